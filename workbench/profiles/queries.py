"""Answers and requests on record, and what there is of exports of a person."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.persons import PersonRecord
from db.profiles import AnswerRecord, DataRequestRecord
from workbench.errors import UserError
from workbench.profiles.model import AnswerRow, Decision, RequestKind, RequestRow

_ANSWER, _CASE, _REQUEST, _PERSON = AnswerRecord, ComplaintRecord, DataRequestRecord, PersonRecord
OPEN_AT_MOST = 50


def answers(session: Session, person_id: str) -> tuple[AnswerRow, ...]:
    """What a person answered, the latest first; withdrawn answers too."""
    statement = (
        select(
            _ANSWER.id, _ANSWER.question, _ANSWER.answer, _ANSWER.asked_on, _ANSWER.complaint_id,
            _CASE.case_no, _ANSWER.recorded_by, _ANSWER.recorded_at, _ANSWER.withdrawn_at,
            _ANSWER.withdrawn_by, _ANSWER.withdrawn_reason,
        )
        .outerjoin(_CASE, _CASE.id == _ANSWER.complaint_id)
        .where(_ANSWER.person_id == person_id)
        .order_by(_ANSWER.asked_on.desc(), _ANSWER.recorded_at.desc(), _ANSWER.id.desc())
    )  # fmt: skip
    return tuple(AnswerRow(*row) for row in session.execute(statement))


def requests_of(session: Session, person_id: str, today: date) -> tuple[RequestRow, ...]:
    """What a person asked about their data, the latest first."""
    mine = _requests().where(_REQUEST.person_id == person_id)
    rows = session.execute(mine.order_by(_REQUEST.received_on.desc(), _REQUEST.seq.desc()))
    return tuple(_row(row, today) for row in rows)


def open_requests(session: Session, today: date) -> tuple[RequestRow, ...]:
    """The requests that wait to be decided or carried out, the one due first at the top."""
    granted = _REQUEST.decision.in_((Decision.GRANTED.value, Decision.PARTLY.value))
    waiting = or_(_REQUEST.decision.is_(None), and_(granted, _REQUEST.done_at.is_(None)))
    rows = session.execute(
        _requests().where(waiting).order_by(_REQUEST.due_on, _REQUEST.seq).limit(OPEN_AT_MOST)
    )
    return tuple(_row(row, today) for row in rows)


def request_of(session: Session, request_id: str, today: date) -> RequestRow:
    """A request by its id.

    Raises: UserError `profile.unknown_request`.
    """
    found = session.execute(_requests().where(_REQUEST.id == request_id)).one_or_none()
    if found is None:
        raise UserError.one("request", "profile.unknown_request", value=request_id[:40])
    return _row(found, today)


_COLUMNS = (
    "complaint_id", "kind", "applicant", "received_on", "due_on", "identity_checked", "asked", "recorded_by",
    "recorded_at", "decision", "answer", "decided_by", "decided_at", "told_on", "done_kind", "done_ref",
    "done_by", "done_at",
)  # fmt: skip


def _requests() -> Select[*tuple[Any, ...]]:
    columns: list[ColumnElement[Any]] = [getattr(_REQUEST, name) for name in _COLUMNS]
    return select(_REQUEST.id, _REQUEST.person_id, _PERSON.name, *columns).join(
        _PERSON, _PERSON.id == _REQUEST.person_id
    )


def _row(row: Sequence[Any], today: date) -> RequestRow:
    parts = dict(zip(_COLUMNS, row[3:], strict=True))
    decision = Decision(parts.pop("decision")) if parts["decision"] else parts.pop("decision")
    kind = RequestKind(parts.pop("kind"))
    days = (parts["due_on"] - today).days if decision is None else None
    return RequestRow(row[0], row[1], row[2], kind=kind, decision=decision, days=days, **parts)
