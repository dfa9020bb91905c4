"""Corrects who is involved and how."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ui.case.correction_model import CorrectionOffer, with_standing
from ui.case.correction_part import CorrectionPart
from ui.case.correction_rows import CorrectionRows
from ui.intake.fields import Fields
from ui.intake.party_row import PartyRow
from ui.intake.row_list import RowList
from ui.kit.code_picker import CodePicker
from ui.kit.field_row import FieldRow
from workbench.corrections.model import PartyChange
from workbench.wording.naming import Wording


class PeoplePart(CorrectionPart):
    """The complainant's other roles, and the rows of intake for everybody else."""

    def __init__(self, offer: CorrectionOffer, wording: Wording, today: Callable[[], date]) -> None:
        super().__init__()
        self._before = offer.case.fields.complainant_roles
        named = [(code, wording.name("roles", code)) for code in self._before]
        self.roles = CodePicker(
            with_standing(offer.choices.own_roles, named), add_text=self.tr("Add a role…")
        )
        self.roles.show_state(self._before)
        self.roles.edited.connect(self.reordered)
        self._roles_row = FieldRow(self.tr("The complainant is also"), self.roles)
        rows = RowList("parties", lambda: PartyRow(offer.choices, today), self)
        add = rows.add_button(self.tr("Person"), self.tr("Add another person"))
        self.rows = CorrectionRows(rows, PartyChange, offer.others(), add)
        for row in self.rows.known_rows():
            if isinstance(row, PartyRow):
                row.fix_person()
        self.rows.reordered.connect(self.reordered)
        self.column.addWidget(self._roles_row)
        self.column.addWidget(self.rows)

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct who is involved")

    def given(self) -> dict[str, Any]:
        """The roles that read otherwise."""
        found: dict[str, Any] = {"parties": self.rows.changes()} if self.rows.is_changed() else {}
        if self.roles.codes != self._before:
            found["complainant_roles"] = self.roles.codes
        return found

    def bind_to(self, fields: Fields) -> None:
        """Show problems of the roles and rows."""
        fields.bind({"complainant_roles": self._roles_row})
        self.rows.bind_to(fields)

    def is_masked(self) -> bool:
        """Whether names are masked."""
        return self.rows.is_masked()
