"""Looks for possible groups and for people who stand there twice, some time after the day is on screen."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.groups.asking import recent_found
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.moment import today
from workbench.persons.resolving_model import LikelyPair

# Detection reads the cases of weeks; typing and opening cases come first.
PAUSE_MS = 3_000
ALIKE_DAYS = 90


class GroupWatch(QObject):
    """`found` carries what may be groups, `alike` pairs of people; asks once after several changes."""

    found = Signal(object)
    alike = Signal(object)

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
        day = today(self._desk.clock)
        self._desk.read(recent_found(day), self.found.emit, _keep_quiet, latest="today.groups", owner=self)
        self._desk.read(_recent_alike(day), self.alike.emit, _keep_quiet, latest="today.alike", owner=self)


def _recent_alike(day: date) -> Callable[[Any, JobContext], list[LikelyPair]]:
    def ask(session: Any, _context: JobContext) -> list[LikelyPair]:
        from workbench.persons.likely import likely_pairs
        from workbench.rulebook.governing import governing_rulebook

        return likely_pairs(session, day - timedelta(days=ALIKE_DAYS), book=governing_rulebook(session))

    return ask


def _keep_quiet(_error: object) -> None:
    """What was found before stays; the page of groups tells what went wrong."""
