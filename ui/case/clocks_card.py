"""All clocks of the case: what is left of each, both dates, and how they came about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_popup import ClockPopup
from ui.case.fact_line import fact_line
from ui.case.model import CaseState, ClockExplained
from ui.case.refilled_card import RefilledCard
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date, whole_date


class ClocksCard(RefilledCard):
    """`extend_wanted` asks for the longer period, where there is one."""

    extend_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Clocks"))
        self._extend = ActionButton(self.tr("Extend…"), kind="quiet", icon_name="clock")
        self._extend.clicked.connect(self.extend_wanted)
        self.add_action(self._extend)

    def show_state(self, state: CaseState, clocks: tuple[ClockExplained, ...], words: CaseWords) -> None:
        """Show another case's clocks."""
        self._extend.setVisible(state.extension is not None)
        self.setVisible(bool(clocks))
        self.refill(self._line(clock, words) for clock in clocks)

    def _line(self, clock: ClockExplained, words: CaseWords) -> QWidget:
        name = words.wording.name("clocks", clock.row.rule_id)
        chip = Chip(use="press")
        if clock.row.ended_on is not None:
            text = self.tr("Ended {day}").format(day=short_date(clock.row.ended_on, words.today))
            late = clock.row.ended_on > clock.row.statutory_on
            chip.show_state(ChipState(text, "amber" if late else "green", "alert" if late else "check"))
        else:
            chip.show_state(words.short_due(clock))
        chip.setAccessibleName(self.tr("{clock}: how its dates came about").format(clock=name))
        chip.setToolTip(self.tr("How these dates came about"))
        chip.clicked.connect(lambda: ClockPopup(clock, words, self).open_under(chip))
        dates = self.tr("internal {internal} · statutory {statutory}").format(
            internal=whole_date(clock.row.internal_on), statutory=whole_date(clock.row.statutory_on)
        )
        citation = words.citation(clock)
        return fact_line(name, dates, chip, note=citation)
