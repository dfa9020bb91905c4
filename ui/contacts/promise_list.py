"""The promises made in a contact, each with its day; rows are added and removed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.contacts.promise_row import PromiseRow
from ui.kit.action_button import ActionButton
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.contacts.model import PromiseDraft

MOST = 20


class PromiseList(QWidget):
    """`edited` when a promise was added, typed in or removed."""

    edited = Signal()

    def __init__(
        self, today: Callable[[], date], problems: FieldProblems, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._problems = problems
        self._rows: list[tuple[FieldRow, PromiseRow]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add = ActionButton(self.tr("Add a promise"), kind="quiet", icon_name="plus")
        self._add.clicked.connect(self._on_add_clicked)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._add)
        line.addStretch(1)
        self._column.addWidget(FieldRow("", place))

    @property
    def drafts(self) -> tuple[PromiseDraft, ...]:
        """As typed, in order."""
        return tuple(row.draft for _, row in self._rows)

    def show_state(self, drafts: Sequence[PromiseDraft]) -> None:
        """Show other promises."""
        while self._rows:
            self._drop(0)
        for draft in drafts:
            self._append().show_state(draft)
        self._number()

    def _append(self) -> PromiseRow:
        row = PromiseRow(self._today)
        labelled = FieldRow(self.tr("Promise"), row)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._on_row_removed(row))
        self._column.insertWidget(len(self._rows), labelled)
        self._rows.append((labelled, row))
        return row

    def _drop(self, place: int) -> None:
        labelled, _ = self._rows.pop(place)
        labelled.hide()
        labelled.deleteLater()

    def _number(self) -> None:
        """Problems find rows by their place, which changes when one is removed."""
        for place in range(MOST + 1):
            self._problems.unbind(f"promises.{place}")
        for place, (labelled, _) in enumerate(self._rows):
            labelled.show_problem(None)
            self._problems.bind(f"promises.{place}", labelled)
        self._add.setEnabled(len(self._rows) < MOST)

    def _on_add_clicked(self) -> None:
        row = self._append()
        self._number()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_row_removed(self, row: PromiseRow) -> None:
        place = next(at for at, (_, other) in enumerate(self._rows) if other is row)
        self._drop(place)
        self._number()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
