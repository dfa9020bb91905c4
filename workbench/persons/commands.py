"""Keep people: once each, whatever number of cases they have."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, case, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from db.adding import add_missing, add_row
from db.base import PlainDate
from db.persons import (
    PersonAliasRecord,
    PersonDocumentRecord,
    PersonPairRecord,
    PersonPhoneRecord,
    PersonRecord,
)
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.persons.model import PersonAccepted
from workbench.persons.queries import standing_person

INSIST_ON_NEW = "new"

_DAY = bindparam("day", type_=PlainDate())
_ONE_MORE = (
    update(PersonRecord)
    .where(PersonRecord.id == bindparam("person_id"))
    .values(
        complaint_count=PersonRecord.complaint_count + 1,
        last_received_on=case(
            (PersonRecord.last_received_on > _DAY, PersonRecord.last_received_on), else_=_DAY
        ),
    )
)
_BY_ID = select(PersonRecord.id).where(PersonRecord.id == bindparam("person_id"))
_BY_DOCUMENT = (
    select(PersonRecord.id)
    .join(PersonDocumentRecord, PersonDocumentRecord.person_id == PersonRecord.id)
    .where(
        PersonDocumentRecord.match_key == bindparam("document_key"),
        or_(
            PersonRecord.name_key == bindparam("person_name"),
            # Under this name somebody else typed them: a merge leaves it as another name.
            exists().where(
                PersonAliasRecord.person_id == PersonRecord.id,
                PersonAliasRecord.name_key == bindparam("person_name"),
            ),
        ),
    )
    .order_by(PersonRecord.seq)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a typed person was kept; `known` when they had been here before."""

    person_id: str
    known: bool


def keep_person(session: Session, person: PersonAccepted, *, actor: Actor, clock: Clock) -> Kept:
    """Find the person somebody named, or one with equal document and equal name; else add a new one.

    Part of a larger command, which writes the audit entry. What is new about a known person is added;
    nothing that stands is overwritten.
    Raises: UserError `person.unknown` when `same_as` names nobody.
    """
    person_id = _known_person(session, person)
    if person_id is None:
        person_id = _add_person(session, person, actor=actor, clock=clock)
        _add_parts(session, person_id, person, clock)
        return Kept(person_id, known=False)
    _add_what_is_new(session, person_id, person, clock)
    _add_parts(session, person_id, person, clock)
    return Kept(person_id, known=True)


def count_complaint(session: Session, person_id: str, received_on: date) -> None:
    """Note on the person that they have one more case."""
    session.connection().execute(_ONE_MORE, {"person_id": person_id, "day": received_on})


def decide_not_same(session: Session, first_id: str, second_id: str, *, actor: Actor, clock: Clock) -> None:
    """Remember that two people are two, so that nobody is asked again."""
    low, high = sorted((first_id, second_id))
    add_missing(
        session,
        PersonPairRecord,
        id=new_id(clock),
        first_id=low,
        second_id=high,
        decision="not_same",
        decided_by=actor.name,
        decided_at=clock.now(),
    )
    deed = Deed("person.not_same", f"person:{low}", after={"other": high})
    record(session, deed, actor=actor, clock=clock)


def withdraw_not_same(
    session: Session, first_id: str, second_id: str, *, reason: str, actor: Actor, clock: Clock
) -> None:
    """Take back that two people are two, so that they may be shown as one again.

    Raises: UserError `person.reason_missing`, `person.nothing_decided`.
    """
    if not reason.strip():
        raise UserError.one("reason", "person.reason_missing")
    pair = PersonPairRecord
    low, high = sorted((first_id, second_id))
    mine = (pair.first_id == low) & (pair.second_id == high) & (pair.decision == "not_same")
    if session.execute(select(pair.id).where(mine)).scalar_one_or_none() is None:
        raise UserError.one("person", "person.nothing_decided")
    session.execute(delete(pair).where(mine))
    deed = Deed("person.maybe_same", f"person:{low}", after={"other": high, "reason": reason.strip()[:500]})
    record(session, deed, actor=actor, clock=clock)


def _known_person(session: Session, person: PersonAccepted) -> str | None:
    if person.same_as == INSIST_ON_NEW:
        return None
    if person.same_as:
        same_as = standing_person(session, person.same_as)
        found = session.connection().execute(_BY_ID, {"person_id": same_as}).scalar_one_or_none()
        if found is None:
            raise UserError.one("complainant.same_as", "person.unknown", value=person.same_as)
        return found
    if person.document is None:
        return None
    keys = {"document_key": person.document.match_key, "person_name": person.name_key}
    known = session.connection().execute(_BY_DOCUMENT, keys).scalar_one_or_none()
    return known and standing_person(session, known)


def _add_person(session: Session, person: PersonAccepted, *, actor: Actor, clock: Clock) -> str:
    person_id = new_id(clock)
    add_row(
        session,
        PersonRecord,
        id=person_id,
        name=person.name,
        name_key=person.name_key,
        anonymity=person.anonymity,
        gender=person.gender,
        birth_on=person.birth_on,
        created_at=clock.now(),
        created_by=actor.name,
        updated_at=clock.now(),
        **person.texts,
    )
    return person_id


def _add_what_is_new(session: Session, person_id: str, person: PersonAccepted, clock: Clock) -> None:
    known = session.execute(select(PersonRecord).where(PersonRecord.id == person_id)).scalar_one()
    typed = {**person.texts, "gender": person.gender, "birth_on": person.birth_on}
    new: dict[str, object] = {
        part: value for part, value in typed.items() if value and getattr(known, part) is None
    }
    if new:
        new["updated_at"] = clock.now()
        new["revision"] = known.revision + 1
        session.execute(update(PersonRecord).where(PersonRecord.id == person_id).values(**new))
    if person.name and person.name_key != known.name_key:
        alias = {"id": new_id(clock), "person_id": person_id, "name": person.name}
        add_missing(session, PersonAliasRecord, **alias, name_key=person.name_key)


def _add_parts(session: Session, person_id: str, person: PersonAccepted, clock: Clock) -> None:
    document = person.document
    if document is not None:
        add_missing(
            session,
            PersonDocumentRecord,
            id=new_id(clock),
            person_id=person_id,
            id_type=document.id_type,
            typed=document.typed,
            normal=document.normal,
            match_key=document.match_key,
            accepted_reason=document.reason,
        )
    for phone in person.phones:
        add_missing(
            session,
            PersonPhoneRecord,
            id=new_id(clock),
            person_id=person_id,
            typed=phone.typed,
            normal=phone.normal,
            kind=phone.kind,
            extension=phone.extension,
        )
