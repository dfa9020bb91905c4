"""Prints the texts that have no print yet: a while after the start, and after what brings new texts."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError

# Long after the first answers, also on a slow machine; and when what the registration says has been read.
START_MS = 30_000
PAUSE_MS = 1_500
# A lot holds up other writing for about half a second.
LOT = 500
TOPICS = frozenset({"complaints", "evidence"})
PRINTED = Changes.of("prints")


class PrintKeeper(QObject):
    """A child of the frame it serves. Publishes `prints` when there are new ones."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_busy = False
        self._timer = QTimer(self, singleShot=True, interval=START_MS)
        self._timer.timeout.connect(self.print_lot)
        desk.bus.changed.connect(self._on_bus_changed)
        self._timer.start()

    def print_lot(self) -> None:
        """Print what is missing, at most a lot; another follows while there is more."""
        if self._is_busy:
            return
        self._is_busy = True
        printing = partial(_print_lot, self._desk)
        self._desk.jobs.write(
            Work(printing, self._on_printed, self._on_failed, owner=self, stopped=self._on_stopped)
        )

    def _on_bus_changed(self, changes: Changes) -> None:
        if TOPICS & changes.topics:
            self._timer.start(PAUSE_MS)

    def _on_printed(self, count: int) -> None:
        self._is_busy = False
        if count:
            self._desk.bus.publish(PRINTED)
        if count == LOT:
            self._timer.start(0)

    def _on_failed(self, _error: WorkbenchError) -> None:
        # The next new text, or the next start, tries again; what is wrong with the machine is told elsewhere.
        self._is_busy = False

    def _on_stopped(self) -> None:
        self._is_busy = False


def _print_lot(desk: Desk, context: JobContext) -> int:
    from workbench.prints.commands import print_missing

    # The whole store is printed, whoever sits here: a print shows nothing to anybody.
    with desk.workspace.whole().write() as session:
        return print_missing(session, context, at_most=LOT)
