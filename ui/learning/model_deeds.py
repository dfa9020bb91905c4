"""Does what the card of models asks for: look, train in the background, choose, show in full."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.learning.model_card import ModelCard
from ui.learning.words import LearningWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.learning.model import Standing, Task
from workbench.moment import today
from workbench.wording.naming import Wording

if TYPE_CHECKING:
    from workbench.learning.commands import Trained

TOPICS = frozenset({"models", "complaints", "contacts"})


class ModelDeeds(QObject):
    """Keeps the card up to date by itself: at once where it is visible, else when it comes up."""

    def __init__(self, desk: Desk, card: ModelCard, words: LearningWords) -> None:
        super().__init__(card)
        self._desk, self._card, self._words = desk, card, words
        self._standings: dict[Task, Standing] = {}
        self._job: Job | None = None
        self._is_stale = True
        card.came_up.connect(self._on_card_came_up)
        card.train_wanted.connect(self.train)
        card.cancelled.connect(self._on_card_cancelled)
        card.choice_wanted.connect(self.choose)
        card.details_wanted.connect(self.show_details)
        desk.bus.changed.connect(self._on_bus_changed)

    def look(self) -> None:
        """Read how every task stands."""
        self._is_stale = False
        self._desk.read(_standings, self._on_read, self._on_failed, latest=f"models-{id(self)}")

    def train(self) -> None:
        """Train every task in a process of its own, one after the other."""
        if self._job is not None:
            return
        title = self.tr("Training the models")
        self._card.show_progress(ProgressState(title))
        work = Work(
            lambda context: _train(self._desk, tuple(Task), context),
            self._on_trained,
            self._on_failed,
            owner=self,
            title=title,
            stopped=self._on_stopped,
        )
        self._job = self._desk.work(work)
        self._job.progressed.connect(self._on_progressed)

    def choose(self, task: Task, choice: str) -> None:
        """Use the model of a task always, never, or where it beats the lists."""
        desk = self._desk

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.learning.commands import choose_model

            return choose_model(session, task, choice, actor=desk.actor, clock=desk.clock)

        desk.write(act, failed=self._on_failed, owner=self)

    def show_details(self, task: Task) -> None:
        """Open the model in full."""
        from ui.learning.model_dialog import ModelDialog

        standing = self._standings.get(task)
        if standing is not None and standing.versions:
            ModelDialog(standing, self._words, today(self._desk.clock), self._card.window()).open()

    def _on_read(self, standings: tuple[Standing, ...]) -> None:
        self._standings = {one.task: one for one in standings}
        self._card.show_state(standings, today(self._desk.clock))

    def _on_progressed(self, progress: Progress) -> None:
        if self._job is not None:
            state = ProgressState(self._words.step(progress.code), progress.done, progress.total)
            self._card.show_progress(state)

    def _on_trained(self, done: "tuple[Trained, ...]") -> None:
        self._end()
        self._card.show_result(done)
        self._desk.bus.publish(Changes.of("models"))

    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self._card.show_error(error)
        # What was chosen and not done is not shown as done.
        self._card.show_state(self._standings.values(), today(self._desk.clock))

    def _on_stopped(self) -> None:
        self._end()

    def _on_card_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._card.show_progress(None)

    def _on_card_came_up(self) -> None:
        if self._is_stale:
            self.look()

    def _on_bus_changed(self, changes: Changes) -> None:
        if not TOPICS & changes.topics:
            return
        if self._card.isVisible():
            self.look()
        else:
            self._is_stale = True


def model_card(desk: Desk, parent: QWidget | None = None) -> ModelCard:
    """The card, at work."""
    words = LearningWords(desk.messages, Wording(desk.preferences.language, desk.rulebook, desk.messages))
    card = ModelCard(words, desk.sentence, parent)
    ModelDeeds(desk, card, words)
    return card


def _standings(session: Any, _context: JobContext) -> tuple[Standing, ...]:
    from workbench.learning.queries import standings

    return standings(session)


def _train(desk: Desk, tasks: tuple[Task, ...], context: JobContext) -> "tuple[Trained, ...]":
    from workbench.learning.apart import teach_apart
    from workbench.learning.commands import train_models

    return train_models(
        desk.workspace, tasks, actor=desk.actor, clock=desk.clock, watch=context, teacher=teach_apart
    )
