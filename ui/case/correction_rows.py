"""Rows of one kind of part, each known by the part of the case that it shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.case.correction_model import ShownPart
from ui.intake.draft_row import DraftRow
from ui.intake.fields import Fields
from ui.intake.row_list import RowList
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from workbench.corrections.model import NEW, Change


class CorrectionRows(QWidget):
    """The rows of intake on parts that stand; `make` makes the change that a row stands for."""

    reordered = Signal()

    def __init__(
        self, rows: RowList[Any], make: Callable[..., Change], parts: Sequence[ShownPart], add: ActionButton
    ) -> None:
        super().__init__()
        self.rows = rows
        self._make = make
        rows.show_state([part.shown for part in parts])
        self._shown: list[tuple[DraftRow, ShownPart]] = list(zip(rows.rows, parts, strict=False))
        self._masked = [_lock_masked(row, part) for row, part in self._shown]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(rows)
        line = QHBoxLayout()
        line.addWidget(add)
        line.addStretch(1)
        column.addLayout(line)
        rows.reordered.connect(self.reordered)

    def is_masked(self) -> bool:
        """Whether anything in them is masked."""
        return any(self._masked)

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the rows; their places are those of the changes."""
        self.rows.bind_to(fields)

    def known_rows(self) -> list[DraftRow]:
        """The rows that show what stands."""
        return [row for row, _ in self._shown]

    def changes(self) -> tuple[Change, ...]:
        """A change for each row in its place, then those that were taken out."""
        typed = [row for row in self.rows.rows if not row.is_blank()]
        found = [self._change(row) for row in typed]
        gone = (part for row, part in self._shown if not any(row is each for each in typed))
        return (*found, *(self._make(id=part.id, removed=True) for part in gone))

    def is_changed(self) -> bool:
        """Whether any row reads otherwise, is new or was taken out."""
        as_it_stood = tuple(self._make(id=part.id) for _, part in self._shown)
        return self.changes() != as_it_stood

    def _change(self, row: DraftRow) -> Change:
        draft = row.draft()
        part = next((part for each, part in self._shown if each is row), None)
        if part is None:
            return self._make(id=NEW, **_values(draft))
        return self._make(id=part.id, **_differing(_values(part.shown), _values(draft)))


def _values(draft: Any) -> dict[str, Any]:
    return {part.name: getattr(draft, part.name) for part in fields(draft)}


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed; whom a role belongs to is not typed where it stands."""
    changed = {name: value for name, value in after.items() if name != "person" and value != before[name]}
    # A mark that was taken away says no; one that was never set says nothing.
    return {name: False if value is None else value for name, value in changed.items()}


def _lock_masked(row: DraftRow, part: ShownPart) -> bool:
    """Let what is masked be read only. Returns whether anything is."""
    found = False
    for name, mark in row.marks().items():
        control = mark.control
        if isinstance(control, QLineEdit) and _at(part.standing, name) != _at(part.shown, name):
            control.setReadOnly(True)
            found = True
    return found


def _at(draft: Any, path: str) -> Any:
    for name in path.split("."):
        draft = getattr(draft, name)
    return draft
