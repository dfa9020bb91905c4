"""The window itself: geometry, title, closing; its frame is exchanged when the language changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from ui.shell.frame import Frame
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences

FIRST_SIZE = (1280, 720)
LEAST_SIZE = (480, 320)
SMALL_SCREEN = 1366


class MainWindow(QMainWindow):
    """`painted` is emitted once, when the first frame is on screen.

    `closing` carries the event before the window closes; ignoring it keeps the window open.
    """

    painted = Signal()
    closing = Signal(object)

    def __init__(self, specs: Sequence[PageSpec], preferences: Preferences) -> None:
        super().__init__()
        self._specs = tuple(specs)
        self._preferences = preferences
        self._was_painted = False
        self.setMinimumSize(*LEAST_SIZE)
        self.frame = self.renew_frame()
        self._restore_geometry()

    def renew_frame(self) -> Frame:
        """Build the frame anew, in the language that is spoken now."""
        self.frame = Frame(self._specs, rail_folded=self._preferences.rail_folded)
        self.frame.rail_folded.connect(self._on_frame_rail_folded)
        self.setCentralWidget(self.frame)
        self.show_title("")
        return self.frame

    def show_title(self, page: str) -> None:
        """Name the page in the title bar."""
        name = self.tr("Case Workbench")
        self.setWindowTitle(f"{page} – {name}" if page else name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        self._preferences.geometry = self.saveGeometry()
        self._preferences.sync()
        self.closing.emit(event)
        if event.isAccepted():
            super().closeEvent(event)

    def _restore_geometry(self) -> None:
        kept = self._preferences.geometry
        if not kept.isEmpty() and self.restoreGeometry(kept):
            return
        available = self.screen().availableGeometry()
        self.resize(min(FIRST_SIZE[0], available.width()), min(FIRST_SIZE[1], available.height()))
        if available.width() <= SMALL_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _on_frame_rail_folded(self, folded: bool) -> None:
        self._preferences.rail_folded = folded
