"""One task on the card of models: whether its model is used, how it did, and the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.choice_chips import ChoiceChips
from ui.learning.words import LearningWords
from workbench.learning.model import Standing, Task


class TaskRow(QWidget):
    """`choice_wanted` carries task and choice, `details_wanted` the task."""

    choice_wanted = Signal(object, str)
    details_wanted = Signal(object)

    def __init__(self, task: Task, words: LearningWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task, self._words = task, words
        self._choice = ""
        name = QLabel(words.task(task))
        name.setProperty("role", "heading")
        self._used = Chip("")
        self._how = wrapped("", "secondary")
        self._choices = ChoiceChips(words.choices())
        self._choices.setAccessibleName(self.tr("Use of the model: {task}").format(task=words.task(task)))
        self._details = ActionButton(self.tr("Details"), kind="quiet")
        self._details.setAccessibleName(self.tr("Details of the model: {task}").format(task=words.task(task)))
        self._choices.edited.connect(self._on_choices_edited)
        self._details.clicked.connect(lambda: self.details_wanted.emit(self._task))
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP_SMALL)
        head.addWidget(name)
        head.addWidget(self._used)
        head.addStretch(1)
        head.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._how)

    def show_state(self, standing: Standing, how: str) -> None:
        """Show how the task stands."""
        is_trained = any(row.report.by_code for row in standing.versions[:1])
        self._choice = standing.choice
        self._choices.show_state(standing.choice)
        self._choices.setVisible(is_trained)
        self._details.setVisible(is_trained)
        used = self._words.used(standing)
        self._used.show_state(ChipState(used, "green", "check") if standing.in_use else ChipState(used))
        self._how.setText(how)

    def _on_choices_edited(self, choice: str) -> None:
        if not choice:
            # One of them always holds.
            self._choices.show_state(self._choice)
        elif choice != self._choice:
            self.choice_wanted.emit(self._task, choice)
