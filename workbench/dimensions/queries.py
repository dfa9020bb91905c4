"""A case in five dimensions, computed from its records and completed by what people concluded."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.evidence import EvidenceRecord
from workbench.awards.queries import award_sheet
from workbench.checklists.loading import chosen_grounds
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.queries import case_contacts
from workbench.dimensions.facts import (
    Known,
    channel_facts,
    event_facts,
    people_facts,
    remedy_facts,
    time_facts,
)
from workbench.dimensions.model import Dimension, DimensionSheet, FactLine, FiveDimensions
from workbench.followups.queries import follow_up_stand, informed_day
from workbench.persons.queries import person_sheet
from workbench.rectifications.queries import mended
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook

FINDING = "decision.finding"
Part = Literal["finding", "action", "evidence"]
Mask = Callable[[str | None], str]
_FACTS: dict[Dimension, Callable[[Known], list[FactLine]]] = {
    Dimension.TIME: time_facts,
    Dimension.PEOPLE: people_facts,
    Dimension.EVENT: event_facts,
    Dimension.CHANNEL: channel_facts,
    Dimension.REMEDY: remedy_facts,
}


def five_dimensions(
    session: Session, complaint_id: str, today: date, book: Rulebook, *, name: Mask | None = None
) -> FiveDimensions:
    """A case in five dimensions on a day; names are masked unless `name` says how to write them.

    Raises: UserError `complaint.unknown_case`.
    """
    known = _known(session, complaint_id, today, book, name or masking_of(book).name)
    typed = _typed(session, complaint_id)
    numbers = exhibit_numbers(session, complaint_id)
    return FiveDimensions(tuple(_sheet(dimension, known, typed, numbers) for dimension in Dimension))


def fact_key(dimension: Dimension, part: Part) -> str:
    """Under which fact a part of a conclusion is kept (facts.yaml)."""
    return f"five.{dimension.value}.{part}"


def exhibit_numbers(session: Session, complaint_id: str) -> frozenset[int]:
    """The numbers of the exhibits of a case that still count."""
    row = EvidenceRecord
    mine = (row.complaint_id == complaint_id) & row.withdrawn_at.is_(None)
    return frozenset(session.execute(select(row.number).where(mine)).scalars())


def _sheet(
    dimension: Dimension, known: Known, typed: dict[str, Any], numbers: frozenset[int]
) -> DimensionSheet:
    cited = (int(one) for one in str(typed.get(fact_key(dimension, "evidence"), "")).split())
    return DimensionSheet(
        dimension,
        tuple(_FACTS[dimension](known)),
        finding=str(typed.get(fact_key(dimension, "finding"), "")),
        action=str(typed.get(fact_key(dimension, "action"), "")),
        evidence=tuple(number for number in cited if number in numbers),
    )


def _known(session: Session, complaint_id: str, today: date, book: Rulebook, name: Mask) -> Known:
    sheet = complaint_sheet(session, complaint_id)
    return Known(
        today=today,
        book=book,
        name=name,
        sheet=sheet,
        names={party.person_id: person_sheet(session, party.person_id).name for party in sheet.parties},
        contacts=tuple(case_contacts(session, complaint_id)),
        grounds=chosen_grounds(session, complaint_id),
        awards=award_sheet(session, complaint_id, book),
        mended=mended(session, complaint_id),
        after=follow_up_stand(session, complaint_id, today),
        finding=_finding(session, complaint_id),
        informed_on=informed_day(session, complaint_id),
    )


def _finding(session: Session, complaint_id: str) -> str | None:
    """What the institution found, as it was made known with the decision."""
    fact = CaseFactRecord
    mine = (fact.complaint_id == complaint_id) & (fact.key == FINDING)
    return session.execute(select(fact.value).where(mine)).scalar_one_or_none()


def _typed(session: Session, complaint_id: str) -> dict[str, Any]:
    fact = CaseFactRecord
    mine = (fact.complaint_id == complaint_id) & fact.key.startswith("five.")
    return {row.key: row.value for row in session.execute(select(fact.key, fact.value).where(mine))}
