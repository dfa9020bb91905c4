"""Beside the tabs: the next step and why, the promises, the person in five lines, the rules that apply."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.law_card import LawCard
from ui.case.masks import Masks
from ui.case.model import CaseState
from ui.case.next_card import NextCard
from ui.case.person_card import PersonCard
from ui.case.promise_card import PromiseCard
from ui.kit import metrics


class SidePanel(QWidget):
    """Given a state; says what the person wants of it."""

    person_opened = Signal(str)
    promise_ticked = Signal(object)
    problem_pressed = Signal(object)
    move_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = NextCard()
        self._person = PersonCard()
        self._promises = PromiseCard()
        self._law = LawCard()
        column = QVBoxLayout(self)
        column.setSpacing(metrics.GAP)
        for card in (self._next, self._person, self._promises, self._law):
            column.addWidget(card)
        column.addStretch(1)
        self._next.problem_pressed.connect(self.problem_pressed)
        self._next.move_wanted.connect(self.move_wanted)
        self._person.opened.connect(self.person_opened)
        self._promises.ticked.connect(self.promise_ticked)

    def show_state(self, state: CaseState, words: CaseWords, masks: Masks) -> None:
        """Show another case."""
        self._next.show_state(state, words)
        self._person.show_state(state, words)
        self._promises.show_state(state, masks)
        self._law.show_state(state, words)
