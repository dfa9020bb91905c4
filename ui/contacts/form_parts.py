"""What the parts of the form share."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.contacts.model import ContactDraft


class FormPart(Protocol):
    """A part shows some fields of a draft and writes them back; `edited` after every change."""

    @property
    def edited(self) -> SignalInstance:
        """Something was typed or chosen."""

    def show_state(self, draft: ContactDraft) -> None:
        """Show its fields of a draft."""

    def written(self, draft: ContactDraft) -> ContactDraft:
        """The draft with its fields as they stand here."""


def column_of(part: QWidget) -> QVBoxLayout:
    """The layout of a part: its fields below each other."""
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return column


def add_row(column: QVBoxLayout, problems: FieldProblems, path: str, row: FieldRow) -> None:
    """Append a field and let its problems find it."""
    column.addWidget(problems.bind(path, row))
    column.setSpacing(metrics.GAP_SMALL)
