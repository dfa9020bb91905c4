"""The dated list under the strip: one line for each entry, the current one opened in place."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.kit import metrics
from ui.timeline.entry_delegate import EntryDelegate
from ui.timeline.entry_detail import EntryDetail
from ui.timeline.entry_model import EntryModel
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import TimelineState
from workbench.timeline.model import EntryRow


class EntryList(QTableView):
    """`current_changed` carries the entry's id, `scrolled` whether a person scrolled."""

    current_changed = Signal(str)
    scrolled = Signal(bool)
    opened = Signal(object)
    correction_wanted = Signal(object)
    elsewhere_wanted = Signal(str)

    def __init__(self, words: EntryWords, parent: QWidget | None = None, *, may_correct: bool = True) -> None:
        super().__init__(parent)
        self._words = words
        self._may_correct = may_correct
        self._detail: EntryDetail | None = None
        self._by_person = False
        self._restoring = False
        self._drafts: dict[str, str] = {}
        self._model = EntryModel(words, self)
        self._delegate = EntryDelegate(words, self)
        self.setAccessibleName(self.tr("Timeline entries"))
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._set_behaviour()
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        self.verticalScrollBar().actionTriggered.connect(self._on_scroll_bar_action_triggered)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)

    @property
    def model_of_entries(self) -> EntryModel:
        """What is listed."""
        return self._model

    @property
    def detail(self) -> EntryDetail | None:
        """What the open row shows, if one is open."""
        return self._detail

    def show_state(self, state: TimelineState) -> None:
        """Show other entries; the current one stays current when it is still there."""
        kept = self.current_id()
        self._close_detail()
        self._delegate.names_case = state.names_case
        self._model.show_state(state.entries)
        self._restoring = True
        self.select_entry(kept)
        self._restoring = False

    def current_id(self) -> str:
        """The entry that has the keyboard, empty for none."""
        entry = self._model.entry_at(self.currentIndex().row())
        return entry.id if entry else ""

    def select_entry(self, entry_id: str) -> bool:
        """Make an entry current and bring it into sight; False when it is not listed."""
        row = self._model.row_of(entry_id)
        if row < 0:
            return False
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def scroll_to_day(self, day: date) -> None:
        """Put the first entry on or after a day at the top."""
        row = self._model.row_from(day)
        if row >= 0:
            self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def shown_days(self) -> tuple[date, date] | None:
        """The first and last day of the rows in sight; None when they have none."""
        first = self._model.entry_at(self.rowAt(0))
        bottom = self.rowAt(self.viewport().height() - 1)
        last = self._model.entry_at(bottom if bottom >= 0 else self._model.rowCount() - 1)
        days = [entry.occurred_on for entry in (first, last) if entry and entry.occurred_on is not None]
        return (days[0], days[-1]) if days else None

    def correction_kept(self) -> None:
        """The correction of the open row was kept: close its field."""
        if self._detail is not None:
            self._drafts.pop(self._detail.entry_id, None)
            self._detail.finish_correction()
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the entry came from."""
        entry = self._model.entry_at(self.currentIndex().row())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self.opened.emit(entry)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins where the eye is: at the first entry in sight, not at the first of all."""
        at_top = self.indexAt(QPoint(1, 1))
        if not self.currentIndex().isValid() and at_top.isValid():
            self.setCurrentIndex(at_top)
        super().focusInEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember the hovered row."""
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is hovered any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The open row's words wrap anew."""
        super().resizeEvent(event)
        self._fit_detail()

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(metrics.ROW_HEIGHT)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(metrics.ROW_HEIGHT)
        rows.setDefaultSectionSize(metrics.ROW_HEIGHT)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _on_selection_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._close_detail()
        entry = self._model.entry_at(current.row())
        if entry is not None:
            self._open_detail(entry, current.row())
            if not self._restoring:
                self.current_changed.emit(entry.id)

    def _open_detail(self, entry: EntryRow, row: int) -> None:
        may_correct = self._may_correct and entry.corrects_id is None
        detail = EntryDetail(entry, self._words, may_correct=may_correct, opens=entry.source_id is not None)
        detail.indent(self._delegate.words_left(self.viewport().width(), self.fontMetrics()))
        detail.correction_wanted.connect(self.correction_wanted)
        detail.linked.connect(self._on_detail_linked)
        detail.opened.connect(self.opened)
        detail.height_changed.connect(self._fit_detail)
        self._detail, self._delegate.open_row = detail, row
        self.setIndexWidget(self._model.index(row, 0), detail)
        self._fit_detail()
        if entry.id in self._drafts:
            detail.start_correction(self._drafts.pop(entry.id))

    def _close_detail(self) -> None:
        detail, row = self._detail, self._delegate.open_row
        if detail is None:
            return
        if detail.draft:
            self._drafts[detail.entry_id] = detail.draft
        self._detail, self._delegate.open_row = None, -1
        # The view itself must let go of the widget: it would show a deleted one. None says so, stubs or not.
        self.setIndexWidget(self._model.index(row, 0), None)  # type: ignore[arg-type]
        self.setRowHeight(row, metrics.ROW_HEIGHT)

    def _fit_detail(self) -> None:
        if self._detail is not None:
            height = self._detail.heightForWidth(self.viewport().width())
            self.setRowHeight(self._delegate.open_row, max(metrics.ROW_HEIGHT, height))

    def _on_detail_linked(self, entry_id: str) -> None:
        if not self.select_entry(entry_id):
            self.elsewhere_wanted.emit(entry_id)

    def _on_scroll_bar_action_triggered(self, _action: int) -> None:
        self._by_person = True

    def _on_scroll_bar_value_changed(self, _value: int) -> None:
        by_person, self._by_person = self._by_person, False
        self.scrolled.emit(by_person)
