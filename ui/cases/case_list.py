"""The list itself: its table, what stands there when it is empty, and its errors."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.card import Card
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.paged_model import PagedModel
from ui.kit.table import Table, TableMemory
from workbench.errors import MachineError, Problem, WorkbenchError

Sentence = Callable[[Problem | MachineError], str]


class CaseList(Card):
    """`cleared` asks to show all cases, `new_wanted` to log one, `retried` to ask again."""

    cleared = Signal()
    new_wanted = Signal()
    retried = Signal()

    def __init__(
        self, model: PagedModel, memory: TableMemory, sentence: Sentence, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, flush=True)
        self._model = model
        self._place = 0
        self._narrowed = False
        self.table = Table(model, "cases", memory=memory, accessible_name=self.tr("Cases"))
        self._error = ErrorStrip(sentence)
        self.emptiness = EmptyState("", icon_name="cases")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.emptiness)
        foot = QVBoxLayout()
        foot.setContentsMargins(6, 0, 6, 6)
        foot.addWidget(self._error)
        self.add(self._stack, 1)
        self.body.addLayout(foot)
        self.emptiness.acted.connect(self._on_empty_acted)
        self._error.acted.connect(lambda _key: self.retried.emit())
        model.about_to_replace.connect(self._on_model_about_to_replace)
        model.loaded.connect(self._on_model_loaded)
        model.failed.connect(lambda error: self._error.show_error(error, can_retry=True))

    def show_emptiness(self, *, has_cases: bool, narrowed: bool) -> None:
        """Say what belongs here when the list is empty, and offer the way on."""
        self._narrowed = has_cases and narrowed
        empty = self._model.rowCount() == 0 and not self._model.loading
        if self._narrowed:
            self.emptiness.show_state(self.tr("No case fits this filter."), self.tr("Show all cases"))
        else:
            text = self.tr("No complaint has been logged yet. Cases stand here from the first one on.")
            self.emptiness.show_state(text, self.tr("Log complaint"))
        self._stack.setCurrentWidget(self.emptiness if empty else self.table)

    def show_error(self, error: WorkbenchError | None) -> None:
        """Say what went wrong with something done to the list."""
        self._error.show_error(error)

    def _on_model_about_to_replace(self) -> None:
        self._place = self.table.verticalScrollBar().value()

    def _on_model_loaded(self) -> None:
        self._error.show_error(None)
        if self.table.current_id() is None and self._model.rowCount():
            self.table.selectRow(0)
        # The view scrolls to its current row when rows are replaced; whoever scrolled away stays there.
        bar, place = self.table.verticalScrollBar(), self._place
        QTimer.singleShot(0, bar, lambda: bar.setValue(min(place, bar.maximum())))

    def _on_empty_acted(self) -> None:
        (self.cleared if self._narrowed else self.new_wanted).emit()

    def drop_selection(self) -> None:
        """Only the current row stays selected."""
        current = self.table.current_id()
        self.table.clearSelection()
        if current is not None:
            self.table.select_id(current)
        self.table.setFocus()
