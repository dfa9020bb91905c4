"""Several facts to answer and to save together."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.checklists.fact_row import FactRow, FactState
from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from workbench.errors import Problem

SPLIT = "|"


class FactForm(QWidget):
    """`save_wanted` carries FactDrafts, `withdraw_wanted` the key of a fact. Rows are kept by key."""

    save_wanted = Signal(object)
    withdraw_wanted = Signal(str)

    def __init__(
        self, words: ChecklistWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._numbers: dict[int, str] = {}
        self._shown: tuple[str, ...] = ()
        self._complaint_id = ""
        self._waiting: dict[str, dict[str, FactRow]] = {}
        self.rows: dict[str, FactRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.GAP)
        self.save = ActionButton(self.tr("Save answers"), icon_name="save")
        self.save.show_hint("Ctrl+Return")
        self.save.clicked.connect(self._on_save_wanted)
        self._forget = ActionButton(self.tr("Discard"), kind="quiet")
        self._forget.clicked.connect(self._on_forget_clicked)
        self._buttons = QWidget()
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.save)
        line.addWidget(self._forget)
        line.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.GAP)
        outer.addLayout(self._column)
        outer.addWidget(self._buttons)
        self._show_dirty()

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return any(self.rows[key].dirty for key in self._shown)

    def show_facts(
        self, states: Sequence[FactState], exhibits: Sequence[Choice], numbers: dict[int, str]
    ) -> None:
        """Show these facts; rows that stay keep what is being typed.

        Args: numbers leads from an exhibit's number to its id.
        """
        self._numbers = numbers
        keys = tuple(state.fact.id for state in states)
        if keys != self._shown:
            self._rebuild(states)
            self._shown = keys
        for state in states:
            self.rows[state.fact.id].show_state(state, exhibits)
        self._show_dirty()

    def switch(self, complaint_id: str) -> None:
        """Another case: what was typed about the one before waits until that is shown again."""
        typed = {key: row for key, row in self.rows.items() if row.dirty}
        for key, row in self.rows.items():
            row.hide()
            if key not in typed:
                row.deleteLater()
        self._waiting[self._complaint_id] = typed
        self._complaint_id = complaint_id
        self.rows = self._waiting.pop(complaint_id, {})
        self._shown = ()
        self._show_dirty()

    def show_saved(self) -> None:
        """Everything typed is kept now."""
        for key in self._shown:
            self.rows[key].show_saved()
        self._show_dirty()

    def show_problems(self, problems: Sequence[Problem]) -> list[Problem]:
        """Mark the rows; fields read `key|field`. Returns what belongs to none of them."""
        homeless = []
        for problem in reversed(problems):
            row = self.rows.get(problem.field.partition(SPLIT)[0])
            if row is None:
                homeless.append(problem)
            else:
                row.show_problem(self._words.sentence(problem))
        return homeless[::-1]

    def focus_fact(self, key: str) -> bool:
        """Put the keyboard into a fact's answer."""
        row = self.rows.get(key)
        if row is not None:
            row.editor.focus_answer()
        return row is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Ctrl+S save."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S):
            self._on_save_wanted()
        else:
            super().keyPressEvent(event)

    def _rebuild(self, states: Sequence[FactState]) -> None:
        """What is being typed about a fact that is not shown now waits, hidden, until it is shown again."""
        shown = {state.fact.id for state in states}
        for key in [key for key in self.rows if key not in shown]:
            row = self.rows[key]
            row.hide()
            if not row.dirty:
                del self.rows[key]
                row.deleteLater()
        for place, state in enumerate(states):
            row = self.rows.get(state.fact.id) or self._made_row(state)
            self._column.insertWidget(place, row)
            row.show()

    def _made_row(self, state: FactState) -> FactRow:
        row = FactRow(self._words, state.fact, self._today)
        row.edited.connect(self._show_dirty)
        row.submitted.connect(self._on_save_wanted)
        row.withdraw_wanted.connect(self.withdraw_wanted)
        self.rows[state.fact.id] = row
        return row

    def _show_dirty(self) -> None:
        self._buttons.setVisible(self.dirty)

    def _on_save_wanted(self) -> None:
        made = (self.rows[key].draft(self._numbers) for key in self._shown)
        drafts = tuple(draft for draft in made if draft is not None)
        if drafts:
            self.save_wanted.emit(drafts)

    def _on_forget_clicked(self) -> None:
        for key in self._shown:
            if self.rows[key].dirty:
                self.rows[key].forget()
        self._show_dirty()
