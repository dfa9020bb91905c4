"""What many ask, and the one answer that somebody else approved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.groups.asking import GroupState
from ui.groups.words import GroupWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from workbench.groups.model import QuestionRow


class QuestionsCard(Card):
    """Signals carry the question."""

    ask_wanted = Signal()
    change_wanted = Signal(object)
    approve_wanted = Signal(object)
    withdraw_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Questions and answers"))
        self._add = ActionButton(self.tr("New question…"), icon_name="plus")
        self._add.clicked.connect(self.ask_wanted)
        self.add_action(self._add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.GAP)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show other questions."""
        is_open = state.sheet.closed_at is None
        standing = [one for one in state.questions if one.withdrawn_at is None]
        lines = [self._question(one, words, is_open=is_open) for one in standing]
        nothing = wrapped(self.tr("Nothing is asked yet. What is said to one is said to all."), "secondary")
        fill(self._lines, lines or [nothing])
        self._add.setVisible(is_open)

    def _question(self, one: QuestionRow, words: GroupWords, *, is_open: bool) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(wrapped(one.question, "heading"))
        if one.answer:
            column.addWidget(wrapped(one.answer))
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._chip(one, words))
        line.addStretch(1)
        if is_open:
            self._add_actions(one, line)
        column.addLayout(line)
        return box

    def _chip(self, one: QuestionRow, words: GroupWords) -> Chip:
        if one.approved_at is not None:
            text = self.tr("Approved by {name}, {when}")
            return Chip(
                text.format(name=one.approved_by, when=words.moment(one.approved_at)), "green", "check"
            )
        text = self.tr("Waits for somebody else's approval") if one.answer else self.tr("No answer yet")
        return Chip(text, "amber", "clock")

    def _add_actions(self, one: QuestionRow, line: QHBoxLayout) -> None:
        if one.answer and one.approved_at is None:
            approve = ActionButton(self.tr("Approve"), icon_name="check")
            approve.clicked.connect(lambda: self.approve_wanted.emit(one))
            line.addWidget(approve)
        change = ActionButton(self.tr("Answer…"), kind="quiet")
        change.clicked.connect(lambda: self.change_wanted.emit(one))
        withdraw = ActionButton(self.tr("Take back"), kind="quiet")
        withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(one))
        line.addWidget(change)
        line.addWidget(withdraw)
