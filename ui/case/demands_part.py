"""Corrects what is asked for."""

from typing import Any

from ui.case.correction_model import CorrectionOffer
from ui.case.correction_part import CorrectionPart
from ui.case.correction_rows import CorrectionRows
from ui.intake.demand_row import DemandRow
from ui.intake.fields import Fields
from ui.intake.row_list import RowList
from workbench.corrections.model import DemandChange


class DemandsPart(CorrectionPart):
    """The rows of intake."""

    def __init__(self, offer: CorrectionOffer) -> None:
        super().__init__()
        rows = RowList("demands", lambda: DemandRow(offer.choices), self)
        add = rows.add_button(self.tr("Demand"), self.tr("Add a demand"))
        self.rows = CorrectionRows(rows, DemandChange, offer.demands(), add)
        self.rows.reordered.connect(self.reordered)
        self.column.addWidget(self.rows)

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct the demands")

    def given(self) -> dict[str, Any]:
        """The demands that read otherwise."""
        return {"demands": self.rows.changes()} if self.rows.is_changed() else {}

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the rows."""
        self.rows.bind_to(fields)

    def is_masked(self) -> bool:
        """Whether a note is masked."""
        return self.rows.is_masked()
