"""The line for a word in the chapter: found while typing, on to the next and back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.icon_button import IconButton
from ui.kit.search_box import SearchBox


class FindBar(QFrame):
    """`wanted` carries the text, `stepped` 1 or -1; Esc closes it."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.box = SearchBox(self.tr("Find in this chapter"))
        self._told = QLabel()
        self._told.setProperty("role", "secondary")
        back = IconButton("chevron-up", self.tr("Place before (Shift+F3)"))
        further = IconButton("chevron-down", self.tr("Next place (F3)"))
        close = IconButton("close", self.tr("Close (Esc)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.PAGE_MARGIN, 6, metrics.GAP, 6)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.box, 1)
        line.addWidget(self._told)
        for button in (back, further, close):
            line.addWidget(button)
        self.box.searched.connect(self.wanted)
        back.clicked.connect(lambda: self.stepped.emit(-1))
        further.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self) -> None:
        """Show it, with what was sought last ready to be typed over."""
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def close_bar(self) -> None:
        """Hide it and give the keyboard back."""
        self.hide()
        self.closed.emit()

    def show_count(self, count: int) -> None:
        """How many places there are; nothing while nothing is sought."""
        self._told.setText(self.tr("%n place(s)", "", count) if self.box.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
