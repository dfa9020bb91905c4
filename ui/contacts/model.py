"""What the form for a contact is given: the case, its people, the lists to choose from."""

from dataclasses import dataclass

from ui.kit.choices import Choice
from workbench.complaints.model import ComplaintSheet
from workbench.contacts.drafts import KeptContact
from workbench.wording.naming import Wording

COMPLAINANT = "complainant"


@dataclass(frozen=True, slots=True)
class CaseForContact:
    """The case that a contact is about, and what somebody left unfinished."""

    sheet: ComplaintSheet
    kept: KeptContact | None


@dataclass(frozen=True, slots=True)
class ContactChoices:
    """The lists of the form; people are the parties of the case, masked, the complainant first."""

    kinds: tuple[Choice, ...]
    people: tuple[Choice, ...]
    levels: tuple[tuple[str, str], ...]
    labels: tuple[Choice, ...]


def contact_choices(sheet: ComplaintSheet, wording: Wording) -> ContactChoices:
    """The lists for a case in one language."""
    book = wording.book
    return ContactChoices(
        kinds=tuple(Choice(row.id, book.text(row, wording.language)) for row in book.contact_channels.rows),
        people=_people(sheet, wording),
        levels=tuple(
            (str(row.level), f"{row.level} {book.text(row, wording.language)}")
            for row in book.emotion_levels.rows
        ),
        labels=tuple(Choice(row.id, book.text(row, wording.language)) for row in book.emotions.rows),
    )


def _people(sheet: ComplaintSheet, wording: Wording) -> tuple[Choice, ...]:
    roles: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for party in sorted(sheet.parties, key=lambda party: party.role != COMPLAINANT):
        roles.setdefault(party.person_id, []).append(wording.name("roles", party.role))
        names[party.person_id] = wording.masking.name(party.name) or wording.name("roles", party.role)
    return tuple(
        Choice(person_id, f"{names[person_id]} · {'、'.join(held)}") for person_id, held in roles.items()
    )
