"""One more person with a role in the case; a proxy says for whom, for what and until when."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.draft_row import DraftRow
from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.proxy_fields import ProxyFields
from ui.intake.typed import show_text
from ui.kit.code_combo import CodeCombo
from workbench.complaints.model import PartyDraft
from workbench.persons.model import PersonDraft

ROLE_WIDTH = 132
PROXY = "proxy"


class PartyRow(DraftRow):
    """Role and name, identity number and phone; the rest of a proxy below."""

    def __init__(
        self, choices: IntakeChoices, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_cross(self.tr("Remove this person"))
        self._person = PersonDraft()
        self.role = CodeCombo(choices.other_roles, placeholder=self.tr("Role"))
        self.role.setAccessibleName(self.tr("Role"))
        self.role.setFixedWidth(ROLE_WIDTH)
        self.name = _line(self.tr("Name of the other person"), self.tr("Name"))
        self.number = _line(self.tr("Identity number of the other person"), self.tr("Identity number"))
        self.phone = _line(self.tr("Phone of the other person"), self.tr("Phone"))
        self.proxy = ProxyFields(today)
        first, self._second = FieldLine(), FieldLine()
        self._marks: dict[str, Marked] = {
            "role": first.add(self.role),
            "person.name": first.add(self.name, 1),
            "person.id_no": self._second.add(self.number, 3),
            "person.phones": self._second.add(self.phone, 2),
            **self.proxy.marks(),
        }
        for part in (first, self._second, self.proxy):
            self.fields.addWidget(part)
        self.role.edited.connect(self._on_role_edited)
        for line in (self.name, self.number, self.phone):
            line.textEdited.connect(self.tell)
        self.proxy.edited.connect(self.tell)
        self._show_proxy()

    def draft(self) -> PartyDraft:
        """What is typed."""
        phone = self.phone.text()
        person = replace(
            self._person,
            name=self.name.text(),
            id_no=self.number.text(),
            phones=(phone, *self._person.phones[1:]) if phone.strip() else self._person.phones[1:],
        )
        party = PartyDraft(role=self.role.code or "", person=person)
        return self.proxy.filled(party) if party.role == PROXY else party

    def show_state(self, draft: PartyDraft) -> None:
        """Show a draft without telling anybody."""
        self._person = draft.person
        self.role.show_state(draft.role or None)
        show_text(self.name, draft.person.name)
        show_text(self.number, draft.person.id_no)
        show_text(self.phone, next(iter(draft.person.phones), ""))
        self.proxy.show_state(draft)
        self._show_proxy()

    def fix_person(self) -> None:
        """The person is known: only the role and what belongs to it can be changed."""
        self.name.setReadOnly(True)
        self.name.setToolTip(self.tr("What is known of a person is changed on the person's page."))
        self._second.hide()

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def is_blank(self) -> bool:
        """Whether nothing is chosen or typed."""
        lines = (self.name, self.number, self.phone)
        return self.role.code is None and not any(line.text().strip() for line in lines)

    def _on_role_edited(self, _code: str | None) -> None:
        self._show_proxy()
        self.edited.emit()

    def _show_proxy(self) -> None:
        self.proxy.setVisible(self.role.code == PROXY)


def _line(name: str, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(placeholder)
    return line
