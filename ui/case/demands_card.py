"""What is asked for and what became of it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correctable_card import CorrectableCard
from ui.case.fact_line import fact_line
from ui.case.masks import Masks
from ui.case.outcome_words import outcome_names, outcome_tone
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from workbench.complaints.model import ComplaintSheet, DemandRow
from workbench.money import capital_amount, format_amount


class DemandsCard(CorrectableCard):
    """`decide_wanted` carries the place of a demand."""

    decide_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Demands"), self.tr("Correct the demands"))

    def show_state(self, sheet: ComplaintSheet, words: CaseWords, masks: Masks) -> None:
        """Show another case's demands."""
        open_case = sheet.row.closed_on is None
        lines = [
            self._line(place, demand, words, masks, open_case=open_case)
            for place, demand in enumerate(sheet.demands)
        ]
        self.show_lines(lines, open_case=open_case)

    def _line(
        self, place: int, demand: DemandRow, words: CaseWords, masks: Masks, *, open_case: bool
    ) -> QWidget:
        book = words.wording.book
        kinds = {"rational": self.tr("Rational"), "emotional": self.tr("Emotional")}
        row = book.demands.get(demand.code)
        kind = kinds.get(row.kind, self.tr("Other")) if row is not None else ""
        name = words.wording.name("demands", demand.code)
        chip = self._outcome(place, demand, name, open_case=open_case)
        return fact_line(kind, name, chip, note="\n".join(self._notes(demand, masks)))

    def _notes(self, demand: DemandRow, masks: Masks) -> list[str]:
        notes = []
        if demand.asked_fen is not None:
            notes.append(f"¥{format_amount(demand.asked_fen)}　{capital_amount(demand.asked_fen)}")
        if demand.note:
            notes.append(masks.text(demand.note))
        if demand.merged_from:
            notes.append(self.tr("with {case_no}").format(case_no=demand.merged_from))
        if demand.lawful_fen is not None:
            text = self.tr("Lawful: ¥{amount}")
            notes.append(text.format(amount=format_amount(demand.lawful_fen)))
        return notes

    def _outcome(self, place: int, demand: DemandRow, name: str, *, open_case: bool) -> Chip:
        outcome = demand.outcome or ""
        chip = Chip(use="press" if open_case else "label")
        text = outcome_names().get(outcome, self.tr("Undecided"))
        icon = {"granted": "check", "partly": "check", "rejected": "close"}.get(outcome, "")
        chip.show_state(ChipState(text, outcome_tone(outcome), icon))
        chip.setAccessibleName(self.tr("{demand}: {outcome}").format(demand=name, outcome=text))
        chip.setToolTip(self.tr("Say what became of it") if open_case else "")
        chip.clicked.connect(partial(self.decide_wanted.emit, place))
        return chip
