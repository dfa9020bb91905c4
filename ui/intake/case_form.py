"""What the complaint is about: contracts, classification, demands, other people, handler, weight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.contract_row import ContractRow
from ui.intake.demand_row import DemandRow
from ui.intake.fields import Fields
from ui.intake.labelled import Labelled
from ui.intake.matter_box import MatterBox
from ui.intake.party_row import PartyRow
from ui.intake.row_list import RowList
from ui.intake.section_head import SectionHead
from ui.intake.severity_form import SeverityForm
from ui.kit import metrics
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.field_row import FieldRow
from ui.kit.suggest_edit import SuggestEdit
from workbench.complaints.model import ComplaintDraft


class CaseForm(QWidget):
    """`edited` after any change, `reordered` when fields came or went."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = IntakeChoices()
        self.contracts = RowList("contracts", lambda: ContractRow(self._choices, today), self, least=1)
        self.matters = MatterBox()
        self.category, self.cause = CodeCombo(), CodeCombo()
        self.natures = CodePicker(add_text=self.tr("Add nature…"))
        self.demands = RowList("demands", lambda: DemandRow(self._choices), self, least=1)
        self.unit = QLineEdit()
        self.handler = SuggestEdit(placeholder=self.tr("Unassigned"))
        self.severity = SeverityForm()
        self.parties = RowList("parties", lambda: PartyRow(self._choices, today), self)
        self._rows = {
            "category": FieldRow(self.tr("Category"), self.category),
            "cause": FieldRow(self.tr("Cause"), self.cause),
            "natures": FieldRow(self.tr("Nature"), self.natures),
            "complained_unit": FieldRow(self.tr("Complained of"), self.unit),
            "handler": FieldRow(self.tr("Handler"), self.handler),
        }
        self._demands_row = FieldRow(self.tr("Demands"), self.demands)
        self._arrange()
        self._connect()

    def filled(self, draft: ComplaintDraft) -> ComplaintDraft:
        """The draft with what is typed here."""
        return replace(
            self.severity.filled(draft),
            contracts=self.contracts.drafts,
            category=self.category.code or "",
            cause=self.cause.code or "",
            natures=self.natures.codes,
            demands=self.demands.drafts,
            complained_unit=self.unit.text(),
            handler=self.handler.text().strip(),
            parties=self.parties.drafts,
        )

    def show_state(self, draft: ComplaintDraft) -> None:
        """Show a draft without telling anybody."""
        self.contracts.show_state(draft.contracts)
        self.category.show_state(draft.category or None)
        self.cause.show_state(draft.cause or None)
        self.natures.show_state(draft.natures)
        self.demands.show_state(draft.demands)
        self.unit.setText(draft.complained_unit)
        self.handler.show_state(draft.handler)
        self.severity.show_state(draft)
        self.parties.show_state(draft.parties)

    def set_choices(self, choices: IntakeChoices) -> None:
        """Offer these codes; rows that are made from now on offer them too."""
        self._choices = choices
        self.category.set_choices(choices.categories)
        self.cause.set_choices(choices.causes)
        self.natures.set_choices(choices.natures)
        self.handler.set_known(choices.handlers)
        self.severity.set_choices(choices)
        for rows in (self.contracts, self.demands, self.parties):
            rows.show_state(rows.drafts)

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        fields.bind({**self._rows, "demands": self._demands_row, **self.severity.marks()})
        for rows in (self.contracts, self.demands, self.parties):
            rows.bind_to(fields)

    def _arrange(self) -> None:
        more_contracts = self.contracts.add_button(self.tr("Contract"), self.tr("Add a contract"))
        more_demands = self.demands.add_button(self.tr("Demand"), self.tr("Add a demand"))
        more_people = self.parties.add_button(self.tr("Person"), self.tr("Add another person"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        parts: tuple[QWidget, ...] = (
            SectionHead(self.tr("Contract and demands"), more_contracts, more_demands),
            Labelled(self.tr("Contract"), self.contracts, None),
            Labelled("", self.matters, None),
            self._rows["category"],
            self._rows["natures"],
            self._demands_row,
            self._rows["handler"],
            self.severity,
            SectionHead(self.tr("Others involved"), more_people),
            self.parties,
            self._rows["cause"],
            self._rows["complained_unit"],
        )
        for part in parts:
            column.addWidget(part)

    def _connect(self) -> None:
        for combo in (self.category, self.cause):
            combo.edited.connect(self._tell)
        self.natures.edited.connect(self._tell)
        self.natures.edited.connect(lambda _codes: self.reordered.emit())
        self.matters.reordered.connect(self.reordered)
        self.unit.textEdited.connect(self._tell)
        self.handler.edited.connect(self._tell)
        self.severity.edited.connect(self._tell)
        self.severity.reordered.connect(self.reordered)
        for rows in (self.contracts, self.demands, self.parties):
            rows.edited.connect(self._tell)
            rows.reordered.connect(self.reordered)

    def _tell(self, *_ignored: object) -> None:
        self.edited.emit()
