"""The lines of a card as a list model, so that a screen reader reads them one by one."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.kit.cells import NOWHERE, Index
from ui.persons.fact_state import FactState

FACT_ROLE = Qt.ItemDataRole.UserRole + 1


class FactModel(QAbstractListModel):
    """`show_state` replaces the lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[FactState, ...] = ()

    @property
    def facts(self) -> tuple[FactState, ...]:
        """The lines shown."""
        return self._facts

    def show_state(self, facts: tuple[FactState, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._facts = facts
        self.endResetModel()

    def fact_at(self, row: int) -> FactState | None:
        """A line, None beyond the ends."""
        return self._facts[row] if 0 <= row < len(self._facts) else None

    def row_of(self, key: str) -> int:
        """The row of a line, -1 when it is not there."""
        return next((row for row, fact in enumerate(self._facts) if fact.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All lines."""
        return 0 if parent.isValid() else len(self._facts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line: the words for reading, its source in full as the tooltip."""
        fact = self.fact_at(index.row()) if index.isValid() else None
        if fact is None:
            return None
        if role == FACT_ROLE:
            return fact
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return fact.spoken
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return fact.explained
        return None
