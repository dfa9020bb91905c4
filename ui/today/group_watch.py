"""Looks for possible groups in the background, some time after the day is on screen."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.groups.asking import recent_found
from ui.shell.desk import Desk
from workbench.moment import today

# Detection reads the cases of weeks; typing and opening cases come first.
PAUSE_MS = 3_000


class GroupWatch(QObject):
    """`found` carries what may be groups; asks once after several changes."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look after a pause; another call begins the pause anew."""
        self._pause.start()

    def look(self) -> None:
        """Look now."""
        self._pause.stop()
        ask = recent_found(today(self._desk.clock))
        self._desk.read(ask, self.found.emit, _keep_quiet, latest="today.groups", owner=self)


def _keep_quiet(_error: object) -> None:
    """What was found before stays; the page of groups tells what went wrong."""
