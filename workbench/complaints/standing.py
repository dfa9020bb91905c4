"""Whether a case may still be changed."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.errors import UserError
from workbench.recusals.hiding import is_hidden


def require_known(session: Session, complaint_id: str) -> date | None:
    """Make sure that a case exists. Returns the day on which it was closed, or none.

    Raises: UserError `complaint.unknown_case`.
    """
    case = ComplaintRecord
    found = session.execute(select(case.closed_on).where(case.id == complaint_id)).one_or_none()
    if found is None or is_hidden(session, complaint_id):
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    closed_on: date | None = found.closed_on
    return closed_on


def require_open(session: Session, complaint_id: str) -> None:
    """Make sure that a case exists and is not closed.

    Raises: UserError `complaint.unknown_case` or `process.case_closed`.
    """
    closed_on = require_known(session, complaint_id)
    if closed_on is not None:
        raise UserError.one("complaint", "process.case_closed", date=closed_on.isoformat())
