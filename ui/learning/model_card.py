"""The card of models: every task, training all of them, how far it is."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.case.labels import wrapped
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.learning.task_row import TaskRow
from ui.learning.words import LearningWords
from workbench.errors import WorkbenchError
from workbench.learning.model import Standing, Task

if TYPE_CHECKING:
    from workbench.learning.commands import Trained


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
        self._result = Strip()
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
        self.add(self._result)
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
        had_focus = self._train.hasFocus() or self._progress.hasFocus() or self._holds_focus()
        if state is None:
            self._train.setEnabled(True)
            if had_focus:
                self._train.setFocus()
        self._progress.show_state(state)
        if state is not None:
            if had_focus:
                self._progress.setFocus()
            self._train.setEnabled(False)
            self._errors.show_error(None)
            self._result.show_state(None)

    def show_result(self, trained: "Sequence[Trained]") -> None:
        """Say what came of a training: where too little is confirmed, nothing else would tell."""
        kept = sum(one.version is not None for one in trained)
        if not kept:
            text = self.tr("Nothing was trained: too few labels are confirmed yet, or all are the same.")
            self._result.show_state(StripState(text, "amber", closable=True))
            return
        parts = [self.tr("%n model(s) trained.", "", kept)]
        if kept < len(trained):
            parts.append(self.tr("%n not: too few confirmed labels.", "", len(trained) - kept))
        self._result.show_state(StripState(" ".join(parts), "green", closable=True))

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._progress.isAncestorOf(focused)

    def show_error(self, error: WorkbenchError | None) -> None:
        """Say why something was not done."""
        self._errors.show_error(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it may have missed something."""
        super().showEvent(event)
        self.came_up.emit()
