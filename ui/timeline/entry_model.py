"""The entries as a model of one column: the list paints each row itself."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.kit.cells import NOWHERE, Index
from ui.timeline.entry_words import EntryWords
from workbench.timeline.model import EntryRow

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
NEW_DAY_ROLE = Qt.ItemDataRole.UserRole + 2


class EntryModel(QAbstractTableModel):
    """Rows of a stream; ENTRY_ROLE gives the entry, NEW_DAY_ROLE whether the row above is of another day."""

    def __init__(self, words: EntryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: tuple[EntryRow, ...] = ()
        self._rows: dict[str, int] = {}

    def show_state(self, entries: Sequence[EntryRow]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self._rows = {entry.id: row for row, entry in enumerate(entries)}
        self.endResetModel()

    def entry_at(self, row: int) -> EntryRow | None:
        """The entry of a row number."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, entry_id: str) -> int:
        """The row number of an entry, -1 when it is not shown."""
        return self._rows.get(entry_id, -1)

    def row_from(self, day: date) -> int:
        """The first row on or after a day, the last dated one when all lie before it."""
        for row, entry in enumerate(self._entries):
            if entry.occurred_on is None or entry.occurred_on >= day:
                return row
        return len(self._entries) - 1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each entry."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The whole line is one cell."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry in its roles."""
        entry = self.entry_at(index.row())
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == NEW_DAY_ROLE:
            above = self.entry_at(index.row() - 1)
            return above is None or above.occurred_on != entry.occurred_on
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.spoken(entry)
        return None
