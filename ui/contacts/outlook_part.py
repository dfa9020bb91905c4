"""What comes next: the promises that were made, and the next step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.contacts.form_parts import add_row, column_of
from ui.contacts.promise_list import PromiseList
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.contacts.model import ContactDraft


class OutlookPart(QWidget):
    """A promise becomes a task with its day."""

    edited = Signal()

    def __init__(
        self, today: Callable[[], date], problems: FieldProblems, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._promises = PromiseList(today, problems)
        self._next = QLineEdit()
        self._next.setPlaceholderText(self.tr("What we do next, and who does it"))
        column = column_of(self)
        column.addWidget(self._promises)
        add_row(column, problems, "next_step", FieldRow(self.tr("Next step"), self._next))
        self._promises.edited.connect(self.edited)
        self._next.textChanged.connect(self.edited)

    def show_state(self, draft: ContactDraft) -> None:
        """Show its fields of a draft."""
        self._promises.show_state(draft.promises)
        self._next.setText(draft.next_step)

    def written(self, draft: ContactDraft) -> ContactDraft:
        """The draft with its fields as they stand here."""
        return replace(draft, promises=self._promises.drafts, next_step=self._next.text())
