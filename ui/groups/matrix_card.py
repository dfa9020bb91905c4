"""Who asks for what, in one table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.labels import wrapped
from ui.groups.asking import GroupState
from ui.groups.group_columns import matrix_columns
from ui.groups.words import GroupWords
from ui.kit.card import Card
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table

ROWS = 8


class MatrixCard(Card):
    """`chosen` carries the number of a case."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self.show_title(self.tr("Demands"))
        self._table: Table | None = None
        self._total = wrapped("", "secondary")
        self._total.setContentsMargins(14, 6, 14, 8)
        self.add(self._total)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show other demands; their columns follow."""
        if self._table is not None:
            self.body.removeWidget(self._table)
            self._table.deleteLater()
        model = RowsModel(matrix_columns(state.matrix, words), lambda row: row[0], self)
        model.show_state(state.matrix.rows)
        self._table = Table(model, "group_matrix", accessible_name=self.tr("Demands"))
        self._table.opened.connect(self.chosen)
        self.body.insertWidget(0, self._table)
        self._table.show()
        self._table.fit_height(ROWS)
        sums = [
            f"{words.wording.name('demands', code)} {words.money(fen)}"
            for code, fen in state.matrix.totals.items()
            if fen
        ]
        self._total.setText(self.tr("Asked for in all: {sums}").format(sums="；".join(sums)) if sums else "")
        self._total.setVisible(bool(sums))
