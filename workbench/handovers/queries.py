"""Who is in charge of a case, and which offers wait for an answer."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from db.asking import CASE, ask
from db.complaints import ComplaintRecord
from db.process import HandoverRecord
from db.workspace import StaffRecord
from workbench.errors import UserError
from workbench.handovers.model import Charge, HandoverRow, OfferRow

_CASE, _OFFER = ComplaintRecord, HandoverRecord
_FROM, _TO = aliased(StaffRecord), aliased(StaffRecord)


def open_offers(session: Session, name: str) -> list[OfferRow]:
    """The cases offered to a person and not answered yet, the longest waiting first."""
    return _offers(session, _TO.name == name.strip())


def offers_waiting(session: Session, name: str) -> list[OfferRow]:
    """The offers that a person made, or whose case they still answer for, and that nobody answered yet."""
    return _offers(session, (_OFFER.offered_by == name.strip()) | (_FROM.name == name.strip()))


def case_offer(session: Session, complaint_id: str) -> OfferRow | None:
    """The offer of a case that waits for an answer."""
    return next((OfferRow(*row) for row in ask(session, _offer(), case=complaint_id)), None)


def case_handovers(session: Session, complaint_id: str) -> list[HandoverRow]:
    """Every offer of a case with its answer, oldest first."""
    statement: Select[*tuple[Any, ...]] = (
        select(
            _OFFER.id, func.coalesce(_FROM.name, ""), _TO.name, _OFFER.reason, _OFFER.offered_by,
            _OFFER.offered_at, func.coalesce(_OFFER.answer, ""), func.coalesce(_OFFER.answer_reason, ""),
            func.coalesce(_OFFER.answered_by, ""), _OFFER.answered_at,
        )
        .join(_TO, _TO.id == _OFFER.to_id)
        .outerjoin(_FROM, _FROM.id == _OFFER.from_id)
        .where(_OFFER.complaint_id == complaint_id)
        .order_by(_OFFER.offered_at, _OFFER.id)
    )  # fmt: skip
    return [HandoverRow(*row) for row in session.execute(statement)]


def charge_of(session: Session, complaint_id: str) -> Charge:
    """Who answers for a case now.

    Raises: UserError `complaint.unknown_case`.
    """
    statement = (
        select(StaffRecord.name, _CASE.registered_by)
        .outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)
        .select_from(_CASE)
        .where(_CASE.id == complaint_id)
    )
    found = session.execute(statement).one_or_none()
    if found is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    handler, registered_by = found
    return Charge(handler or registered_by, handler is not None)


def _offers(session: Session, condition: ColumnElement[bool]) -> list[OfferRow]:
    return [OfferRow(*row) for row in session.execute(_open(condition))]


@cache
def _offer() -> Select[*tuple[Any, ...]]:
    return _open(_OFFER.complaint_id == CASE)


def _open(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """An offer of a case that was closed meanwhile waits for nobody."""
    open_ones = (_OFFER.answer.is_(None)) & (_CASE.closed_on.is_(None))
    return (
        select(
            _OFFER.id, _OFFER.complaint_id, _CASE.case_no, _CASE.complainant_name,
            func.coalesce(_FROM.name, _CASE.registered_by), _TO.name, _OFFER.reason, _OFFER.offered_by,
            _OFFER.offered_at,
        )
        .join(_CASE, _CASE.id == _OFFER.complaint_id)
        .join(_TO, _TO.id == _OFFER.to_id)
        .outerjoin(_FROM, _FROM.id == _OFFER.from_id)
        .where(open_ones, condition)
        .order_by(_OFFER.offered_at, _OFFER.id)
    )  # fmt: skip
