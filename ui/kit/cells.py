"""What table models share: the roles of a cell and of a header, from columns."""

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.kit.columns import AnyColumn, Cell

RowId = int | str
Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    CELL_ROLE,
)
NOWHERE = QModelIndex()
LOADING = Cell("…", muted=True)

# As numbers: Qt takes them as they are, and joining flags in Python is slow where every cell asks for them.
ALIGNMENTS = {
    "left": (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value,
    "right": (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value,
    "center": (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter).value,
}


def cell_data(column: AnyColumn, cell: Cell, role: int) -> Any:
    """A cell in one of the roles that need the row."""
    if role == Qt.ItemDataRole.DisplayRole:
        return cell.text
    if role == CELL_ROLE:
        return cell
    if role == Qt.ItemDataRole.ToolTipRole:
        return cell.tooltip or None
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.spoken_title}: {cell.text}"
    return None


def header_data(columns: Sequence[AnyColumn], section: int, orientation: Qt.Orientation, role: int) -> Any:
    """Column titles with their help; rows are numbered from one."""
    if orientation == Qt.Orientation.Vertical:
        return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
    if not 0 <= section < len(columns):
        return None
    column = columns[section]
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return column.spoken_title
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return ALIGNMENTS[column.align]
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.help or None
    return None


def compact(ids: Sequence[RowId]) -> Sequence[RowId]:
    """Integer ids packed eight bytes each; others as they are."""
    if isinstance(ids, array) or not ids or not isinstance(ids[0], int):
        return ids if isinstance(ids, (array, list, tuple)) else list(ids)
    return array("q", (int(row_id) for row_id in ids))
