"""The found files as rows that are ticked and named."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ui.bulk.found_columns import TICK, TITLE, found_columns
from ui.bulk.model import FoundRow
from ui.evidence.words import EvidenceWords
from ui.kit.cells import CELL_ROLE, Index
from ui.kit.rows_model import RowsModel
from workbench.evidence.rules import TITLE_MAX_CHARS


class FoundModel(RowsModel):
    """`chosen` holds places of the plan; rows that are filtered out stay as they were ticked."""

    chosen_changed = Signal()

    def __init__(self, words: EvidenceWords, parent: QObject | None = None) -> None:
        super().__init__(found_columns(words, self.title_of), lambda row: row.place, parent)
        keys = [column.key for column in self.columns]
        self.tick_column, self.title_column = keys.index(TICK), keys.index(TITLE)
        self.chosen: set[int] = set()
        self._typed: dict[int, str] = {}

    def begin(self, rows: Sequence[FoundRow]) -> None:
        """Start with other files, ticked as proposed."""
        self._typed.clear()
        self.chosen = {row.place for row in rows if row.candidate.chosen_at_first}
        self.show_state(rows)
        self.chosen_changed.emit()

    def title_of(self, row: FoundRow) -> str:
        """As typed, else as proposed."""
        return self._typed.get(row.place, row.candidate.title if row.candidate.can_be_chosen else "")

    def typed(self, place: int) -> str:
        """What somebody typed for a file; empty where nobody did."""
        return self._typed.get(place, "")

    def choose(self, rows: Iterable[FoundRow], *, chosen: bool) -> None:
        """Tick files or untick them, those that cannot be chosen left out."""
        places = {row.place for row in rows if row.candidate.can_be_chosen}
        before = set(self.chosen)
        self.chosen = before | places if chosen else before - places
        if self.chosen != before:
            self._refresh(self.tick_column)
            self.chosen_changed.emit()

    def toggle(self, rows: Sequence[FoundRow]) -> None:
        """Tick them all, or none where all of them are."""
        able = [row for row in rows if row.candidate.can_be_chosen]
        self.choose(able, chosen=not all(row.place in self.chosen for row in able))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be typed, ticks be set by assistive programs too."""
        flags = super().flags(index)
        row = self.row_at(index.row())
        if row is None or not row.candidate.can_be_chosen:
            return flags
        if index.column() == self.title_column:
            return flags | Qt.ItemFlag.ItemIsEditable
        if index.column() == self.tick_column:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in its roles; ticks and names for editing besides."""
        row = self.row_at(index.row())
        if row is not None and role == Qt.ItemDataRole.CheckStateRole and index.column() == self.tick_column:
            if not row.candidate.can_be_chosen:
                return None
            ticked = row.place in self.chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if row is not None and role == Qt.ItemDataRole.EditRole and index.column() == self.title_column:
            return self.title_of(row)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or a name."""
        row = self.row_at(index.row())
        if row is None or not row.candidate.can_be_chosen:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.choose((row,), chosen=Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() != self.title_column:
            return False
        typed = " ".join(str(value).split())[:TITLE_MAX_CHARS]
        self._typed.pop(row.place, None)
        if typed and typed != row.candidate.title:
            self._typed[row.place] = typed
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole, CELL_ROLE])
        return True

    def _refresh(self, column: int) -> None:
        if self.rowCount():
            first, last = self.index(0, column), self.index(self.rowCount() - 1, column)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
