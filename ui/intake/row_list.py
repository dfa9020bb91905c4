"""Rows of one kind that can be added and removed: receipts, contracts, demands, people."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.intake.draft_row import DraftRow
from ui.intake.fields import Fields
from ui.kit import metrics
from ui.kit.action_button import ActionButton

RowT = TypeVar("RowT", bound=DraftRow)


class RowList(QWidget, Generic[RowT]):
    """`edited` after any change, `reordered` when rows came or went; `path` is its name in the draft.

    It hides itself while it has no rows; without a parent, showing would open a window.
    """

    edited = Signal()
    reordered = Signal()

    def __init__(self, path: str, make_row: Callable[[], RowT], parent: QWidget, *, least: int = 0) -> None:
        super().__init__(parent)
        self.path = path
        self._make_row = make_row
        self._least = least
        self.rows: list[RowT] = []
        self._fields: Fields | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.GAP_SMALL)
        self.show_state(())

    @property
    def drafts(self) -> tuple[Any, ...]:
        """What is typed in the rows, without those in which nothing is."""
        return tuple(row.draft() for row in self.rows if not row.is_blank())

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the rows, now and whenever rows change."""
        self._fields = fields
        self._rebind()

    def show_state(self, drafts: Sequence[Any]) -> None:
        """Show these without telling anybody."""
        while self.rows:
            self._drop(self.rows[-1])
        for draft in drafts:
            self._append().show_state(draft)
        while len(self.rows) < self._least:
            self._append()
        self._arrange()

    def add(self, draft: Any = None) -> None:
        """One row more; a blank one that is there already is filled instead. It gets the keyboard."""
        row = next((row for row in self.rows if row.is_blank()), None) or self._append()
        if draft is not None:
            row.show_state(draft)
        self._arrange()
        row.take_focus()
        if draft is not None:
            self.edited.emit()

    def add_button(self, text: str, name: str) -> ActionButton:
        """A quiet button that adds a row; the caller places it. `name` says in full what it adds."""
        button = ActionButton(text, kind="quiet", icon_name="plus")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.add())
        return button

    def _append(self) -> RowT:
        row = self._make_row()
        row.edited.connect(self._on_row_edited)
        row.removed.connect(lambda: self._on_row_removed(row))
        self.rows.append(row)
        self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _drop(self, row: RowT) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_row_edited(self) -> None:
        self._rebind()
        self.edited.emit()

    def _on_row_removed(self, row: RowT) -> None:
        place = self.rows.index(row)
        self._drop(row)
        while len(self.rows) < self._least:
            self._append()
        self._arrange()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].take_focus()
        self.edited.emit()

    def _arrange(self) -> None:
        for row in self.rows:
            row.allow_removing(len(self.rows) > self._least)
        self.setVisible(bool(self.rows))
        self._rebind()
        self.reordered.emit()

    def _rebind(self) -> None:
        if self._fields is None:
            return
        self._fields.unbind(self.path)
        # Blank rows are not part of the draft, so they do not count in the paths either.
        typed = [row for row in self.rows if not row.is_blank()] or self.rows
        for place, row in enumerate(typed):
            self._fields.bind({f"{self.path}.{place}.{name}": mark for name, mark in row.marks().items()})
