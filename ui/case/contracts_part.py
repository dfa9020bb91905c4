"""Corrects which contracts the case is about."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ui.case.correction_model import CorrectionOffer
from ui.case.correction_part import CorrectionPart
from ui.case.correction_rows import CorrectionRows
from ui.intake.contract_row import ContractRow
from ui.intake.fields import Fields
from ui.intake.row_list import RowList
from workbench.corrections.model import ContractChange


class ContractsPart(CorrectionPart):
    """The rows of intake."""

    def __init__(self, offer: CorrectionOffer, today: Callable[[], date]) -> None:
        super().__init__()
        rows = RowList("contracts", lambda: ContractRow(offer.choices, today), self)
        add = rows.add_button(self.tr("Contract"), self.tr("Add a contract"))
        self.rows = CorrectionRows(rows, ContractChange, offer.contracts(), add)
        self.rows.reordered.connect(self.reordered)
        self.column.addWidget(self.rows)

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct the contracts")

    def given(self) -> dict[str, Any]:
        """The contracts that read otherwise."""
        return {"contracts": self.rows.changes()} if self.rows.is_changed() else {}

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the rows."""
        self.rows.bind_to(fields)

    def is_masked(self) -> bool:
        """Whether a number is masked."""
        return self.rows.is_masked()
