"""Money taken or paid under the contracts, so that premium taken after knowledge is not overlooked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.checklists.model import RefusalCase
from ui.checklists.words import ChecklistWords
from ui.evidence.fact_lines import FactLines
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.error_strip import ErrorStrip
from ui.kit.section_label import SectionLabel
from workbench.checklists.model import PREMIUM, PaymentDraft
from workbench.errors import WorkbenchError
from workbench.money import format_amount

COLUMNS = 4


class PaymentsSection(QWidget):
    """`recorded` carries a PaymentDraft."""

    recorded = Signal(object)

    def __init__(
        self, words: ChecklistWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._lines = FactLines()
        self.strip = ErrorStrip(words.sentence)
        self.contract = CodeCombo(placeholder=self.tr("Contract"))
        self.contract.setAccessibleName(self.tr("Contract"))
        self.kind = CodeCombo(self._kinds())
        self.kind.setAccessibleName(self.tr("Kind of payment"))
        self.kind.show_state(PREMIUM)
        self.day = DateEdit(today, accessible_name=self.tr("Day of the payment"))
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(self.tr("Amount in yuan"))
        self.amount.setAccessibleName(self.tr("Amount in yuan"))
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.amount.returnPressed.connect(self._on_record_clicked)
        self.record = ActionButton(self.tr("Record payment"), icon_name="plus")
        self.record.clicked.connect(self._on_record_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(SectionLabel(self.tr("Premiums and payments")))
        column.addWidget(self._lines)
        grid = QGridLayout()
        grid.setSpacing(metrics.GAP_SMALL)
        for place, part in enumerate((self.contract, self.kind, self.day, self.amount)):
            grid.addWidget(part, place // 2, place % 2)
        column.addLayout(grid)
        line = QHBoxLayout()
        line.addWidget(self.record)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.strip)

    def show_case(self, case: RefusalCase) -> None:
        """Show what was paid; what is being typed stays."""
        names = {choice.code: choice.text for choice in self._kinds()}
        lines = []
        for payment in case.payments:
            said = f"{names[payment.kind]}  ¥{format_amount(payment.amount_fen)}"
            lines.append((self._words.day(payment.paid_on), said))
        self._lines.show_lines(lines)
        contracts = [Choice(row.id, row.number, search=row.product or "") for row in case.contracts]
        self.contract.set_choices(contracts)
        if self.contract.code not in [choice.code for choice in contracts]:
            self.contract.show_state(contracts[0].code if contracts else None)

    def show_recorded(self) -> None:
        """It was kept: ready for the next."""
        self.strip.show_error(None)
        self.amount.clear()
        self.day.show_state(None)

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept, and why."""
        self.strip.show_error(error)

    def _kinds(self) -> list[Choice]:
        return [
            Choice(PREMIUM, self.tr("Premium taken")),
            Choice("refund", self.tr("Refund")),
            Choice("claim", self.tr("Claim paid")),
            Choice("other", self.tr("Other payment")),
        ]

    def _on_record_clicked(self) -> None:
        day = self.day.value.isoformat() if self.day.value else self.day.text()
        kind = self.kind.code or PREMIUM
        self.recorded.emit(PaymentDraft(self.contract.code or "", day, self.amount.text(), kind))
