"""What locks the way on: the state it leads to, its first locks, and how many more there are."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.hindrances import hindrances
from ui.case.labels import fill
from ui.case.mending import mending_verb
from ui.case.model import CaseState
from ui.case.problem_line import ProblemLine
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.section_label import SectionLabel
from workbench.process.model import Move

SHOWN = 3


class LockedMove(QWidget):
    """`problem_pressed` carries a lock that somebody wants to open, `move_wanted` asks for all of them."""

    problem_pressed = Signal(object)
    move_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, metrics.GAP_SMALL, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show the locks of the next state of the road; nothing where the way is free."""
        move = onward(state)
        locked = move is not None and not move.free
        fill(self._column, self._lines(move, words) if move is not None and locked else ())
        self.setVisible(locked)

    def _lines(self, move: Move, words: CaseWords) -> Iterator[QWidget]:
        heading = self.tr("{state} is locked").format(state=words.state(move.to_state))
        yield SectionLabel(heading)
        found = hindrances(move.problems, words.problem)
        for each in found.single[:SHOWN]:
            line = ProblemLine(each.problem, each.text, mending_verb(each.problem))
            line.pressed.connect(self.problem_pressed)
            yield line
        rest = found.count - len(found.single[:SHOWN])
        if rest:
            more = ActionButton(self.tr("%n more", "", rest), kind="quiet", icon_name="arrow-right")
            more.clicked.connect(lambda: self.move_wanted.emit(move.to_state))
            yield more


def onward(state: CaseState) -> Move | None:
    """The move to the next state of the main road."""
    names = [step.state for step in state.road if step.phase == "future"]
    return state.move_to(names[0]) if names else None
