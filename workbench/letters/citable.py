"""What a letter may cite, to be chosen by name: places that the legal department confirmed come first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.letters.values import citation_text
from workbench.rulebook.confirming import citation_confirmed
from workbench.rulebook.model import Language

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CitablePlace:
    """A place of the law: how fields hold it, what it is called, what stands there in our own words."""

    code: str
    name: str
    gist: str
    confirmed: bool


def citable_places(session: Session, language: Language) -> list[CitablePlace]:
    """Every place of the law that is in force, confirmed ones first."""
    from workbench.rulebook.governing import governing_rulebook

    book = governing_rulebook(session)
    places = [
        CitablePlace(
            citation_text(row.place),
            book.cite(row.place, language),
            book.text(row, language),
            citation_confirmed(book, row.place),
        )
        for row in book.citations.values()
        if row.active and row.law in book.laws and book.laws[row.law].active
    ]
    return sorted(places, key=lambda place: not place.confirmed)
