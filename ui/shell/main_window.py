"""The window itself: geometry, title, closing; its frame is exchanged when the language changes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from ui.shell.frame import Frame
from ui.shell.history import Visit
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences

FIRST_SIZE = (1280, 720)
LEAST_SIZE = (480, 320)


class MainWindow(QMainWindow):
    """`painted` is emitted once, when the first frame is on screen."""

    painted = Signal()
    closing = Signal()

    def __init__(self, specs: Sequence[PageSpec], preferences: Preferences) -> None:
        super().__init__()
        self._specs = tuple(specs)
        self._preferences = preferences
        self._was_painted = False
        self.setMinimumSize(*LEAST_SIZE)
        self._titles = {spec.key: spec.title for spec in specs}
        self.left_at: Visit | None = None
        self.frame = self._new_frame()
        self._restore_geometry()
        self._show_title(None)

    def renew_frame(self) -> None:
        """Build the frame anew, in the language that is spoken now; `left_at` remembers the place."""
        self.left_at = self.frame.place
        self.frame.host.leave()
        self.frame = self._new_frame()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint everything when the palette changes: icons and chips draw themselves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let pages keep their drafts, then remember where the window was."""
        self.frame.host.leave()
        self._preferences.geometry = self.saveGeometry()
        self._preferences.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _new_frame(self) -> Frame:
        frame = Frame(self._specs, rail_folded=self._preferences.rail_folded)
        frame.visited.connect(self._show_title)
        frame.rail_folded.connect(self._on_frame_rail_folded)
        self.setCentralWidget(frame)
        return frame

    def _restore_geometry(self) -> None:
        kept = self._preferences.geometry
        if not kept.isEmpty() and self.restoreGeometry(kept):
            return
        available = self.screen().availableGeometry()
        self.resize(min(FIRST_SIZE[0], available.width()), min(FIRST_SIZE[1], available.height()))
        if available.width() <= 1366:
            self.showMaximized()

    def _show_title(self, visit: Visit | None) -> None:
        name = self.tr("Case Workbench")
        page = self._titles[visit.page]() if visit is not None else ""
        self.setWindowTitle(f"{page} – {name}" if page else name)

    def _on_frame_rail_folded(self, folded: bool) -> None:
        self._preferences.rail_folded = folded
