"""Moves a case to another state: what will happen, what is owed for it, what still stands in the way."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.hindrance_list import HindranceList
from ui.case.model import CaseState
from ui.case.move_words import move_consequences, move_title
from ui.case.notice_fields import NoticeFields
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.errors import Problem
from workbench.process.model import Move, MoveDraft, NoticeDraft

REASON_PX = 68


@dataclass(frozen=True, slots=True)
class MoveOrder:
    """Which case, and where it shall go."""

    state: CaseState
    move: Move


class MoveDialog(FormDialog):
    """`wanted` carries a MoveDraft; `problem_pressed` a Problem that somebody wants to mend first."""

    problem_pressed = Signal(object)

    def __init__(self, order: MoveOrder, words: CaseWords, parent: QWidget) -> None:
        state, move = order.state, order.move
        super().__init__(words.problem, parent, kind="danger" if move.kind == "close" else "primary")
        self.name_it(move_title(state, move, words), words.state(move.to_state))
        self._move = move
        self._words = words
        self._notice: NoticeFields | None = None
        self._reason: PlainEditor | None = None
        self._merged_into: QLineEdit | None = None
        if move.problems:
            hindrances = HindranceList(move.problems, words)
            hindrances.pressed.connect(self._on_problem_pressed)
            self.column.addWidget(hindrances)
        self.add_lines(move_consequences(state, move, words))
        if move.free:
            self._ask(state)
        self.allow(move.free)

    def draft(self) -> MoveDraft:
        """What was typed."""
        notice: NoticeDraft | None = self._notice.draft if self._notice else None
        reason = self._reason.toPlainText() if self._reason else ""
        merged = self._merged_into.text() if self._merged_into else ""
        return MoveDraft(self._move.to_state, reason, notice, merged)

    def _ask(self, state: CaseState) -> None:
        if "notice" in self._move.asks:
            self._notice = NoticeFields(lambda: state.today, self.problems)
            self.column.addWidget(self._notice)
        if "merged_into" in self._move.asks:
            self._merged_into = QLineEdit()
            self._merged_into.setPlaceholderText(self.tr("Case number, such as 2026-0917-0042"))
            self.add_row("merged_into", FieldRow(self.tr("Merged into"), self._merged_into))
        if "reason" in self._move.asks:
            self._reason = PlainEditor(self.tr("Reason"))
            self._reason.setFixedHeight(REASON_PX)
            self._reason.submitted.connect(self.submit)
            self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def _on_problem_pressed(self, problem: Problem) -> None:
        self.reject()
        self.problem_pressed.emit(problem)
