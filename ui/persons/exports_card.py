"""Papers about the person that left the program."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.dates import whole_date
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from workbench.casefile.model import ExportRow
from workbench.moment import branch_date

ROWS = 4
COPY_KIND = "person_copy"


class ExportsCard(Card):
    """Hidden while nothing was exported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self.show_title(self.tr("Exported"))
        self._model = RowsModel(self._columns(), lambda row: row.number, self)
        self.table = Table(self._model, "person-exports", accessible_name=self.tr("Exports of this person"))
        self.add(self.table)

    def show_state(self, rows: Sequence[ExportRow]) -> None:
        """Show other exports."""
        self._model.show_state(rows)
        self.table.fit_height(ROWS)
        self.setVisible(bool(rows))

    def _columns(self) -> tuple[Column[ExportRow], ...]:
        return (
            Column("number", self.tr("Number"), lambda row: Cell(row.number, strong=True), width=130),
            Column("kind", self.tr("Paper"), self._kind, width=180),
            Column("masked", self.tr("Masked"), self._masked, width=90),
            Column("reason", self.tr("Reason"), lambda row: row.reason or "", width=200, elastic=True),
            Column("by", self.tr("By"), lambda row: row.exported_by, width=90),
            Column("at", self.tr("Day"), lambda row: whole_date(branch_date(row.exported_at)), width=110),
        )

    def _kind(self, row: ExportRow) -> str:
        return self.tr("Copy for the person") if row.kind == COPY_KIND else self.tr("Portrait (internal)")

    def _masked(self, row: ExportRow) -> str:
        return self.tr("in full") if row.unmasked else self.tr("masked")
