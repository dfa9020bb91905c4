"""Cases that were merged: their receipts and demands belong to the case that took them in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord


def family(session: Session, complaint_id: str) -> tuple[str, ...]:
    """The case itself, then every case merged into it, directly or through another one.

    Source: 办法 18(3).
    """
    case = ComplaintRecord
    found = [complaint_id]
    level = [complaint_id]
    while level:
        statement = select(case.id).where(case.merged_into_id.in_(level)).order_by(case.seq)
        level = [each for each in session.execute(statement).scalars() if each not in found]
        found += level
    return tuple(found)


def numbers_of(session: Session, complaint_ids: tuple[str, ...]) -> dict[str, str]:
    """The case numbers by id."""
    if not complaint_ids:
        return {}
    case = ComplaintRecord
    statement = select(case.id, case.case_no).where(case.id.in_(complaint_ids))
    return {row.id: row.case_no for row in session.execute(statement)}
