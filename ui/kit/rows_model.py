"""A table model over rows that are all at hand, for the small tables inside cards."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.kit.cells import ALIGNMENTS, CELL_ROLES, ID_ROLE, NOWHERE, Index, RowId, cell_data, header_data
from ui.kit.columns import AnyColumn


class RowsModel(QAbstractTableModel):
    """Same columns and same look as the paged model; `show_state` replaces the rows."""

    def __init__(
        self,
        columns: Sequence[AnyColumn],
        row_id: Callable[[Any], RowId] = lambda row: row.id,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._row_id = row_id
        self._rows: tuple[Any, ...] = ()

    def show_state(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, row: int) -> Any | None:
        """The row itself."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def id_at(self, row: int) -> RowId | None:
        """The id of a row number."""
        held = self.row_at(row)
        return None if held is None else self._row_id(held)

    def ids_between(self, first: int, last: int) -> list[RowId]:
        """The ids of a range of rows, both ends included."""
        return [self._row_id(row) for row in self._rows[first : last + 1]]

    def row_of(self, row_id: RowId) -> int:
        """The row number of an id, -1 when it is not there."""
        return next((place for place, row in enumerate(self._rows) if self._row_id(row) == row_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One a Column."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in its roles."""
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNMENTS[column.align]
        if role in CELL_ROLES:
            return cell_data(column, column.value(self._rows[index.row()]), role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column titles; rows are numbered from one."""
        return header_data(self.columns, section, orientation, role)
