"""Contacts of a case and of a person, and promises that are still to be kept."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.contacts import ContactRecord, PromiseRecord
from db.persons import PersonRecord
from workbench.contacts.model import ContactRow, PromiseRow
from workbench.errors import UserError

_CONTACT, _PROMISE = ContactRecord, PromiseRecord


def case_contacts(session: Session, complaint_id: str) -> list[ContactRow]:
    """The contacts of a case, oldest first."""
    return _contacts(session, _CONTACT.complaint_id == complaint_id)


def person_contacts(session: Session, person_id: str) -> list[ContactRow]:
    """The contacts with a person over all cases, oldest first."""
    return _contacts(session, _CONTACT.person_id == person_id)


def contact_of(session: Session, contact_id: str) -> ContactRow:
    """One contact.

    Raises: UserError `contact.unknown`.
    """
    found = _contacts(session, _CONTACT.id == contact_id)
    if not found:
        raise UserError.one("contact", "contact.unknown", value=contact_id[:40])
    return found[0]


def case_promises(session: Session, complaint_id: str) -> list[PromiseRow]:
    """All promises of a case, open ones first, each by due date."""
    statement = _promises().where(_PROMISE.complaint_id == complaint_id)
    ordered = statement.order_by(
        _PROMISE.kept_at.is_not(None), _PROMISE.due_on, _PROMISE.due_time.is_(None), _PROMISE.due_time
    )
    return [PromiseRow(*row) for row in session.execute(ordered)]


def open_promises(session: Session, complaint_id: str) -> list[PromiseRow]:
    """The promises of a case that are still to be kept, by due date."""
    return [promise for promise in case_promises(session, complaint_id) if promise.kept_at is None]


def _contacts(session: Session, condition: ColumnElement[bool]) -> list[ContactRow]:
    statement = (
        select(
            _CONTACT.id, _CONTACT.complaint_id, ComplaintRecord.case_no, _CONTACT.person_id,
            PersonRecord.name, _CONTACT.kind, _CONTACT.started_at, _CONTACT.duration_seconds, _CONTACT.caller,
            _CONTACT.answered, _CONTACT.recording_told, _CONTACT.said, _CONTACT.facts, _CONTACT.demand,
            _CONTACT.emotion_level, _CONTACT.emotion_label, _CONTACT.emotion_words, _CONTACT.next_step,
            _CONTACT.recorded_by, _CONTACT.recorded_at,
        )
        .join(ComplaintRecord, ComplaintRecord.id == _CONTACT.complaint_id)
        .outerjoin(PersonRecord, PersonRecord.id == _CONTACT.person_id)
        .where(condition)
        .order_by(_CONTACT.started_at, _CONTACT.id)
    )  # fmt: skip
    contacts = session.execute(statement).all()
    chosen = select(_CONTACT.id).where(condition)
    promises: dict[str, list[PromiseRow]] = {}
    made = _promises().where(_PROMISE.contact_id.in_(chosen)).order_by(_PROMISE.due_on, _PROMISE.id)
    for row in session.execute(made):
        promise = PromiseRow(*row)
        promises.setdefault(promise.contact_id, []).append(promise)
    rows = (ContactRow(*list(cells)) for cells in contacts)
    return [replace(row, promises=tuple(promises.get(row.id, ()))) for row in rows]


def _promises() -> Select[*tuple[Any, ...]]:
    statement: Select[*tuple[Any, ...]] = (
        select(
            _PROMISE.id, _PROMISE.complaint_id, ComplaintRecord.case_no, _PROMISE.contact_id,
            _CONTACT.started_at, _PROMISE.text, _PROMISE.due_on, _PROMISE.due_time, _PROMISE.promised_by,
            _PROMISE.kept_at,
        )
        .join(ComplaintRecord, ComplaintRecord.id == _PROMISE.complaint_id)
        .join(_CONTACT, _CONTACT.id == _PROMISE.contact_id)
    )  # fmt: skip
    return statement
