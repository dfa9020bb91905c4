"""Whether a case may still be changed."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.complaints import ComplaintRecord
from workbench.errors import UserError
from workbench.recusals.hiding import is_hidden


def require_known(session: Session, complaint_id: str) -> date | None:
    """Make sure that a case exists. Returns the day on which it was closed, or none.

    Raises: UserError `complaint.unknown_case`.
    """
    found = ask(session, _closed(), case=complaint_id).one_or_none()
    if found is None or is_hidden(session, complaint_id):
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    closed_on: date | None = found.closed_on
    return closed_on


@cache
def _closed() -> Select[Any]:
    return select(ComplaintRecord.closed_on).where(ComplaintRecord.id == CASE)


def require_open(session: Session, complaint_id: str) -> None:
    """Make sure that a case exists and is not closed.

    Raises: UserError `complaint.unknown_case` or `process.case_closed`.
    """
    closed_on = require_known(session, complaint_id)
    if closed_on is not None:
        raise UserError.one("complaint", "process.case_closed", date=closed_on.isoformat())
