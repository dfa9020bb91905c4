"""One demand: what is asked for, how much, and a note."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.draft_row import DraftRow
from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.typed import amount_text, show_amount, show_text
from ui.kit.amount_edit import AmountEdit
from ui.kit.code_combo import CodeCombo
from workbench.complaints.model import DemandDraft

AMOUNT_WIDTH = 132


class DemandRow(DraftRow):
    """The amount is echoed in capitals; the note has a line of its own once a demand is chosen."""

    def __init__(self, choices: IntakeChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_cross(self.tr("Remove this demand"))
        self.code = CodeCombo(choices.demands, placeholder=self.tr("What is asked for"))
        self.code.setAccessibleName(self.tr("Demand"))
        self.amount = AmountEdit(accessible_name=self.tr("Amount in yuan"))
        self.amount.setMinimumWidth(AMOUNT_WIDTH)
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note on the demand"))
        self.note.setPlaceholderText(self.tr("Basis, object or form, in their words"))
        first, self._second = FieldLine(), FieldLine()
        self._marks: dict[str, Marked] = {
            "code": first.add(self.code, 3),
            "amount": first.add(self.amount, 2, frame=self.amount.line),
            "note": self._second.add(self.note, 1),
        }
        self.fields.addWidget(first)
        self.fields.addWidget(self._second)
        self.code.edited.connect(self.tell)
        self.amount.edited.connect(self.tell)
        self.note.textEdited.connect(self.tell)
        self.edited.connect(self._show_second)
        self._show_second()

    def draft(self) -> DemandDraft:
        """What is typed."""
        return DemandDraft(self.code.code or "", amount_text(self.amount), self.note.text())

    def show_state(self, draft: DemandDraft) -> None:
        """Show a draft without telling anybody."""
        self.code.show_state(draft.code or None)
        show_amount(self.amount, draft.amount)
        show_text(self.note, draft.note)
        self._show_second()

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def is_blank(self) -> bool:
        """Whether nothing is chosen or typed."""
        return self.code.code is None and not any((amount_text(self.amount), self.note.text().strip()))

    def _show_second(self) -> None:
        self._second.setVisible(self.code.code is not None)
