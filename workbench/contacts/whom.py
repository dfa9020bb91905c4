"""With whom somebody was in touch: the people of the case and nobody else."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, PartyRecord
from workbench.errors import UserError


def person_of(session: Session, complaint_id: str, named: str | None) -> str | None:
    """Whom a contact was with: the party that was named, else the complainant.

    Raises: UserError `complaint.unknown_case`, `contact.not_a_party`.
    """
    case = session.execute(
        select(ComplaintRecord.complainant_id).where(ComplaintRecord.id == complaint_id)
    ).one_or_none()
    if case is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id)
    complainant_id: str | None = case.complainant_id
    if named is None or named == complainant_id:
        return complainant_id
    party = session.execute(
        select(PartyRecord.id)
        .where(PartyRecord.complaint_id == complaint_id, PartyRecord.person_id == named)
        .limit(1)
    ).scalar_one_or_none()
    if party is None:
        raise UserError.one("person_id", "contact.not_a_party", value=named[:40])
    return named
