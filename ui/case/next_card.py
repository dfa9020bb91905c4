"""The next step and why, the day by which it matters, who is in charge, and what locks the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.case.case_words import CaseWords
from ui.case.labels import wrapped
from ui.case.locked_move import LockedMove
from ui.case.model import CaseState
from ui.case.step_words import step_reason, step_sentence
from ui.kit.card import Card
from ui.kit.dates import short_date
from ui.kit.palette import Tone
from ui.kit.strip import Strip, StripState


class NextCard(Card):
    """Says what to do; the page's main button does it.

    `problem_pressed` carries what somebody wants to mend, `move_wanted` the state whose locks shall be shown.
    """

    problem_pressed = Signal(object)
    move_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Next step"))
        self._strip = Strip()
        self._rest: QLabel = wrapped("", "secondary")
        self._owner: QLabel = wrapped("", "secondary")
        self._locks = LockedMove()
        self._locks.problem_pressed.connect(self.problem_pressed)
        self._locks.move_wanted.connect(self.move_wanted)
        for part in (self._strip, self._rest, self._owner, self._locks):
            self.add(part)

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show another case's step; a closed case has none."""
        step = state.next
        self._owner.setVisible(bool(state.owner) and step is not None)
        self._owner.setText(self.tr("In charge: {name}").format(name=state.owner))
        self._locks.show_state(state, words)
        if step is None:
            self._strip.show_state(StripState(self.tr("The case is closed."), "green"))
            self._rest.hide()
            return
        reason = step_reason(words, step)
        tone: Tone = "amber" if reason else "accent"
        self._strip.show_state(StripState(step_sentence(words, step), tone, reason, icon="flag"))
        self._rest.setVisible(step.due_on is not None)
        if step.due_on is not None:
            late = step.due_on < state.today
            text = self.tr("Was due {day}") if late else self.tr("By {day}")
            self._rest.setText(text.format(day=short_date(step.due_on, state.today)))
            self._rest.setProperty("tone", "red" if late else "")
            self._rest.style().unpolish(self._rest)
            self._rest.style().polish(self._rest)
