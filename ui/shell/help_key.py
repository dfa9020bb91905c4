"""F1 where no page takes it: in a dialog the handbook opens in a window of its own, over the dialog."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QDialog, QWidget

from ui.messages import Language

KEYED = "handbook-key"


class HelpKey(QObject):
    """Gives every dialog the key when it comes to the front.

    A dialog names its chapter by an attribute `handbook`; else it is that of the page below.
    """

    def __init__(self, chapter: Callable[[], str], language: Callable[[], Language], parent: QObject) -> None:
        super().__init__(parent)
        self._chapter = chapter
        self._language = language
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_application_focus_window_changed)

    def serve(self, widget: QWidget, chapter: str = "") -> None:
        """Let F1 in this window or page open the handbook; for what is shown before there is a workspace."""
        if widget.property(KEYED):
            return
        widget.setProperty(KEYED, True)
        shortcut = QShortcut(QKeySequence("F1"), widget)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self._open(widget, chapter))

    def _open(self, below: QWidget, chapter: str) -> None:
        from ui.handbook.window import HandbookWindow

        wanted = chapter or str(getattr(below, "handbook", "")) or self._chapter() or "start"
        opened = below.findChild(HandbookWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if opened is None:
            HandbookWindow(self._language(), wanted, below).show()
        else:
            opened.show_chapter(wanted)
            opened.raise_()
            opened.activateWindow()

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        # Asked by the window itself: which one is active is known only a moment later.
        top = QWidget.find(window.winId()) if window is not None else None
        if isinstance(top, QDialog):
            self.serve(top)
