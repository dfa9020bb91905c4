"""What a letter may cite: places of the law that a person confirmed."""

from collections.abc import Iterator

from workbench.rulebook.model import Citation, CitedPlace, RuleRow
from workbench.rulebook.reading import Rulebook

SURE = ("source", "high")


def citation_id(citation: Citation) -> str:
    """The id of the row of a cited place, such as BXF2015.16.3."""
    parts = (citation.law, citation.article, citation.paragraph, citation.item)
    return ".".join(part for part in parts if part)


def cited_place(book: Rulebook, citation: Citation) -> CitedPlace | None:
    """The row of a cited place, or of the article around it; none when only the whole law is cited."""
    return next((row for row in _places(book, citation)), None)


def citation_confirmed(book: Rulebook, citation: Citation) -> bool:
    """Whether a person confirmed the place, the article around it, or the law as a whole.

    What is switched off, or surer to nobody than `check`, is never confirmed.
    """
    law = book.laws.get(citation.law)
    if law is None or not law.active or law.certainty not in SURE:
        return False
    places = tuple(_places(book, citation))
    if any(not place.active for place in places):
        return False
    return _confirmed(law) or any(_confirmed(place) for place in places)


def _confirmed(row: RuleRow) -> bool:
    return bool(row.verified_by) and row.active and row.certainty in SURE


def _places(book: Rulebook, citation: Citation) -> Iterator[CitedPlace]:
    """The place itself, then what stands around it."""
    wider = (
        citation,
        Citation(law=citation.law, article=citation.article, paragraph=citation.paragraph),
        Citation(law=citation.law, article=citation.article),
    )
    for place_id in dict.fromkeys(citation_id(one) for one in wider if one.article):
        if place_id in book.citations:
            yield book.citations[place_id]
