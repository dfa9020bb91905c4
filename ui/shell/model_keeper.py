"""Trains models anew once enough labels came: a while after the start, and after changes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError

# When the first work of the day is done, and not at every label.
START_MS = 90_000
PAUSE_MS = 600_000
TOPICS = frozenset({"complaints", "contacts"})
TRAINED = Changes.of("models")


class ModelKeeper(QObject):
    """A child of the frame it serves. Publishes `models` when a version was kept."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_busy = False
        self._timer = QTimer(self, singleShot=True, interval=START_MS)
        self._timer.timeout.connect(self.look)
        desk.bus.changed.connect(self._on_bus_changed)
        self._timer.start()

    def look(self) -> None:
        """Train what is due, in a process of its own that the status bar names and can stop."""
        if self._is_busy:
            return
        self._is_busy = True
        self._desk.work(
            Work(partial(_due, self._desk), self._on_found, self._on_failed, owner=self, stopped=self._rest)
        )

    def _on_found(self, tasks: tuple[str, ...]) -> None:
        if not tasks:
            self._rest()
            return
        title = self.tr("Learning from the latest labels")
        training = partial(_train, self._desk, tasks)
        self._desk.work(
            Work(
                training, self._on_trained, self._on_failed, owner=self, title=title, stopped=self._on_stopped
            )
        )

    def _on_trained(self, _done: object) -> None:
        self._rest()
        self._desk.bus.publish(TRAINED)

    def _on_failed(self, _error: WorkbenchError) -> None:
        # Somebody is training by hand, or the machine is in trouble, which is told elsewhere.
        self._rest()

    def _on_stopped(self) -> None:
        """Who stopped it has other work for this machine: nothing begins by itself until the next start."""
        self._timer.stop()

    def _rest(self) -> None:
        self._is_busy = False

    def _on_bus_changed(self, changes: Changes) -> None:
        if TOPICS & changes.topics and not self._timer.isActive():
            self._timer.start(PAUSE_MS)


def _due(desk: Desk, _context: JobContext) -> tuple[str, ...]:
    from workbench.learning.queries import tasks_due

    with desk.workspace.whole().read() as session:
        return tasks_due(session)


def _train(desk: Desk, tasks: tuple[str, ...], context: JobContext) -> object:
    from workbench.learning.apart import teach_apart
    from workbench.learning.commands import train_models
    from workbench.learning.model import Task

    return train_models(
        desk.workspace,
        [Task(task) for task in tasks],
        actor=desk.actor,
        clock=desk.clock,
        watch=context,
        teacher=teach_apart,
    )
