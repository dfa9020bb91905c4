"""Show on purpose what is masked in a case: who looked and why goes into the trail."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.moment import Clock

REASON_MAX_CHARS = 500


def reveal_case(session: Session, complaint_id: str, *, reason: str, actor: Actor, clock: Clock) -> Changes:
    """Note that somebody was shown names and numbers of a case in full, and for which reason.

    Raises: UserError `complaint.reason_missing` or `complaint.unknown_case`.
    """
    why = " ".join(reason.split())[:REASON_MAX_CHARS]
    if not why:
        raise UserError.one("reason", "complaint.reason_missing")
    row = ComplaintRecord
    if session.execute(select(row.id).where(row.id == complaint_id)).scalar_one_or_none() is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    deed = Deed("complaint.reveal", f"complaint:{complaint_id}", after={"reason": why})
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("audit", ids=(complaint_id,))
