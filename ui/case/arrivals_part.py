"""Corrects the ways by which the complaint arrived; a letter that came later is a further one."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ui.case.correction_model import CorrectionOffer
from ui.case.correction_part import CorrectionPart
from ui.case.correction_rows import CorrectionRows
from ui.intake.fields import Fields
from ui.intake.receipt_headings import ReceiptHeadings
from ui.intake.receipt_row import ReceiptRow
from ui.intake.row_list import RowList
from workbench.corrections.model import ReceiptChange


class ArrivalsPart(CorrectionPart):
    """The rows of intake under their headings; one receipt stays."""

    def __init__(self, offer: CorrectionOffer, today: Callable[[], date]) -> None:
        super().__init__()
        rows = RowList("receipts", lambda: ReceiptRow(offer.choices, today), self, least=1)
        add = rows.add_button(self.tr("Another receipt"), self.tr("Add another receipt"))
        self._headings = ReceiptHeadings()
        self.rows = CorrectionRows(rows, ReceiptChange, offer.receipts(), add)
        self.rows.reordered.connect(self._on_rows_reordered)
        self.column.addWidget(self._headings)
        self.column.addWidget(self.rows)
        self._on_rows_reordered()

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct the receipts")

    def given(self) -> dict[str, Any]:
        """The receipts that read otherwise."""
        return {"receipts": self.rows.changes()} if self.rows.is_changed() else {}

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the rows."""
        self.rows.bind_to(fields)

    def _on_rows_reordered(self) -> None:
        self._headings.leave_room(crosses=len(self.rows.rows.rows) > 1)
        self.reordered.emit()
