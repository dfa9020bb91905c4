"""The card of models: every task, training all of them, how far it is."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.case.labels import wrapped
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.learning.task_row import TaskRow
from ui.learning.words import LearningWords
from workbench.errors import WorkbenchError
from workbench.learning.model import Standing, Task


class ModelCard(Card):
    """`choice_wanted` carries task and choice, `details_wanted` the task."""

    train_wanted = Signal()
    cancelled = Signal()
    choice_wanted = Signal(object, str)
    details_wanted = Signal(object)
    came_up = Signal()

    def __init__(self, words: LearningWords, sentence: Sentence, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Learnt from this branch's labels"))
        self._words = words
        self._train = ActionButton(self.tr("Train now"), icon_name="refresh")
        self._train.clicked.connect(self.train_wanted)
        self._progress = ProgressStrip()
        self._progress.cancelled.connect(self.cancelled)
        self._errors = ErrorStrip(sentence)
        self._rows = {task: TaskRow(task, words) for task in Task}
        self.add_action(self._train)
        self.add(
            wrapped(
                self.tr(
                    "Trained on this machine from what people registered and corrected, never from "
                    "suggestions. A tenth of the cases is held back: a model is used by itself only where "
                    "it beats the word lists on them. What it gives is advice and is marked as learnt."
                ),
                "secondary",
            )
        )
        self.add(self._progress)
        self.add(self._errors)
        for row in self._rows.values():
            self.add(rule())
            self.add(row)
            row.choice_wanted.connect(self.choice_wanted)
            row.details_wanted.connect(self.details_wanted)

    def show_state(self, standings: Iterable[Standing], today: date) -> None:
        """Show how every task stands."""
        for one in standings:
            self._rows[one.task].show_state(one, self._words.how(one, today))

    def show_progress(self, state: ProgressState | None) -> None:
        """Show the training; None lets the next begin."""
        had_focus = self._train.hasFocus()
        self._progress.show_state(state)
        self._train.setEnabled(state is None)
        if state is not None and had_focus:
            self._progress.setFocus()
        if state is not None:
            self._errors.show_error(None)

    def show_error(self, error: WorkbenchError | None) -> None:
        """Say why something was not done."""
        self._errors.show_error(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it may have missed something."""
        super().showEvent(event)
        self.came_up.emit()
