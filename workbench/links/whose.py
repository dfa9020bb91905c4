"""Who is meant: people after merging, cases after merging, and the case in which a person stands."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, PartyRecord, ReceiptRecord
from db.contacts import ContactRecord
from db.evidence import EvidenceRecord
from db.persons import PersonMergeRecord, PersonRecord

AT_A_TIME = 500
# A merge may itself have been merged; nobody merges deeper than this.
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class CaseLabel:
    """What an edge tells of a case."""

    id: str
    case_no: str
    received_on: date


def chunks(ids: Iterable[str]) -> Iterable[tuple[str, ...]]:
    """The ids in as many as one question takes."""
    listed = sorted(set(ids))
    for start in range(0, len(listed), AT_A_TIME):
        yield tuple(listed[start : start + AT_A_TIME])


def standing_people(session: Session, person_ids: Iterable[str]) -> dict[str, str]:
    """For every id the person that stands for it after merging; who cannot be seen is not in it."""
    return _standing(session, PersonRecord.id, PersonRecord.merged_into_id, person_ids)


def standing_cases(session: Session, complaint_ids: Iterable[str]) -> dict[str, str]:
    """For every id the case that stands for it after merging; what cannot be seen is not in it."""
    return _standing(session, ComplaintRecord.id, ComplaintRecord.merged_into_id, complaint_ids)


def with_merged_people(session: Session, person_ids: Iterable[str]) -> tuple[str, ...]:
    """The people and all who were merged into them."""
    # Of the merges, which are few: an index over people, hardly any of whom was merged, is not used.
    merge = PersonMergeRecord
    found = set(person_ids)
    level = found
    for _ in range(_DEPTH):
        rows: set[str] = set()
        for some in chunks(level):
            gone = select(merge.gone_id).where(merge.kept_id.in_(some), merge.undone_at.is_(None))
            rows |= set(session.execute(gone).scalars())
        level = rows - found
        if not level:
            break
        found |= level
    return tuple(sorted(found))


def cases_of(session: Session, person_ids: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """The latest cases in which people stand, other than as whom it complains of."""
    party, case = PartyRecord, ComplaintRecord
    statement = (
        select(party.complaint_id)
        .join(case, case.id == party.complaint_id)
        .where(party.person_id.in_(person_ids), party.role != "complained_employee")
        .group_by(party.complaint_id)
        .order_by(func.max(case.received_on).desc(), func.max(case.seq).desc())
        .limit(limit)
    )
    return tuple(session.execute(statement).scalars())


def people_of(session: Session, complaint_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Who stands in cases, other than as whom they complain of."""
    party = PartyRecord
    mine = party.complaint_id.in_(complaint_ids) & (party.role != "complained_employee")
    return tuple(session.execute(select(party.person_id).distinct().where(mine)).scalars())


def latest_cases(session: Session, person_ids: Iterable[str]) -> dict[str, CaseLabel]:
    """The latest case of each person."""
    party, case = PartyRecord, ComplaintRecord
    place = func.row_number().over(
        partition_by=party.person_id, order_by=(case.received_on.desc(), case.seq.desc())
    )
    found: dict[str, CaseLabel] = {}
    for some in chunks(person_ids):
        ranked = (
            select(party.person_id, case.id, case.case_no, case.received_on, place.label("place"))
            .join(case, case.id == party.complaint_id)
            .where(party.person_id.in_(some))
            .subquery()
        )
        rows = select(ranked.c.person_id, ranked.c.id, ranked.c.case_no, ranked.c.received_on)
        for person_id, *label in session.execute(rows.where(ranked.c.place == 1)):
            found[person_id] = CaseLabel(*label)
    return found


def case_labels(session: Session, complaint_ids: Iterable[str]) -> dict[str, CaseLabel]:
    """Number and day of cases."""
    case = ComplaintRecord
    found: dict[str, CaseLabel] = {}
    for some in chunks(complaint_ids):
        statement = select(case.id, case.case_no, case.received_on).where(case.id.in_(some))
        found |= {row[0]: CaseLabel(*row) for row in session.execute(statement)}
    return found


def source_numbers(session: Session, complaint_ids: Collection[str]) -> dict[str, str]:
    """By the id of a receipt, contact or exhibit its number in the case, as people name it."""
    numbers: dict[str, str] = {}
    places: Sequence[tuple[Any, Any]] = (
        (ReceiptRecord, ReceiptRecord.received_on),
        (ContactRecord, ContactRecord.started_at),
    )
    for record, order in places:
        counted: dict[str, int] = {}
        mine = select(record.id, record.complaint_id).where(record.complaint_id.in_(complaint_ids))
        for source_id, complaint_id in session.execute(mine.order_by(order, record.id)):
            counted[complaint_id] = counted.get(complaint_id, 0) + 1
            numbers[source_id] = str(counted[complaint_id])
    exhibit = EvidenceRecord
    mine = select(exhibit.id, exhibit.number).where(exhibit.complaint_id.in_(complaint_ids))
    return numbers | {row[0]: str(row[1]) for row in session.execute(mine)}


def _standing(
    session: Session, own: ColumnElement[Any] | Any, into: ColumnElement[Any] | Any, ids: Iterable[str]
) -> dict[str, str]:
    wanted = set(ids)
    target: dict[str, str | None] = {}
    level = wanted
    for _ in range(_DEPTH):
        for some in chunks(level):
            rows: Select[*tuple[Any, ...]] = select(own, into).where(or_(own.in_(some)))
            target |= {row[0]: row[1] for row in session.execute(rows)}
        level = {found for found in target.values() if found is not None and found not in target}
        if not level:
            break
    return {one: _followed(one, target) for one in wanted if one in target}


def _followed(one: str, target: dict[str, str | None]) -> str:
    for _ in range(_DEPTH):
        into = target.get(one)
        if into is None:
            return one
        one = into
    return one
