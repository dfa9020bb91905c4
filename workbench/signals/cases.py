"""The cases that an indicator counts: number, day and complainant; merged and withdrawn ones are gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.folding import fold
from db.persons import PersonRecord
from workbench.identity.names import surname_of
from workbench.links.keys import ADDRESS_LEAST_CHARS
from workbench.links.whose import chunks, standing_people
from workbench.signals.crowd import GONE
from workbench.signals.measuring import Complainant

_CASE, _PERSON = ComplaintRecord, PersonRecord


@dataclass(frozen=True, slots=True)
class Case:
    """A case that counts."""

    id: str
    case_no: str
    received_on: date
    complainant: Complainant
    person_id: str | None


def counted_cases(session: Session, complaint_ids: Iterable[str]) -> dict[str, Case]:
    """The cases by id, without those that were merged or withdrawn."""
    found: dict[str, Case] = {}
    for some in chunks(complaint_ids):
        rows = session.execute(
            select(_CASE.id, _CASE.case_no, _CASE.received_on, _CASE.complainant_id, _CASE.complainant_name)
            .where(_CASE.id.in_(some), _CASE.merged_into_id.is_(None), _CASE.state.not_in(GONE))
        ).all()  # fmt: skip
        stands = standing_people(session, {row.complainant_id for row in rows if row.complainant_id})
        addresses = _addresses(session, set(stands.values()))
        for row in rows:
            person_id = stands.get(row.complainant_id or "")
            complainant = Complainant(
                person_id or row.id,
                surname_of(row.complainant_name) or "",
                addresses.get(person_id or "", ""),
            )
            found[row.id] = Case(row.id, row.case_no, row.received_on, complainant, person_id)
    return found


def cases_of_complainants(session: Session, person_ids: Iterable[str]) -> dict[str, list[str]]:
    """The cases in which people complain, by person."""
    found: dict[str, list[str]] = {}
    for some in chunks(person_ids):
        statement = select(_CASE.complainant_id, _CASE.id).where(_CASE.complainant_id.in_(some))
        for person_id, complaint_id in session.execute(statement):
            if person_id is not None:
                found.setdefault(person_id, []).append(complaint_id)
    return found


def _addresses(session: Session, person_ids: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in chunks(person_ids):
        statement = select(_PERSON.id, _PERSON.address).where(_PERSON.id.in_(some))
        for person_id, address in session.execute(statement):
            key = fold(address) if address else ""
            # A town is everybody's.
            found[person_id] = key if len(key) >= ADDRESS_LEAST_CHARS else ""
    return found
