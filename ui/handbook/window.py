"""The handbook in a window of its own: over a dialog, or where there is no workspace."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.handbook.place import Place
from ui.handbook.reader import HandbookReader
from ui.kit import metrics
from ui.kit.icon_button import IconButton
from ui.messages import Language
from ui.shell.history import History, Visit
from workbench.handbook.model import Target

FIRST_SIZE = (1000, 700)


class HandbookWindow(QWidget):
    """Needs no desk; `chapter` is `start` or `backup#restore`. With a dialog as parent it lies over it.

    It is freed when it is closed.
    """

    def __init__(self, language: Language, chapter: str = "start", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Handbook"))
        self.reader = HandbookReader(language)
        self._history = History()
        self._back = IconButton("arrow-left", self.tr("Back (Alt+Left)"))
        self._forward = IconButton("arrow-right", self.tr("Forward (Alt+Right)"))
        bar = QFrame()
        bar.setObjectName("header")
        line = QHBoxLayout(bar)
        line.setContentsMargins(metrics.GAP, 6, metrics.GAP, 6)
        line.addWidget(self._back)
        line.addWidget(self._forward)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.reader, 1)
        self._connect()
        self._fit_screen()
        self.show_chapter(chapter)

    def show_chapter(self, chapter: str) -> None:
        """Go to a chapter or a section of one."""
        self._go(Target.of(chapter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.reader.wanted.connect(self._go)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        for keys, act in (
            ("Alt+Left", self._go_back),
            ("Alt+Right", self._go_forward),
            ("/", self.reader.focus_search),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _fit_screen(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(FIRST_SIZE[0], room.width() - 40), min(FIRST_SIZE[1], room.height() - 60))

    def _go(self, target: Target) -> None:
        self._remember()
        self._history.go(Visit("handbook", Place(target)))
        self._show()

    def _go_back(self) -> None:
        self._remember()
        if self._history.back() is not None:
            self._show()

    def _go_forward(self) -> None:
        self._remember()
        if self._history.forward() is not None:
            self._show()

    def _remember(self) -> None:
        place = self._place()
        if place is not None:
            place.scrolled = self.reader.view.scrolled

    def _place(self) -> Place | None:
        visit = self._history.current
        return visit.target if visit is not None and isinstance(visit.target, Place) else None

    def _show(self) -> None:
        place = self._place()
        if place is None:
            return
        self.reader.show_target(place.target)
        if place.scrolled is not None:
            self.reader.view.go_to(place.scrolled)
        if not self.reader.contents.hasFocus():
            self.reader.view.setFocus()
