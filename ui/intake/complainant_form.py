"""Who complains: name, identity, phones, address, roles; whether they have been here before."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.intake.candidate_box import CandidateBox
from ui.intake.choices_of import IntakeChoices, anonymity_choices
from ui.intake.field_line import FieldLine
from ui.intake.fields import Fields, Marked
from ui.intake.fold import Fold
from ui.intake.labelled import Labelled
from ui.intake.person_details import PersonDetails
from ui.intake.phones_edit import PhonesEdit
from ui.intake.typed import show_text
from ui.kit import metrics
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.field_row import FieldRow
from workbench.persons.model import Anonymity, PersonDraft

TYPE_WIDTH = 124
ANONYMITY_WIDTH = 108


class ComplainantForm(QWidget):
    """`edited` after any change, `reordered` when fields came or went."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._same_as = ""
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.anonymity = CodeCombo(anonymity_choices())
        self.anonymity.setAccessibleName(self.tr("How the name was given"))
        self.anonymity.setFixedWidth(ANONYMITY_WIDTH)
        self.id_type = CodeCombo()
        self.id_type.setAccessibleName(self.tr("Kind of identity paper"))
        self.id_type.setFixedWidth(TYPE_WIDTH)
        self.id_no = QLineEdit()
        self.id_no.setAccessibleName(self.tr("Identity number"))
        self.id_reason = QLineEdit()
        self.phones = PhonesEdit()
        self.candidates = CandidateBox()
        self.address = QLineEdit()
        self.roles = CodePicker(add_text=self.tr("Add role…"))
        self.details = PersonDetails(today)
        self._fold = Fold(self.tr("More about the person"), self.details)
        self._marks: dict[str, Marked] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.GAP_SMALL)
        self._arrange()
        self._connect()
        self.show_state(PersonDraft(), ())

    def draft(self) -> PersonDraft:
        """What is typed."""
        return self.details.filled(
            PersonDraft(
                name=self.name.text(),
                anonymity=self.anonymity.code or Anonymity.NAMED,
                id_type=self.id_type.code or "",
                id_no=self.id_no.text(),
                id_reason=self.id_reason.text(),
                phones=self.phones.phones,
                address=self.address.text(),
                same_as=self._same_as,
            )
        )

    def show_state(self, person: PersonDraft, roles: tuple[str, ...]) -> None:
        """Show a draft without telling anybody."""
        self._same_as = person.same_as
        show_text(self.name, person.name)
        self.anonymity.show_state(person.anonymity)
        self.id_type.show_state(person.id_type)
        show_text(self.id_no, person.id_no)
        show_text(self.id_reason, person.id_reason)
        self.phones.show_state(person.phones)
        show_text(self.address, person.address)
        self.roles.show_state(roles)
        self.details.show_state(person)
        self._fold.unfold(not self.details.is_blank())
        self.show_id_reason(needed=False)

    def set_choices(self, choices: IntakeChoices) -> None:
        """Offer these codes."""
        self.id_type.set_choices(choices.id_types)
        self.roles.set_choices(choices.own_roles)

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        fields.bind({f"complainant.{name}": mark for name, mark in self._marks.items()})
        fields.bind({f"complainant.{name}": mark for name, mark in self.details.marks().items()})
        fields.bind({"complainant_roles": self._role_row})

    def decide(self, same_as: str) -> None:
        """Note that this is a person who is known ("new": nobody who is), or take that back (empty)."""
        self._same_as = same_as
        self.edited.emit()

    def show_id_reason(self, *, needed: bool) -> None:
        """Ask why an odd number is kept, while it is odd."""
        self._reason_row.setVisible(needed or bool(self.id_reason.text()))

    def _arrange(self) -> None:
        named, papers = FieldLine(), FieldLine()
        self._marks["name"] = named.add(self.name, 1)
        self._marks["anonymity"] = named.add(self.anonymity)
        self._marks["id_type"] = papers.add(self.id_type)
        self._marks["id_no"] = papers.add(self.id_no, 1)
        self._reason_row = FieldRow(self.tr("Kept because"), self.id_reason)
        self.id_reason.setPlaceholderText(self.tr("For example: as printed on the policy of 2009"))
        phone_row = FieldRow(self.tr("Phone"), self.phones)
        address_row = FieldRow(self.tr("Address"), self.address)
        self._role_row = FieldRow(self.tr("Is also"), self.roles)
        self._marks |= {"id_reason": self._reason_row, "phones": phone_row, "address": address_row}
        rows: tuple[QWidget, ...] = (
            Labelled(self.tr("Name"), named, self.name),
            Labelled(self.tr("Identity"), papers, self.id_no),
            self._reason_row,
            phone_row,
            Labelled("", self.candidates, None),
            address_row,
            self._role_row,
            self._fold,
        )
        for row in rows:
            self._column.addWidget(row)

    def _connect(self) -> None:
        for line in (self.name, self.id_no, self.id_reason, self.address):
            line.textEdited.connect(self._tell)
        for combo in (self.anonymity, self.id_type):
            combo.edited.connect(self._tell)
        self.phones.edited.connect(self._tell)
        self.phones.reordered.connect(self.reordered)
        self.roles.edited.connect(self._tell)
        self.roles.edited.connect(lambda _codes: self.reordered.emit())
        self.candidates.reordered.connect(self.reordered)
        self.details.edited.connect(self._tell)
        self._fold.toggled.connect(lambda _unfolded: self.reordered.emit())

    def _tell(self, *_ignored: object) -> None:
        self.edited.emit()
