"""Who is meant: people after merging, cases after merging, and the case in which a person stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.complaints import ComplaintRecord, PartyRecord, ReceiptRecord
from db.contacts import ContactRecord
from db.evidence import EvidenceRecord
from db.persons import PersonMergeRecord, PersonRecord

AT_A_TIME = 500
# A merge may itself have been merged; nobody merges deeper than this.
_DEPTH = 8
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


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
    return _standing(session, PersonRecord, person_ids)


def standing_cases(session: Session, complaint_ids: Iterable[str]) -> dict[str, str]:
    """For every id the case that stands for it after merging; what cannot be seen is not in it."""
    return _standing(session, ComplaintRecord, complaint_ids)


def with_merged_people(session: Session, person_ids: Iterable[str]) -> tuple[str, ...]:
    """The people and all who were merged into them."""
    found = set(person_ids)
    level = found
    for _ in range(_DEPTH):
        rows: set[str] = set()
        for some in chunks(level):
            rows |= set(ask(session, _gone(), ids=some).scalars())
        level = rows - found
        if not level:
            break
        found |= level
    return tuple(sorted(found))


def cases_of(session: Session, person_ids: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """The latest cases in which people stand, other than as whom it complains of."""
    return tuple(ask(session, _latest_cases(), ids=person_ids, limit=limit).scalars())


@cache
def _gone() -> Select[str]:
    # Of the merges, which are few: an index over people, hardly any of whom was merged, is not used.
    merge = PersonMergeRecord
    return select(merge.gone_id).where(merge.kept_id.in_(_IDS), merge.undone_at.is_(None))


@cache
def _latest_cases() -> Select[str]:
    party, case = PartyRecord, ComplaintRecord
    return (
        select(party.complaint_id)
        .join(case, case.id == party.complaint_id)
        .where(party.person_id.in_(_IDS), party.role != "complained_employee")
        .group_by(party.complaint_id)
        .order_by(func.max(case.received_on).desc(), func.max(case.seq).desc())
        .limit(bindparam("limit"))
    )


def people_of(session: Session, complaint_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Who stands in cases, other than as whom they complain of."""
    return tuple(ask(session, _standing_in(), ids=complaint_ids).scalars())


@cache
def _standing_in() -> Select[str]:
    party = PartyRecord
    mine = party.complaint_id.in_(_IDS) & (party.role != "complained_employee")
    return select(party.person_id).distinct().where(mine)


def latest_cases(session: Session, person_ids: Iterable[str]) -> dict[str, CaseLabel]:
    """The latest case of each person."""
    found: dict[str, CaseLabel] = {}
    for some in chunks(person_ids):
        for person_id, *label in ask(session, _latest_of_each(), ids=some):
            found[person_id] = CaseLabel(*label)
    return found


@cache
def _latest_of_each() -> Select[*tuple[Any, ...]]:
    party, case = PartyRecord, ComplaintRecord
    place = func.row_number().over(
        partition_by=party.person_id, order_by=(case.received_on.desc(), case.seq.desc())
    )
    ranked = (
        select(party.person_id, case.id, case.case_no, case.received_on, place.label("place"))
        .join(case, case.id == party.complaint_id)
        .where(party.person_id.in_(_IDS))
        .subquery()
    )
    rows = select(ranked.c.person_id, ranked.c.id, ranked.c.case_no, ranked.c.received_on)
    return rows.where(ranked.c.place == 1)


def case_labels(session: Session, complaint_ids: Iterable[str]) -> dict[str, CaseLabel]:
    """Number and day of cases."""
    found: dict[str, CaseLabel] = {}
    for some in chunks(complaint_ids):
        found |= {row[0]: CaseLabel(*row) for row in ask(session, _labels(), ids=some)}
    return found


@cache
def _labels() -> Select[*tuple[Any, ...]]:
    case = ComplaintRecord
    return select(case.id, case.case_no, case.received_on).where(case.id.in_(_IDS))


def source_numbers(session: Session, complaint_ids: Collection[str]) -> dict[str, str]:
    """By the id of a receipt, contact or exhibit its number in the case, as people name it."""
    numbers: dict[str, str] = {}
    wanted = tuple(complaint_ids)
    for statement in (_receipts(), _contacts()):
        counted: dict[str, int] = {}
        for source_id, complaint_id in ask(session, statement, ids=wanted):
            counted[complaint_id] = counted.get(complaint_id, 0) + 1
            numbers[source_id] = str(counted[complaint_id])
    return numbers | {row[0]: str(row[1]) for row in ask(session, _exhibits(), ids=wanted)}


@cache
def _receipts() -> Select[str, str]:
    row = ReceiptRecord
    mine = select(row.id, row.complaint_id).where(row.complaint_id.in_(_IDS))
    return mine.order_by(row.received_on, row.id)


@cache
def _contacts() -> Select[str, str]:
    row = ContactRecord
    mine = select(row.id, row.complaint_id).where(row.complaint_id.in_(_IDS))
    return mine.order_by(row.started_at, row.id)


@cache
def _exhibits() -> Select[str, int]:
    row = EvidenceRecord
    return select(row.id, row.number).where(row.complaint_id.in_(_IDS))


@cache
def _merged(record: type[PersonRecord] | type[ComplaintRecord]) -> Select[*tuple[Any, ...]]:
    return select(record.id, record.merged_into_id).where(record.id.in_(_IDS))


def _standing(
    session: Session, record: type[PersonRecord] | type[ComplaintRecord], ids: Iterable[str]
) -> dict[str, str]:
    wanted = set(ids)
    target: dict[str, str | None] = {}
    level = wanted
    for _ in range(_DEPTH):
        for some in chunks(level):
            target |= {row[0]: row[1] for row in ask(session, _merged(record), ids=some)}
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
