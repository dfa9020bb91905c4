"""One policy, loan, card or account that the complaint is about."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.draft_row import DraftRow
from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.typed import date_text, show_date, show_text
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from workbench.complaints.model import ContractDraft

KIND_WIDTH = 132
DATE_WIDTH = 132


class ContractRow(DraftRow):
    """Kind and number; product and the day it was formed."""

    def __init__(
        self, choices: IntakeChoices, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_cross(self.tr("Remove this contract"))
        self._whole = ContractDraft()
        self.kind = CodeCombo(choices.contract_kinds)
        self.kind.setAccessibleName(self.tr("Kind of contract"))
        self.kind.setFixedWidth(KIND_WIDTH)
        self.kind.show_state(self._whole.kind)
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Contract number"))
        self.number.setPlaceholderText(self.tr("Number"))
        self.product = QLineEdit()
        self.product.setAccessibleName(self.tr("Product"))
        self.product.setPlaceholderText(self.tr("Product"))
        self.formed = DateEdit(today, accessible_name=self.tr("Formed on"))
        self.formed.setPlaceholderText(self.tr("Formed on"))
        self.formed.setFixedWidth(DATE_WIDTH)
        first, self._second = FieldLine(), FieldLine()
        self._marks: dict[str, Marked] = {
            "number": first.add(self.number, 1),
            "product": self._second.add(self.product, 1),
            "formed_on": self._second.add(self.formed),
        }
        self._marks["kind"] = first.add(self.kind)
        self.fields.addWidget(first)
        self.fields.addWidget(self._second)
        for line in (self.number, self.product):
            line.textEdited.connect(self.tell)
        self.kind.edited.connect(self.tell)
        self.formed.edited.connect(self.tell)
        self.edited.connect(self._show_second)
        self._show_second()

    def draft(self) -> ContractDraft:
        """What is typed, with what another form may have added."""
        whole = self._whole
        return ContractDraft(
            number=self.number.text(),
            kind=self.kind.code or "policy",
            product=self.product.text(),
            line=whole.line,
            formed_on=date_text(self.formed),
            effective_on=whole.effective_on,
            purchase_channel=whole.purchase_channel,
            yearly_premium=whole.yearly_premium,
            sales_agent=whole.sales_agent,
        )

    def show_state(self, draft: ContractDraft) -> None:
        """Show a draft without telling anybody."""
        self._whole = draft
        self.kind.show_state(draft.kind or "policy")
        show_text(self.number, draft.number)
        show_text(self.product, draft.product)
        show_date(self.formed, draft.formed_on)
        self._show_second()

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def is_blank(self) -> bool:
        """Whether neither number, product nor day is typed."""
        return not any((self.number.text().strip(), self.product.text().strip(), self.formed.text().strip()))

    def _show_second(self) -> None:
        self._second.setVisible(not self.is_blank())
