"""Ends labels whose last day has passed: a while after the start, and when another day begins."""

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.errors import WorkbenchError

START_MS = 4_000


class LabelKeeper(QObject):
    """A child of the frame it serves. Publishes what it ended."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self, singleShot=True, interval=START_MS)
        self._timer.timeout.connect(self.look)
        desk.bus.changed.connect(self._on_bus_changed)
        self._timer.start()

    def look(self) -> None:
        """End what has run out."""
        self._desk.jobs.write(Work(self._end, self._on_ended, _keep_quiet, owner=self))

    def _end(self, _context: JobContext) -> Changes:
        from workbench.signals.commands import expire_reviews

        actor = Actor(self._desk.actor.name, "program")
        # A label ends for everybody, whoever sits here.
        with self._desk.workspace.whole().write() as session:
            return expire_reviews(session, actor=actor, clock=self._desk.clock)[1]

    def _on_ended(self, changes: Changes) -> None:
        if changes.topics:
            self._desk.bus.publish(changes)

    def _on_bus_changed(self, changes: Changes) -> None:
        if "calendar" in changes.topics:
            self._timer.start(0)


def _keep_quiet(_error: WorkbenchError) -> None:
    """The next start, or the next day, tries again; what is wrong with the machine is told elsewhere."""
