"""What a proxy's authority says: for whom, for what, until when, seen in the original, paid for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.typed import date_text, show_date, show_text
from ui.kit import metrics
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from workbench.complaints.model import PartyDraft

PAID, UNPAID = "paid", "unpaid"


class ProxyFields(QWidget):
    """`edited` after any change."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.principal = QLineEdit()
        self.principal.setAccessibleName(self.tr("Stands for"))
        self.principal.setPlaceholderText(self.tr("Stands for whom"))
        self.scope = QLineEdit()
        self.scope.setAccessibleName(self.tr("Scope of the authority"))
        self.scope.setPlaceholderText(self.tr("Scope of the authority"))
        self.until = DateEdit(today, accessible_name=self.tr("Authority valid until"))
        self.until.setPlaceholderText(self.tr("Valid until"))
        self.seen = QCheckBox(self.tr("Original seen"))
        self.seen.setMinimumHeight(metrics.CONTROL_HEIGHT)
        self.paid = CodeCombo(
            (Choice(UNPAID, self.tr("Without pay")), Choice(PAID, self.tr("For pay"))),
            placeholder=self.tr("Pay not asked"),
        )
        self.paid.setAccessibleName(self.tr("Whether the proxy is paid"))
        first, second = FieldLine(), FieldLine()
        self._marks: dict[str, Marked] = {
            "proxy_for": first.add(self.principal, 1),
            "proxy_scope": first.add(self.scope, 1),
            "proxy_until": second.add(self.until, 1),
            "proxy_paid": second.add(self.paid, 1),
            "proxy_original_seen": second.add(self.seen),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(first)
        column.addWidget(second)
        for line in (self.principal, self.scope):
            line.textEdited.connect(self._tell)
        self.until.edited.connect(self._tell)
        self.paid.edited.connect(self._tell)
        self.seen.toggled.connect(self._tell)

    def filled(self, party: PartyDraft) -> PartyDraft:
        """The party with what is typed here."""
        return replace(
            party,
            proxy_for=self.principal.text(),
            proxy_scope=self.scope.text(),
            proxy_until=date_text(self.until),
            proxy_original_seen=True if self.seen.isChecked() else None,
            proxy_paid={PAID: True, UNPAID: False}.get(self.paid.code or ""),
        )

    def show_state(self, party: PartyDraft) -> None:
        """Show a draft without telling anybody."""
        blocked = self.blockSignals(True)
        show_text(self.principal, party.proxy_for)
        show_text(self.scope, party.proxy_scope)
        show_date(self.until, party.proxy_until)
        self.seen.setChecked(party.proxy_original_seen is True)
        self.paid.show_state({True: PAID, False: UNPAID, None: None}[party.proxy_paid])
        self.blockSignals(blocked)

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def _tell(self, *_ignored: object) -> None:
        self.edited.emit()
