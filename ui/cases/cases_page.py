"""The cases page: search and chips above, the list, the preview of the case under the cursor."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget

from ui.cases import case_asking
from ui.cases.bulk_actions import BulkActions
from ui.cases.bulk_bar import BulkBar
from ui.cases.case_asking import Opening
from ui.cases.case_columns import case_columns
from ui.cases.case_filter import STARTING, CaseFilter
from ui.cases.case_list import CaseList
from ui.cases.case_preview import CasePreview
from ui.cases.case_words import CaseWords, counted
from ui.cases.facets import full_facets
from ui.cases.filter_bar import FilterBar
from ui.cases.preview_state import PreviewState, preview_of
from ui.cases.saving import FilterSaving
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.cells import RowId
from ui.kit.columns import Sort
from ui.kit.page import Page
from ui.kit.paged_model import PagedModel, Source
from ui.kit.search_box import SearchBox
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.complaints.model import ComplaintRow
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.wording.naming import Wording

PREVIEW_PAUSE_MS = 60
PREVIEW_WIDTH = 256
WITHOUT_PREVIEW = 860


class CasesPage(Page):
    """Shows what a CaseFilter leaves; everything else asks the desk."""

    topics = frozenset({"complaints", "persons", "clocks", "calendar"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self.chosen = STARTING
        self._opening = Opening()
        self._preview_wanted = True
        self._words = self._fresh_words()
        self.header.show_title(self.tr("Cases"))
        self.setAccessibleName(self.tr("Cases"))
        self.search = SearchBox(self.tr("Number, name, any words said"), hint="/")
        self.header.set_search(self.search)
        new = ActionButton(self.tr("Log complaint"), kind="primary", icon_name="plus")
        new.show_hint("Ctrl+N")
        new.clicked.connect(lambda: desk.go("intake"))
        self.header.set_primary(new)
        self._top = QStackedWidget()
        self.filters = FilterBar()
        self._saving = FilterSaving(desk, self.filters.saved, self)
        source = Source(case_asking.seqs_asked(desk.clock), case_asking.rows, lambda row: row.seq)
        self._model = PagedModel(case_columns(lambda: self._words), source, desk.read, parent=self)
        self.cases = CaseList(self._model, desk.preferences, desk.sentence)
        self.preview = CasePreview()
        self.bulk = BulkBar()
        self._actions = BulkActions(desk, self.cases, self.bulk, self)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._arrange()
        self._connect()
        self.filters.show_state(self.chosen)
        self.cases.table.show_sort(Sort(self.chosen.sort, self.chosen.descending))
        self._ask_opening()
        self._load()

    def activate(self, target: object | None) -> None:
        """A CaseFilter or words to search for may come along."""
        if isinstance(target, CaseFilter):
            self._show_filter(target)
        elif isinstance(target, str) and target:
            self._show_filter(CaseFilter(query=target))

    def reload(self, changes: Changes) -> None:
        """Ask again; rows, selection and place in the list stay."""
        self._ask_opening()
        self._model.reload()
        if changes.topics:
            self._ask_preview()

    def leave(self) -> None:
        """Nothing is asked any more."""
        self._pause.stop()

    def focus_search(self) -> None:
        """Into the search field, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """Into the list."""
        self.cases.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview gives way in a narrow window."""
        super().resizeEvent(event)
        self._fit_preview()

    def _arrange(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(metrics.GAP)
        splitter.addWidget(self.cases)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([10 * PREVIEW_WIDTH, PREVIEW_WIDTH])
        self.preview.setMinimumWidth(220)
        self._top.addWidget(self.filters)
        self._top.addWidget(self.bulk)
        self.body.addWidget(self._top)
        self.body.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_search_searched)
        self.search.left_down.connect(self.take_focus)
        self.filters.edited.connect(self._show_filter)
        self.filters.saved.chosen.connect(self._on_saved_chosen)
        self.filters.columns_wanted.connect(lambda spot: self.cases.table.column_menu().popup(spot))
        self.cases.cleared.connect(self._on_list_cleared)
        self.cases.new_wanted.connect(lambda: self._desk.go("intake"))
        self.cases.retried.connect(self._load)
        table = self.cases.table
        table.selection_changed.connect(self._show_selection)
        table.opened.connect(self._on_table_opened)
        table.previewed.connect(self._on_table_previewed)
        table.current_changed.connect(self._on_table_current_changed)
        table.sort_requested.connect(self._on_table_sort_requested)
        self._model.loaded.connect(self._on_model_loaded)
        self._pause.timeout.connect(self._ask_preview)
        self.preview.open_wanted.connect(self._on_preview_open_wanted)

    def _show_filter(self, chosen: CaseFilter) -> None:
        changed = chosen != self.chosen
        self.chosen = chosen
        self.filters.show_state(chosen)
        if self.search.text() != chosen.query:
            self.search.setText(chosen.query)
        self.cases.table.show_sort(Sort(chosen.sort, chosen.descending))
        self._saving.show_filter(chosen)
        if changed:
            self._load()

    def _load(self) -> None:
        self._words = self._fresh_words()
        self._model.load(self.chosen)

    def _fresh_words(self) -> CaseWords:
        desk = self._desk
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        return CaseWords(wording, today(desk.clock))

    def _ask_opening(self) -> None:
        self._desk.read(case_asking.opening, self._on_opening_asked, latest=f"opening-{id(self)}")

    def _on_opening_asked(self, opening: Opening) -> None:
        self._opening = opening
        self.filters.set_facets(full_facets(self._words.wording, opening.handlers))
        self._actions.set_handlers(opening.handlers)
        self._show_counts()
        self.cases.show_emptiness(has_cases=opening.total > 0, narrowed=self.chosen.narrows)

    def _show_counts(self) -> None:
        parts = [
            self.tr("%n case(s)", "", self._opening.total).replace(
                str(self._opening.total), counted(self._opening.total)
            ),
            self.tr("{number} in progress").format(number=counted(self._opening.open)),
        ]
        if self.chosen.narrows and not self.chosen.same_narrowing(STARTING):
            parts.append(self.tr("{number} shown").format(number=counted(self._model.rowCount())))
        self.header.show_title(self.tr("Cases"), " · ".join(parts))

    def _show_selection(self, count: int) -> None:
        self.bulk.show_count(count)
        self._top.setCurrentWidget(self.bulk if count > 1 else self.filters)

    def _on_model_loaded(self) -> None:
        self._show_selection(self.cases.table.selected_count())
        self._show_counts()
        self.cases.show_emptiness(has_cases=self._opening.total > 0, narrowed=self.chosen.narrows)
        if self.cases.table.current_id() is None:
            self._pause.start()

    def _ask_preview(self) -> None:
        seq = self.cases.table.current_id()
        row = self._row(seq)
        if seq is None or not self.preview.isVisibleTo(self):
            self.preview.show_state(None, None)
        elif row is None:
            self._desk.read(
                lambda session, _context: case_asking.row_of(session, int(seq)),
                self._on_row_asked,
                owner=self,
            )
        else:
            self._on_row_asked(row)

    def _on_row_asked(self, row: ComplaintRow | None) -> None:
        if row is not None and row.seq == self.cases.table.current_id():
            complaint_id, on = row.id, self._words.today
            self._desk.read(
                lambda session, _context: preview_of(session, complaint_id, on),
                self._on_preview_asked,
                self._on_preview_failed,
                latest=f"preview-{id(self)}",
            )

    def _on_preview_asked(self, state: PreviewState) -> None:
        if state.sheet.row.seq == self.cases.table.current_id():
            self.preview.show_state(state, self._words)

    def _on_preview_failed(self, error: WorkbenchError) -> None:
        self.preview.show_state(None, None)
        self.cases.show_error(error)

    def _on_search_searched(self, text: str) -> None:
        self._show_filter(replace(self.chosen, query=text.strip()))

    def _on_saved_chosen(self, chosen: CaseFilter) -> None:
        kept = {"sort": self.chosen.sort, "descending": self.chosen.descending}
        self._show_filter(replace(chosen, **kept))  # type: ignore[arg-type]

    def _on_list_cleared(self) -> None:
        self._show_filter(CaseFilter(sort=self.chosen.sort, descending=self.chosen.descending))

    def _on_table_sort_requested(self, sort: Sort) -> None:
        self._show_filter(replace(self.chosen, sort=sort.key, descending=sort.descending))

    def _on_table_current_changed(self, _seq: RowId | None) -> None:
        self._pause.start()

    def _on_table_opened(self, seq: RowId) -> None:
        row = self._row(seq)
        if row is not None:
            self._desk.go("case", row.id)

    def _on_table_previewed(self, _seq: RowId) -> None:
        self._preview_wanted = not self._preview_wanted
        self._fit_preview()

    def _on_preview_open_wanted(self) -> None:
        seq = self.cases.table.current_id()
        if seq is not None:
            self._on_table_opened(seq)

    def _row(self, seq: RowId | None) -> ComplaintRow | None:
        row = None if seq is None else self._model.row_at(self._model.row_of(seq))
        return row if isinstance(row, ComplaintRow) else None

    def _fit_preview(self) -> None:
        was = self.preview.isVisibleTo(self)
        self.preview.setVisible(self._preview_wanted and self.width() >= WITHOUT_PREVIEW)
        if not was and self.preview.isVisibleTo(self):
            self._pause.start()
