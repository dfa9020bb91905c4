"""What is due in open cases, by lane; every selection runs along an index and stops at its limit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord
from db.contacts import PromiseRecord
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import LAST_DATE
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook
from workbench.today.model import PROMISE, REPLY_BY, DueLine, Lane, Lanes
from workbench.today.rules import Span, lane_spans, own_duties, own_rights

LINES = 50
# Nobody reads an exact number beyond this; counting on would only make everybody wait.
COUNT_AT_MOST = 9_999
# The fact that answers a date printed on a forwarded letter (facts.yaml).
REPORT_SENT = "report.sent_on"
_CASE, _CLOCK, _PROMISE, _RECEIPT = ComplaintRecord, ClockRecord, PromiseRecord, ReceiptRecord


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of due thing: where its day stands, and which of them are still to be done."""

    due_on: InstrumentedAttribute[Any]
    case_id: InstrumentedAttribute[str]
    pending: ColumnElement[bool]
    columns: tuple[Any, ...]


def today_lanes(
    session: Session, *, today: date, book: Rulebook, calendar: WorkCalendar, limit: int = LINES
) -> Lanes:
    """What is due in open cases: clocks by their internal date, promises, reply-by dates of letters.

    A lapsed right is no duty that is overdue, so rights stand only in the lanes ahead.
    """
    spans = lane_spans(today, calendar)
    duties = own_duties(book)
    kinds = [_clocks(duties), _promises(), _replies()]
    ahead = [_clocks((*duties, *own_rights(book))), *kinds[1:]]
    lanes = [_lane(session, span, kinds if span[0] is None else ahead, today, book, limit) for span in spans]
    return Lanes(today, *lanes)


def promise_lane(session: Session, *, today: date, book: Rulebook, limit: int = LINES) -> Lane:
    """Everything promised in open cases and not done yet, the earliest first, however far ahead."""
    return _lane(session, (None, LAST_DATE), [_promises()], today, book, limit)


def _clocks(rules: Iterable[str]) -> _Kind:
    pending = and_(_CLOCK.ended_on.is_(None), _CLOCK.rule_id.in_(tuple(rules)))
    columns = (_CLOCK.rule_id, _CLOCK.id, None, None, _CLOCK.statutory_on, _CLOCK.started_on)
    return _Kind(_CLOCK.internal_on, _CLOCK.complaint_id, pending, columns)


def _promises() -> _Kind:
    columns = (PROMISE, _PROMISE.id, _PROMISE.text, _PROMISE.due_time, None, None)
    return _Kind(_PROMISE.due_on, _PROMISE.complaint_id, _PROMISE.kept_at.is_(None), columns)


def _replies() -> _Kind:
    fact = CaseFactRecord
    answered = (
        select(fact.id).where(fact.complaint_id == _RECEIPT.complaint_id, fact.key == REPORT_SENT).exists()
    )
    columns = (REPLY_BY, _RECEIPT.id, _RECEIPT.letter_no, None, None, None)
    return _Kind(_RECEIPT.reply_by, _RECEIPT.complaint_id, ~answered, columns)


def _lane(
    session: Session, span: Span, kinds: Sequence[_Kind], today: date, book: Rulebook, limit: int
) -> Lane:
    total = 0
    lines: list[DueLine] = []
    for kind in kinds:
        condition = _between(kind, span)
        total += session.execute(_count(kind, condition)).scalar_one()
        lines += [_line(kind, row, today, book) for row in session.execute(_lines(kind, condition, limit))]
    lines.sort(key=lambda line: (line.due_on, line.due_time or "24", line.case_no, line.what))
    more = total > COUNT_AT_MOST
    return Lane(span[0], span[1], tuple(lines[:limit]), min(total, COUNT_AT_MOST), more)


def _between(kind: _Kind, span: Span) -> ColumnElement[bool]:
    first, last = span
    condition = and_(kind.pending, kind.due_on <= last)
    return condition if first is None else and_(condition, kind.due_on >= first)


def _count(kind: _Kind, condition: ColumnElement[bool]) -> Select[int]:
    found = (
        select(kind.case_id)
        .join(_CASE, _CASE.id == kind.case_id)
        .where(condition, _CASE.closed_on.is_(None))
        .limit(COUNT_AT_MOST + 1)
        .subquery()
    )
    return select(func.count()).select_from(found)


def _lines(kind: _Kind, condition: ColumnElement[bool], limit: int) -> Select[*tuple[Any, ...]]:
    stored = [column for column in kind.columns if isinstance(column, InstrumentedAttribute)]
    return (
        select(_CASE.id, _CASE.case_no, _CASE.complainant_name, kind.due_on, *stored)
        .join(_CASE, _CASE.id == kind.case_id)
        .where(condition, _CASE.closed_on.is_(None))
        .order_by(kind.due_on)
        .limit(limit)
    )


def _line(kind: _Kind, row: Sequence[Any], today: date, book: Rulebook) -> DueLine:
    complaint_id, case_no, name, due_on, *rest = row
    stored = iter(rest)
    cells = [next(stored) if isinstance(part, InstrumentedAttribute) else part for part in kind.columns]
    what, source_id, text, due_time, statutory_on, started_on = cells
    masking = masking_of(book)
    rule = book.clocks.on(what, started_on) if started_on else None
    return DueLine(
        complaint_id=complaint_id,
        case_no=case_no,
        person_name=masking.name(name),
        what=what,
        source_id=source_id,
        text=masking.text(text, (name,) if name else ()) if text else None,
        due_on=due_on,
        due_time=due_time,
        statutory_on=statutory_on,
        days=(due_on - today).days,
        citations=rule.citations if rule else (),
    )
