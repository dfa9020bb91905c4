"""All clocks of the case: those that run first, the nearest on top."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_line import ClockLine
from ui.case.model import CaseState, ClockExplained
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip


class ClocksCard(RefilledCard):
    """`extend_wanted` asks for the longer period, where there is one."""

    extend_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Clocks"))
        self._extend = Chip(self.tr("Extend…"), icon_name="clock", use="press")
        self._extend.clicked.connect(self.extend_wanted)
        self.add_action(self._extend)

    def show_state(self, state: CaseState, clocks: tuple[ClockExplained, ...], words: CaseWords) -> None:
        """Show another case's clocks."""
        self._extend.setVisible(state.extension is not None)
        self.setVisible(bool(clocks))
        ordered = sorted(clocks, key=lambda clock: (words.is_over(clock), clock.row.internal_on))
        self.refill(ClockLine(clock, words) for clock in ordered)
