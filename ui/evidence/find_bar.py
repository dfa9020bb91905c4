"""Finds words in the file that is shown: how many, which one, the next."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.icon_button import IconButton
from ui.kit.search_box import SearchBox

SIDE_PX = 26


class FindBar(QWidget):
    """`wanted` carries the words, `stepped` -1 or 1; `closed` when it is no longer needed."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self.tr("Find in this file"))
        self.count = QLabel()
        self.count.setProperty("role", "secondary")
        self.before = IconButton("chevron-up", self.tr("The one before (Shift+F3)"), size=SIDE_PX)
        self.after = IconButton("chevron-down", self.tr("The next one (F3)"), size=SIDE_PX)
        close = IconButton("close", self.tr("End finding (Esc)"), size=SIDE_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.GAP_SMALL, 2, metrics.GAP_SMALL, 2)
        line.setSpacing(4)
        line.addWidget(self.box, 1)
        for part in (self.count, self.before, self.after, close):
            line.addWidget(part)
        self.box.searched.connect(self.wanted)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self.show_count("")

    def show_count(self, text: str, *, some: bool = False) -> None:
        """Show how many there are, or why none."""
        self.count.setText(text)
        self.count.setVisible(bool(text))
        self.count.setAccessibleName(text)
        self.before.setEnabled(some)
        self.after.setEnabled(some)

    def show_place(self, place: int, places: int, *, more: bool) -> None:
        """Show which of how many is current."""
        number = QLocale().toString
        self.show_count(f"{number(place)} / {number(places)}{'+' if more else ''}", some=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in an empty field ends finding."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
