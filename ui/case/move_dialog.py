"""Moves a case to another state: what will happen, what is owed for it, what still stands in the way."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.hindrance_list import HindranceList
from ui.case.model import CaseState
from ui.case.move_fields import MoveFields
from ui.case.move_words import move_consequences, move_title
from ui.kit.choices import Choice
from workbench.errors import Problem
from workbench.process.model import Move, MoveDraft


@dataclass(frozen=True, slots=True)
class MoveOrder:
    """Which case, and where it shall go; `candidates` are the cases that could take it in."""

    state: CaseState
    move: Move
    candidates: tuple[Choice, ...] = ()


class MoveDialog(FormDialog):
    """`wanted` carries a MoveDraft; `problem_pressed` a Problem that somebody wants to mend first."""

    problem_pressed = Signal(object)

    def __init__(self, order: MoveOrder, words: CaseWords, parent: QWidget) -> None:
        state, move = order.state, order.move
        super().__init__(words.problem, parent, kind="danger" if move.kind == "close" else "primary")
        self.name_it(move_title(state, move, words), words.state(move.to_state))
        self._move = move
        self._fields: MoveFields | None = None
        if move.problems:
            hindrances = HindranceList(move.problems, words)
            hindrances.pressed.connect(self._on_problem_pressed)
            self.column.addWidget(hindrances)
        self.add_lines(move_consequences(state, move, words))
        if move.free:
            self._fields = MoveFields(move, state, self.problems, order.candidates)
            self._fields.submitted.connect(self.submit)
            self.column.addWidget(self._fields)
        self.allow(move.free)

    def draft(self) -> MoveDraft:
        """What was typed."""
        return self._fields.draft if self._fields else MoveDraft(self._move.to_state)

    def _on_problem_pressed(self, problem: Problem) -> None:
        self.reject()
        self.problem_pressed.emit(problem)
