"""The lines of a lane as a list model, so that a screen reader reads them one by one."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.kit.cells import NOWHERE, Index
from ui.today.line_state import LineState

LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class LineModel(QAbstractListModel):
    """`show_state` replaces the lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineState, ...] = ()

    def show_state(self, lines: tuple[LineState, ...]) -> None:
        """Show other lines; nothing happens when they are the same."""
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def line_at(self, row: int) -> LineState | None:
        """A line, None beyond the ends."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """The row of a line, -1 when it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line in words, its dates in full as the tooltip."""
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return line.tip
        return None
