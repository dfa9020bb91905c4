"""Whether a complainant is a minor for whom no guardian stands in the case."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonRecord
from workbench.complaints.rules import FULL_AGE, GUARDIAN
from workbench.errors import Problem
from workbench.identity.ages import age


def alone_as_minor(session: Session, complaint_id: str, on: date, *, field: str) -> tuple[Problem, ...]:
    """The warning where a minor would settle, withdraw or be paid without a guardian in the case.

    Source: 民法典 第十九条, 第二十条, 第二十三条.
    """
    case, person, party = ComplaintRecord, PersonRecord, PartyRecord
    born = session.execute(
        select(person.birth_on).join(case, case.complainant_id == person.id).where(case.id == complaint_id)
    ).scalar_one_or_none()
    if born is None or born > on or (years := age(born, on)) >= FULL_AGE:
        return ()
    guardian = select(party.id).where(party.complaint_id == complaint_id, party.role == GUARDIAN).limit(1)
    if session.execute(guardian).scalar_one_or_none() is not None:
        return ()
    return (Problem(field, "complaint.minor_without_guardian", {"years": str(years)}, "warning"),)
