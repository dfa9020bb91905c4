"""The one table model for long lists: all ids first, rows by the page, nothing fetched on the GUI thread."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from ui.kit.cells import (
    ALIGNMENTS,
    CELL_ROLES,
    ID_ROLE,
    LOADING,
    NOWHERE,
    Index,
    RowId,
    cell_data,
    compact,
    header_data,
)
from ui.kit.columns import AnyColumn, Cell
from ui.kit.jobs import Failed, JobContext
from workbench.errors import WorkbenchError

PAGE_ROWS = 128
PAGES_KEPT = 64
# Made once: joining flags in Python takes longer than everything else that a cell's paint asks of the model.
ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Reader(Protocol):
    """Runs a question on a worker with a session: `Desk.read` is one."""

    def __call__(
        self,
        ask: Callable[[Any, JobContext], Any],
        then: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> object:
        """Start; the answer comes to `then` on the GUI thread."""


@dataclass(frozen=True, slots=True)
class Source:
    """Two questions: the ids of a query in sort order, and the rows of some ids in any order."""

    fetch_ids: Callable[[Any, Any], Sequence[RowId]]
    fetch_rows: Callable[[Any, Sequence[RowId]], Iterable[Any]]
    row_id: Callable[[Any], RowId] = lambda row: row.id


class PagedModel(QAbstractTableModel):
    """Rows by page with an LRU; rows of the earlier query are shown until the fresh ones are there."""

    loading_changed = Signal(bool)
    about_to_replace = Signal()
    loaded = Signal()
    failed = Signal(object)

    def __init__(
        self, columns: Sequence[AnyColumn], source: Source, read: Reader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source = source
        self._read = read
        self._ids: Sequence[RowId] = ()
        self._pages: OrderedDict[int, dict[RowId, Any]] = OrderedDict()
        self._stale: dict[RowId, Any] = {}
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._asked_ids = 0
        self._generation = 0
        self._query: object = None
        self._loading = False
        self._fetching = QTimer(self, singleShot=True, interval=0)
        self._fetching.timeout.connect(self._fetch_wanted)

    @property
    def query(self) -> object:
        """The query shown, or about to be."""
        return self._query

    @property
    def loading(self) -> bool:
        """Whether the ids of a query are on their way."""
        return self._loading

    def load(self, query: object) -> None:
        """Show another query; what is shown stays until the answer is there."""
        self._query = query
        self._asked_ids += 1
        number = self._asked_ids
        self._set_loading(True)

        def ask(session: Any, _context: JobContext) -> Sequence[RowId]:
            return compact(self._source.fetch_ids(session, query))

        def then(ids: Sequence[RowId]) -> None:
            self._on_ids_fetched(number, ids)

        self._read(ask, then, self._on_ids_failed, latest=f"ids-{id(self)}")

    def reload(self) -> None:
        """Ask the same query again, because something changed."""
        self.load(self._query)

    def refresh_rows(self, ids: Iterable[str]) -> None:
        """Fetch some rows again without asking for the ids: for changes that cannot move or remove a row."""
        changed = {str(i) for i in ids}
        for page, rows in list(self._pages.items()):
            if any(str(row_id) in changed for row_id in rows):
                self._stale.update(rows)
                del self._pages[page]
                self._emit_page(page)

    def id_at(self, row: int) -> RowId | None:
        """The id of a row number."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def ids_between(self, first: int, last: int) -> list[RowId]:
        """The ids of a range of rows, both ends included."""
        return list(self._ids[first : last + 1])

    def row_of(self, row_id: RowId) -> int:
        """The row number of an id, -1 when it is not in the list."""
        try:
            return self._ids.index(row_id)
        except (ValueError, TypeError):
            return -1

    def row_at(self, row: int) -> Any | None:
        """The row if it is at hand (never fetches)."""
        row_id = self.id_at(row)
        if row_id is None:
            return None
        page = self._pages.get(row // PAGE_ROWS)
        if page is not None and row_id in page:
            return page[row_id]
        return self._stale.get(row_id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All ids of the query."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One a Column."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected; answering needs no row."""
        return ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in its roles; a row not at hand is asked for and shown as `…` until it comes."""
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNMENTS[column.align]
        if role in CELL_ROLES:
            return cell_data(column, self._cell(index.row(), column), role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column titles; rows are numbered from one."""
        return header_data(self.columns, section, orientation, role)

    def _cell(self, row: int, column: AnyColumn) -> Cell:
        page = row // PAGE_ROWS
        if page in self._pages:
            self._pages.move_to_end(page)
        elif page not in self._asked:
            self._wanted.add(page)
            if not self._fetching.isActive():
                self._fetching.start()
        held = self.row_at(row)
        return LOADING if held is None else column.value(held)

    def _fetch_wanted(self) -> None:
        wanted = sorted(self._wanted)[-PAGES_KEPT:]
        self._wanted.clear()
        for page in wanted:
            if page * PAGE_ROWS < len(self._ids):
                self._fetch(page)

    def _fetch(self, page: int) -> None:
        generation = self._generation
        ids = list(self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
        self._asked.add(page)

        def ask(session: Any, _context: JobContext) -> dict[RowId, Any]:
            return {self._source.row_id(row): row for row in self._source.fetch_rows(session, ids)}

        def then(rows: dict[RowId, Any]) -> None:
            self._on_rows_fetched(generation, page, rows)

        self._read(ask, then, self._on_rows_failed)

    def _on_ids_fetched(self, number: int, ids: Sequence[RowId]) -> None:
        if number != self._asked_ids:
            return
        self.about_to_replace.emit()
        self.beginResetModel()
        self._generation += 1
        for rows in self._pages.values():
            self._stale.update(rows)
        self._pages.clear()
        self._wanted.clear()
        self._asked.clear()
        self._ids = ids
        self.endResetModel()
        self._set_loading(False)
        self.loaded.emit()

    def _on_rows_fetched(self, generation: int, page: int, rows: dict[RowId, Any]) -> None:
        if generation != self._generation:
            return
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        for row_id in rows:
            self._stale.pop(row_id, None)
        if len(self._stale) > PAGE_ROWS * PAGES_KEPT:
            self._stale.clear()
        self._emit_page(page)

    def _emit_page(self, page: int) -> None:
        last = min((page + 1) * PAGE_ROWS, len(self._ids)) - 1
        first = page * PAGE_ROWS
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _on_ids_failed(self, error: WorkbenchError) -> None:
        self._set_loading(False)
        self.failed.emit(error)

    def _on_rows_failed(self, error: WorkbenchError) -> None:
        # The page stays marked as asked for, else every repaint would ask and fail again; a reload clears it.
        self.failed.emit(error)

    def _set_loading(self, loading: bool) -> None:
        if loading != self._loading:
            self._loading = loading
            self.loading_changed.emit(loading)
