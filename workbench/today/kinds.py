"""The kinds of due things that stand in a table of their own, and the statements that find them by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.asking import ask
from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord
from db.contacts import PromiseRecord
from db.followups import RectificationRecord
from db.workspace import StaffRecord
from workbench.today.model import PROMISE, RECTIFICATION, REPLY_BY

# Nobody reads an exact number beyond this; counting on would only make everybody wait.
COUNT_AT_MOST = 9_999
# The fact that answers a date printed on a forwarded letter (facts.yaml).
REPORT_SENT = "report.sent_on"
_CASE, _CLOCK, _PROMISE, _RECEIPT = ComplaintRecord, ClockRecord, PromiseRecord, ReceiptRecord
_MENDING = RectificationRecord

# Of so many rule packs the duties and rights are kept.
_RULE_PACKS = 16

Span = tuple[date | None, date]


_FIRST: BindParameter[Any] = bindparam("first")
_LAST: BindParameter[Any] = bindparam("last")


# Compared as a thing, not by its columns: every kind is made once and keeps its statements.
@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of due thing: where its day stands, and which of them are still to be done.

    `columns`: what, id, text, time of day, statutory date, first day of the clock, who else is in charge,
    when it was computed; a cell that is no column is a value that all rows share. `joined`: a further table.
    """

    due_on: InstrumentedAttribute[Any]
    case_id: InstrumentedAttribute[str]
    pending: ColumnElement[bool]
    columns: tuple[Any, ...]
    joined: tuple[Any, ColumnElement[bool]] | None = None
    outlives_case: bool = False

    def counted(self, session: Session, span: Span) -> int:
        """How many are due between two days, at most one more than is counted."""
        first, last = span
        return ask(session, _count(self, endless=first is None), first=first, last=last).scalar_one()

    def listed(self, session: Session, span: Span, limit: int) -> Iterable[Row[*tuple[Any, ...]]]:
        """The first of them: case, number, name, handler, day, and the stored columns."""
        first, last = span
        return ask(session, _lines(self, endless=first is None), first=first, last=last, limit=limit)


def _between(kind: Kind, *, endless: bool) -> ColumnElement[bool]:
    """Which of a kind are due between two days, or up to a day."""
    condition = and_(kind.pending, kind.due_on <= _LAST)
    if not kind.outlives_case:
        condition = and_(condition, _CASE.closed_on.is_(None))
    return condition if endless else and_(condition, kind.due_on >= _FIRST)


@cache
def _count(kind: Kind, *, endless: bool) -> Select[int]:
    found = (
        select(kind.case_id)
        .join(_CASE, _CASE.id == kind.case_id)
        .where(_between(kind, endless=endless))
        .limit(COUNT_AT_MOST + 1)
        .subquery()
    )
    return select(func.count()).select_from(found)


@cache
def _lines(kind: Kind, *, endless: bool) -> Select[*tuple[Any, ...]]:
    stored = [column for column in kind.columns if isinstance(column, InstrumentedAttribute)]
    statement: Select[*tuple[Any, ...]] = (
        select(_CASE.id, _CASE.case_no, _CASE.complainant_name, StaffRecord.name, kind.due_on, *stored)
        .select_from(kind.case_id.class_)
        .join(_CASE, _CASE.id == kind.case_id)
        .outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)
    )
    if kind.joined is not None:
        statement = statement.outerjoin(*kind.joined)
    return statement.where(_between(kind, endless=endless)).order_by(kind.due_on).limit(bindparam("limit"))


@lru_cache(maxsize=_RULE_PACKS)
def clocks(rules: tuple[str, ...]) -> Kind:
    """Running clocks by their internal date; nobody can say when a paused one ends."""
    pending = and_(
        _CLOCK.ended_on.is_(None),
        _CLOCK.rule_id.in_(rules),
        _CLOCK.paused_since.is_(None),
        _CLOCK.receipt_id.is_(None),
    )
    columns = (
        _CLOCK.rule_id,
        _CLOCK.id,
        None,
        None,
        _CLOCK.statutory_on,
        _CLOCK.started_on,
        None,
        _CLOCK.computed_at,
    )
    return Kind(_CLOCK.internal_on, _CLOCK.complaint_id, pending, columns)


@cache
def letter_clocks() -> Kind:
    """The clocks that a forwarded letter started, each by its own letter."""
    pending = and_(_CLOCK.ended_on.is_(None), _CLOCK.receipt_id.is_not(None))
    columns = (
        REPLY_BY, _CLOCK.receipt_id, _RECEIPT.letter_no, None, _CLOCK.statutory_on, None, None,
        _CLOCK.computed_at,
    )  # fmt: skip
    joined = (_RECEIPT, _RECEIPT.id == _CLOCK.receipt_id)
    return Kind(_CLOCK.internal_on, _CLOCK.complaint_id, pending, columns, joined)


@cache
def letters() -> Kind:
    """Dates printed on letters for which no clock runs yet, as cases of earlier versions have them."""
    fact, clock = CaseFactRecord, _CLOCK
    answered = (
        select(fact.id).where(fact.complaint_id == _RECEIPT.complaint_id, fact.key == REPORT_SENT).exists()
    )
    # By case too: that is what there is an index for.
    its_clock = and_(clock.complaint_id == _RECEIPT.complaint_id, clock.receipt_id == _RECEIPT.id)
    followed = select(clock.id).where(its_clock).correlate(_RECEIPT).exists()
    columns = (REPLY_BY, _RECEIPT.id, _RECEIPT.letter_no, None, None, None, None, None)
    return Kind(_RECEIPT.reply_by, _RECEIPT.complaint_id, and_(~answered, ~followed), columns)


@cache
def promises() -> Kind:
    """What was promised in a conversation."""
    columns = (PROMISE, _PROMISE.id, _PROMISE.text, _PROMISE.due_time, None, None, None, None)
    return Kind(_PROMISE.due_on, _PROMISE.complaint_id, _PROMISE.kept_at.is_(None), columns)


@cache
def rectifications() -> Kind:
    """What is to be mended so that it does not happen again; its day may come after the case is closed."""
    pending = and_(_MENDING.done_on.is_(None), _MENDING.dropped_at.is_(None))
    columns = (
        RECTIFICATION,
        _MENDING.id,
        _MENDING.action,
        None,
        None,
        None,
        _MENDING.owner,
        _MENDING.recorded_at,
    )
    return Kind(_MENDING.due_on, _MENDING.complaint_id, pending, columns, outlives_case=True)
