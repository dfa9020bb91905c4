"""The contracts that the case is about; their numbers are masked."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correctable_card import CorrectableCard
from ui.case.fact_line import fact_line
from ui.case.masks import Masks
from ui.kit.dates import whole_date
from workbench.complaints.model import ComplaintSheet, ContractRow
from workbench.money import format_amount


class ContractsCard(CorrectableCard):
    """Hidden when a closed case was about none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Contracts"), self.tr("Correct the contracts"))

    def show_state(self, sheet: ComplaintSheet, words: CaseWords, masks: Masks) -> None:
        """Show another case's contracts."""
        lines = [self._line(contract, words, masks) for contract in sheet.contracts]
        self.show_lines(lines, open_case=sheet.row.closed_on is None)

    def _line(self, contract: ContractRow, words: CaseWords, masks: Masks) -> QWidget:
        kind = words.wording.name("contract_kinds", contract.kind)
        head = " · ".join(part for part in (masks.number(contract.number), contract.product or "") if part)
        facts = []
        if contract.formed_on is not None:
            facts.append(self.tr("formed {day}").format(day=whole_date(contract.formed_on)))
        if contract.effective_on is not None:
            facts.append(self.tr("in effect {day}").format(day=whole_date(contract.effective_on)))
        if contract.yearly_premium_fen is not None:
            premium = format_amount(contract.yearly_premium_fen)
            facts.append(self.tr("¥{amount} a year").format(amount=premium))
        if contract.sales_agent:
            facts.append(self.tr("sold by {name}").format(name=masks.name(contract.sales_agent)))
        return fact_line(kind, head, note=" · ".join(facts))
