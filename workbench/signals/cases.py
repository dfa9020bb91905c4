"""The cases that an indicator counts: number, day and complainant; merged and withdrawn ones are gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.complaints import ComplaintRecord
from db.folding import fold
from db.persons import PersonRecord
from workbench.identity.names import surname_of
from workbench.links.keys import ADDRESS_LEAST_CHARS
from workbench.links.whose import chunks, standing_people
from workbench.signals.crowd import GONE
from workbench.signals.measuring import Complainant

_CASE, _PERSON = ComplaintRecord, PersonRecord
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


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
        rows = ask(session, _counted(), ids=some).all()
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
        for person_id, complaint_id in ask(session, _complained(), ids=some):
            if person_id is not None:
                found.setdefault(person_id, []).append(complaint_id)
    return found


def _addresses(session: Session, person_ids: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in chunks(person_ids):
        for person_id, address in ask(session, _living(), ids=some):
            key = fold(address) if address else ""
            # A town is everybody's.
            found[person_id] = key if len(key) >= ADDRESS_LEAST_CHARS else ""
    return found


@cache
def _counted() -> Select[*tuple[Any, ...]]:
    columns = (_CASE.id, _CASE.case_no, _CASE.received_on, _CASE.complainant_id, _CASE.complainant_name)
    standing = _CASE.merged_into_id.is_(None) & _CASE.state.not_in(GONE)
    return select(*columns).where(_CASE.id.in_(_IDS), standing)


@cache
def _complained() -> Select[str | None, str]:
    return select(_CASE.complainant_id, _CASE.id).where(_CASE.complainant_id.in_(_IDS))


@cache
def _living() -> Select[str, str | None]:
    return select(_PERSON.id, _PERSON.address).where(_PERSON.id.in_(_IDS))
