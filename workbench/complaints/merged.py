"""Cases that were merged: their receipts and demands belong to the case that took them in."""

from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.complaints import ComplaintRecord


def family(session: Session, complaint_id: str) -> tuple[str, ...]:
    """The case itself, then every case merged into it, directly or through another one.

    Source: 办法 18(3).
    """
    found = [complaint_id]
    level = [complaint_id]
    while level:
        taken_in = ask(session, _taken_in(), by=level).scalars()
        level = [each for each in taken_in if each not in found]
        found += level
    return tuple(found)


@cache
def _taken_in() -> Select[str]:
    case = ComplaintRecord
    return select(case.id).where(case.merged_into_id.in_(bindparam("by", expanding=True))).order_by(case.seq)


def numbers_of(session: Session, complaint_ids: tuple[str, ...]) -> dict[str, str]:
    """The case numbers by id."""
    if not complaint_ids:
        return {}
    case = ComplaintRecord
    statement = select(case.id, case.case_no).where(case.id.in_(complaint_ids))
    return {row.id: row.case_no for row in session.execute(statement)}
