"""The one table view: fixed rows, columns that remember themselves, Enter to open and Space to preview."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.kit import metrics
from ui.kit.cell_delegate import CellDelegate
from ui.kit.cells import RowId
from ui.kit.column_fit import Wish, fitted
from ui.kit.column_needs import column_needs
from ui.kit.columns import Sort
from ui.kit.paged_model import PagedModel
from ui.kit.rows_model import RowsModel
from ui.kit.table_header import TableHeader


class TableMemory(Protocol):
    """Where a table keeps its columns between sessions."""

    def table(self, name: str) -> dict[str, int]:
        """Width by column key, 0 for a hidden one; empty when nothing is kept."""

    def keep_table(self, name: str, widths: dict[str, int]) -> None:
        """Keep it."""


class Table(QTableView):
    """Shows a PagedModel or a RowsModel. Signals carry the row's id; `current_changed` None means no row."""

    opened = Signal(object)
    previewed = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal(int)
    sort_requested = Signal(object)

    def __init__(
        self,
        model: PagedModel | RowsModel,
        name: str,
        parent: QWidget | None = None,
        *,
        memory: TableMemory | None = None,
        accessible_name: str = "",
    ) -> None:
        super().__init__(parent)
        self._held = model
        self._memory = memory
        self._sort: Sort | None = None
        self._widths: list[int] = []
        self._needs: dict[int, int] = {}
        self._measured = False
        self._idle: set[int] = set()
        self._sized_by_hand = False
        self._fitting = False
        self._kept_current: RowId | None = None
        self._kept_selection: list[RowId] = []
        self.setObjectName(name)
        self.setAccessibleName(accessible_name or name)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._set_behaviour()
        self.setModel(model)
        # A header that follows the selection asks for the flags of every row of every column after Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._set_columns()
        self._connect(model)

    @property
    def sort(self) -> Sort | None:
        """How the header says the rows are sorted."""
        return self._sort

    def show_sort(self, sort: Sort | None) -> None:
        """Show an arrow in the header; sorting itself is the query's business."""
        self._sort = sort
        keys = [column.sort_key for column in self._held.columns]
        if sort is None or sort.key not in keys:
            self._header.show_arrow(None, descending=False)
        else:
            self._header.show_arrow(keys.index(sort.key), descending=sort.descending)

    def current_id(self) -> RowId | None:
        """The id of the row that has the keyboard."""
        return self._held.id_at(self.currentIndex().row())

    def selected_count(self) -> int:
        """How many rows are selected; cheap for a million."""
        return sum(last - first + 1 for first, last in self._ranges())

    def selected_ids(self) -> list[RowId]:
        """The ids of the selected rows, in the order of the list."""
        return [row_id for first, last in self._ranges() for row_id in self._held.ids_between(first, last)]

    def select_id(self, row_id: RowId) -> bool:
        """Make a row current and selected; False when it is not in the list."""
        row = self._held.row_of(row_id)
        if row < 0:
            return False
        # The view's own way would add to the selection while somebody holds Ctrl or Shift for something else.
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._held.index(row, self._first_column()), only)
        return True

    def fit_height(self, most_rows: int = 8) -> None:
        """Be as high as the rows need, for tables inside cards."""
        rows = min(most_rows, max(1, self._held.rowCount()))
        self.setFixedHeight((rows + 1) * metrics.ROW_HEIGHT + 2)

    def column_menu(self) -> QMenu:
        """A menu with a check mark for each column."""
        menu = QMenu(self)
        for place, column in enumerate(self._held.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place) or place in self._idle)
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown=shown))
        menu.addSeparator()
        menu.addAction(self.tr("Default columns"), self._reset_columns)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_used(self, key: str, *, used: bool) -> None:
        """A column that has nothing to say takes no room; that somebody wants it is remembered."""
        place = next(at for at, column in enumerate(self._held.columns) if column.key == key)
        if used and place in self._idle:
            self._idle.discard(place)
            self._lay_out_column(place, shown=True)
        elif not used and not self.isColumnHidden(place):
            self._idle.add(place)
            self._lay_out_column(place, shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space previews; the rest is Qt's."""
        row_id = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row_id is not None:
            self.opened.emit(row_id)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and row_id is not None:
            self.previewed.emit(row_id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember the hovered row for the delegate."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the room until the person has sized one."""
        super().resizeEvent(event)
        self._fit_columns()

    def leaveEvent(self, event: object) -> None:
        """No row is hovered any more."""
        self._hover(-1)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(metrics.ROW_HEIGHT)
        rows.setDefaultSectionSize(metrics.ROW_HEIGHT)

    def _set_columns(self) -> None:
        kept = self._memory.table(self.objectName()) if self._memory else {}
        columns = self._held.columns
        self._widths = [kept.get(column.key) or column.width for column in columns]
        self._sized_by_hand = any(
            width != column.width for width, column in zip(self._widths, columns, strict=True)
        )
        for place, column in enumerate(columns):
            self.setColumnWidth(place, self._widths[place])
            self.setColumnHidden(place, kept.get(column.key, column.width if column.shown else 0) == 0)

    def _connect(self, model: PagedModel | RowsModel) -> None:
        header = self._header
        header.sectionClicked.connect(self._on_header_section_clicked)
        header.sectionResized.connect(self._on_header_section_resized)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        self.doubleClicked.connect(self._on_self_double_clicked)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _on_header_section_clicked(self, section: int) -> None:
        key = self._held.columns[section].sort_key
        if key:
            descending = self._sort is not None and self._sort.key == key and not self._sort.descending
            self.show_sort(Sort(key, descending))
            self.sort_requested.emit(self._sort)

    def _on_header_section_resized(self, section: int, _old: int, new: int) -> None:
        if not self._fitting and new:
            self._widths[section] = new
            self._sized_by_hand = True
            self._keep_columns()

    def _on_header_menu_requested(self, spot: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(spot))

    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        row_id = self._held.id_at(index.row())
        if row_id is not None:
            self.opened.emit(row_id)

    def _on_model_about_to_be_reset(self) -> None:
        self._kept_current = self.current_id()
        self._kept_selection = self.selected_ids() if self.selected_count() <= 500 else []

    def _on_model_reset(self) -> None:
        selection = self.selectionModel()
        current = -1 if self._kept_current is None else self._held.row_of(self._kept_current)
        column = self._first_column()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row_id in self._kept_selection:
            row = self._held.row_of(row_id)
            if row >= 0:
                selection.select(self._held.index(row, column), flags)
        if current >= 0:
            selection.setCurrentIndex(
                self._held.index(current, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        elif self._kept_current is not None:
            self.current_changed.emit(None)
        self._kept_selection = []
        self._measured = False
        self._measure()

    def _on_selection_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self._held.id_at(current.row()))

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self.selected_count())

    def _show_column(self, place: int, *, shown: bool) -> None:
        if shown or len(self._visible_columns()) > 1:
            self._idle.discard(place)
            self._lay_out_column(place, shown=shown)
            self._keep_columns()

    def _lay_out_column(self, place: int, *, shown: bool) -> None:
        self._fitting = True
        self.setColumnHidden(place, not shown)
        self._fitting = False
        self._measured = False
        self._fit_columns()
        self._measure()

    def _reset_columns(self) -> None:
        self._fitting = True
        for place, column in enumerate(self._held.columns):
            self.setColumnHidden(place, not column.shown or place in self._idle)
            self.setColumnWidth(place, column.width)
        self._fitting = False
        self._widths = [column.width for column in self._held.columns]
        self._sized_by_hand = False
        self._fit_columns()
        self._keep_columns()

    def _fit_columns(self) -> None:
        if self._sized_by_hand:
            return
        visible = self._visible_columns()
        columns = self._held.columns
        wishes = [Wish(self._widths[at], self._needs.get(at, 0), columns[at].elastic) for at in visible]
        widths = fitted(wishes, self.viewport().width())
        self._fitting = True
        for place, width in zip(visible, widths, strict=True):
            self.setColumnWidth(place, width)
        self._fitting = False

    def _measure(self) -> None:
        """Learn what the rows need, once for each answer; columns only grow, so that nothing jumps."""
        visible = self._visible_columns()
        if self._measured or self._held.row_at(0) is None:
            return
        self._measured = True
        sort_key = self._sort.key if self._sort is not None else ""
        needs = column_needs(self._held, visible, self._cell_font(), sort_key)
        for place, need in zip(visible, needs, strict=True):
            self._needs[place] = max(need, self._needs.get(place, 0))
        self._fit_columns()

    def _cell_font(self) -> QFont:
        """What the delegate draws with, which is not always what the table calls its own."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return QFont(option.font)  # a copy: the option's own goes with the option

    def _keep_columns(self) -> None:
        if self._memory is not None:
            columns = enumerate(self._held.columns)
            hidden = {at for at in range(len(self._widths)) if self.isColumnHidden(at)} - self._idle
            kept = {c.key: 0 if place in hidden else self._widths[place] for place, c in columns}
            self._memory.keep_table(self.objectName(), kept)

    def _visible_columns(self) -> list[int]:
        return [place for place in range(len(self._held.columns)) if not self.isColumnHidden(place)]

    def _first_column(self) -> int:
        return self._visible_columns()[0]

    def _ranges(self) -> Iterator[tuple[int, int]]:
        selection = self.selectionModel().selection()
        for place in range(selection.count()):
            chosen = selection.at(place)
            yield chosen.top(), chosen.bottom()
