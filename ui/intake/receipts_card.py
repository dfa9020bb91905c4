"""How the complaint reached us: receipts, the deadlines they start, and the files that came with them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.fields import Fields
from ui.intake.file_queue import FileQueue
from ui.intake.receipt_headings import ReceiptHeadings
from ui.intake.receipt_row import ReceiptRow
from ui.intake.row_list import RowList
from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from workbench.complaints.model import ReceiptDraft


class ReceiptsCard(Card):
    """`edited` after any change, `reordered` when fields came or went."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, files: FileQueue, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("How it reached us"))
        self._choices = IntakeChoices()
        self._headings = ReceiptHeadings()
        self.receipts = RowList("receipts", lambda: ReceiptRow(self._choices, today), self, least=1)
        self.late_reason = QLineEdit()
        self._late = FieldRow(self.tr("Why so late"), self.late_reason)
        self._deadlines = QLabel()
        self._deadlines.setProperty("role", "secondary")
        self._deadlines.setTextFormat(Qt.TextFormat.PlainText)
        self._deadlines.setWordWrap(True)
        self.add_action(self.receipts.add_button(self.tr("Another receipt"), self.tr("Add another receipt")))
        for part in (self._headings, self.receipts, self._deadlines, self._late, files):
            self.add(part)
        self.receipts.edited.connect(self.edited)
        self.receipts.reordered.connect(self._on_receipts_reordered)
        self.late_reason.textEdited.connect(lambda _text: self.edited.emit())
        self.show_deadlines("")
        self.show_late(needed=False)

    def show_state(self, receipts: Sequence[ReceiptDraft], late_reason: str) -> None:
        """Show a draft without telling anybody."""
        self.receipts.show_state(receipts)
        self.late_reason.setText(late_reason)
        self.show_late(needed=bool(late_reason))

    def set_choices(self, choices: IntakeChoices) -> None:
        """Offer these channels."""
        self._choices = choices
        self.receipts.show_state(self.receipts.drafts)

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        self.receipts.bind_to(fields)
        fields.bind({"late_entry_reason": self._late})

    def show_late(self, *, needed: bool) -> None:
        """Ask why it is entered so late, while it is."""
        self._late.setVisible(needed or bool(self.late_reason.text()))

    def show_deadlines(self, text: str) -> None:
        """Say which dates follow from the receipts."""
        self._deadlines.setText(text)
        self._deadlines.setVisible(bool(text))

    def _on_receipts_reordered(self) -> None:
        self._headings.leave_room(crosses=len(self.receipts.rows) > 1)
        self.reordered.emit()
