"""How the people join the window: the list in the rail, the page of a person behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Finder, Found, PageSpec, Return

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

FOUND_AT_MOST = 8


def _people() -> str:
    return QCoreApplication.translate("PersonsSpec", "People")


def _person() -> str:
    return QCoreApplication.translate("PersonsSpec", "Person")


def _people_help() -> str:
    return QCoreApplication.translate(
        "PersonsSpec",
        "Everybody who stands in a case, masked. Search by any part of a name, a document, a phone or an "
        "address, the last digits too. Enter opens the page of a person.",
    )


def _person_help() -> str:
    return QCoreApplication.translate(
        "PersonsSpec",
        "All that our own cases say about a person. Behind every value stands where it comes from; Enter on "
        "a line tells it in full. What people judged names who judged, on what, until when, and expires by "
        "itself. Nothing here is a score. Names and numbers are masked; “Show all” asks for a reason and is "
        "logged.",
    )


def _people_shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("PersonsSpec", "Search")),
        ("Return", QCoreApplication.translate("PersonsSpec", "Open the person")),
        ("Esc", QCoreApplication.translate("PersonsSpec", "Clear the search")),
    )


def _person_shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Up / Down", QCoreApplication.translate("PersonsSpec", "From line to line, from card to card")),
        ("Return", QCoreApplication.translate("PersonsSpec", "Tell where a value comes from")),
        ("Ctrl+C", QCoreApplication.translate("PersonsSpec", "Copy the value")),
    )


def _people_page(desk: "Desk") -> "Page":
    from ui.persons.people_page import PeoplePage

    return PeoplePage(desk)


def _is_there(session: Any, place: str) -> bool:
    from workbench.persons.queries import person_sheet

    return bool(person_sheet(session, place))


def _person_page(desk: "Desk") -> "Page":
    from ui.persons.person_page import PersonPage

    return PersonPage(desk)


def _find(session: Any, text: str, _context: "JobContext") -> Sequence[Found]:
    from workbench.persons.queries import person_rows, person_seqs
    from workbench.rulebook.masking import shipped_masking

    masking = shipped_masking()
    seqs = person_seqs(session, text)[:FOUND_AT_MOST]
    return [
        Found(masking.name(row.name), masking.phone(row.phone), "person", "person", row.id)
        for row in person_rows(session, seqs)
    ]


PEOPLE = PageSpec(
    key="people",
    title=_people,
    icon="people",
    factory=_people_page,
    handbook="person",
    help=_people_help,
    finders=(Finder(_people, _find),),
    shortcuts=_people_shortcuts,
)

PERSON = PageSpec(
    key="person",
    title=_person,
    icon="person",
    factory=_person_page,
    handbook="person",
    in_rail=False,
    under="people",
    help=_person_help,
    shortcuts=_person_shortcuts,
    returns=Return(_is_there),
)
