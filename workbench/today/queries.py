"""What is due in open cases, by lane; every selection runs along an index and stops at its limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute, Session

from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import LAST_DATE
from workbench.followups.model import FollowUpDue
from workbench.followups.queries import due_follow_ups
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook
from workbench.today import kinds
from workbench.today.kinds import COUNT_AT_MOST, Kind, Span
from workbench.today.model import FOLLOW_UP, DueLine, Lane, Lanes
from workbench.today.rules import lane_spans, own_duties, own_rights

LINES = 50


@dataclass(frozen=True, slots=True)
class _Search:
    """What every lane of one asking shares."""

    session: Session
    today: date
    book: Rulebook
    limit: int
    follow_ups: tuple[FollowUpDue, ...] = ()


def today_lanes(
    session: Session, *, today: date, book: Rulebook, calendar: WorkCalendar, limit: int = LINES
) -> Lanes:
    """What is due: clocks by their internal date, promises, dates of letters, follow-ups, rectifications.

    A lapsed right is no duty that is overdue, so rights stand only in the lanes ahead. A paused clock stands
    in no lane.
    """
    spans = lane_spans(today, calendar)
    found = _Search(session, today, book, limit, due_follow_ups(session, today, until=spans[-1][1]))
    late, ahead = _kinds(book, rights=False), _kinds(book, rights=True)
    return Lanes(today, *(_lane(found, span, late if span[0] is None else ahead) for span in spans))


def due_lane(session: Session, *, today: date, until: date, book: Rulebook, limit: int) -> Lane:
    """Everything that the lanes would show up to a day, what is overdue first."""
    found = _Search(session, today, book, limit, due_follow_ups(session, today, until=until))
    yesterday = today - timedelta(days=1)
    late = _lane(found, (None, min(until, yesterday)), _kinds(book, rights=False))
    if until < today:
        return late
    ahead = _lane(found, (today, until), _kinds(book, rights=True))
    lines = (*late.lines, *ahead.lines)[:limit]
    return Lane(None, until, lines, late.total + ahead.total, late.more or ahead.more)


def promise_lane(session: Session, *, today: date, book: Rulebook, limit: int = LINES) -> Lane:
    """Everything promised in open cases and not done yet, the earliest first, however far ahead."""
    return _lane(_Search(session, today, book, limit), (None, LAST_DATE), [kinds.promises()])


def _kinds(book: Rulebook, *, rights: bool) -> list[Kind]:
    rules = (*own_duties(book), *own_rights(book)) if rights else own_duties(book)
    others = (kinds.promises(), kinds.letter_clocks(), kinds.letters(), kinds.rectifications())
    return [kinds.clocks(rules), *others]


def _lane(found: _Search, span: Span, among: Sequence[Kind]) -> Lane:
    first, last = span
    due = [one for one in found.follow_ups if (first is None or first <= one.due_on) and one.due_on <= last]
    total = len(due)
    lines = [_follow_up(one) for one in due]
    for kind in among:
        total += kind.counted(found.session, span)
        lines += [_line(kind, row, found) for row in kind.listed(found.session, span, found.limit)]
    lines.sort(key=lambda line: (line.due_on, line.due_time or "24", line.case_no, line.what))
    more = total > COUNT_AT_MOST
    return Lane(first, last, tuple(lines[: found.limit]), min(total, COUNT_AT_MOST), more)


def _line(kind: Kind, row: Sequence[Any], found: _Search) -> DueLine:
    complaint_id, case_no, name, handler, due_on, *rest = row
    stored = iter(rest)
    cells = [next(stored) if isinstance(part, InstrumentedAttribute) else part for part in kind.columns]
    what, source_id, text, due_time, statutory_on, started_on, owner, changed_at = cells
    masking = masking_of(found.book)
    rule = found.book.clocks.on(what, started_on) if started_on else None
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
        days=(due_on - found.today).days,
        citations=rule.citations if rule else (),
        handler=owner or handler or "",
        changed_at=changed_at,
    )


def _follow_up(due: FollowUpDue) -> DueLine:
    return DueLine(
        complaint_id=due.complaint_id,
        case_no=due.case_no,
        person_name=due.person_name,
        what=FOLLOW_UP,
        source_id=f"{due.complaint_id}:{due.occasion}",
        text=due.occasion.value,
        due_on=due.due_on,
        due_time=None,
        statutory_on=None,
        days=due.days,
        citations=(),
        handler=due.handler or "",
    )
