"""The branch's calendar: the years that came with the program, and those that it entered itself."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.clocks import CalendarDayRecord, CalendarYearRecord, ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from workbench.clocks.calendar import WorkCalendar, days_between
from workbench.clocks.model import BranchYear, OpenClock, Pause, YearRow
from workbench.rulebook.model import DaySpan
from workbench.rulebook.reading import Rulebook

WORKED, HOLIDAY = "worked", "holiday"
_YEARS = select(CalendarYearRecord.year, CalendarYearRecord.notice).order_by(CalendarYearRecord.year)


def work_calendar(session: Session, book: Rulebook) -> WorkCalendar:
    """The calendar by which deadlines of this workspace are computed."""
    return calendar_with(branch_years(session), book)


def calendar_with(own: Iterable[BranchYear], book: Rulebook) -> WorkCalendar:
    """The years that came with the program, and those of the branch that it does not know."""
    return _calendar(tuple(own), book)


@lru_cache(maxsize=8)
def _calendar(own: tuple[BranchYear, ...], book: Rulebook) -> WorkCalendar:
    shipped = {row.year for row in book.calendar.rows}
    return WorkCalendar([*book.calendar.rows, *(year for year in own if year.year not in shipped)])


def branch_years(session: Session) -> list[BranchYear]:
    """The years that the branch entered, in order."""
    day = CalendarDayRecord
    listed = session.connection().execute(_YEARS).all()
    if not listed:
        return []
    named = session.execute(select(day.year, day.day, day.kind, day.holiday).order_by(day.day)).all()
    return [_branch_year(year, notice, [row for row in named if row.year == year]) for year, notice in listed]


def published_years(session: Session, book: Rulebook) -> list[YearRow]:
    """Every published year in order, with who entered those that did not come with the program."""
    shipped = [
        YearRow(row.year, row.notice, _count(row.days_off), len(row.days_worked))
        for row in book.calendar.rows
    ]
    known = {row.year for row in shipped}
    record = CalendarYearRecord
    entered = session.execute(select(record.year, record.added_by, record.added_at))
    by_whom = {row.year: (row.added_by, row.added_at) for row in entered}
    own = [
        YearRow(year.year, year.notice, _count(year.days_off), len(year.days_worked), *by_whom[year.year])
        for year in branch_years(session)
        if year.year not in known
    ]
    return sorted([*shipped, *own], key=lambda row: row.year)


def open_clocks(session: Session, *, due_before: date | None = None) -> tuple[OpenClock, ...]:
    """The running clocks of all open cases by their internal date, those that are paused last.

    Args: due_before: only those whose internal date lies before this day; a paused clock has none.
    """
    clock, case = ClockRecord, ComplaintRecord
    statement = (
        select(
            clock.id, clock.complaint_id, case.case_no, clock.rule_id, clock.started_on, clock.internal_on,
            clock.statutory_on, clock.calendar_published, clock.paused_since,
        )
        .join(case, case.id == clock.complaint_id)
        .where(clock.ended_on.is_(None), case.closed_on.is_(None))
        .order_by(clock.paused_since.is_not(None), clock.internal_on, case.case_no, clock.rule_id)
    )  # fmt: skip
    if due_before is not None:
        statement = statement.where(clock.internal_on < due_before, clock.paused_since.is_(None))
    return tuple(OpenClock(*row) for row in session.execute(statement))


def case_pauses(session: Session, complaint_id: str) -> dict[str, list[Pause]]:
    """The pauses of a case's clocks, by the clock's id, in the order they began."""
    pause = ClockPauseRecord
    statement = (
        select(pause.clock_id, pause.from_on, pause.to_on, pause.reason)
        .join(ClockRecord, ClockRecord.id == pause.clock_id)
        .where(ClockRecord.complaint_id == complaint_id)
        .order_by(pause.from_on, pause.id)
    )
    found: dict[str, list[Pause]] = {}
    for row in session.execute(statement):
        found.setdefault(row.clock_id, []).append(Pause(row.from_on, row.to_on, row.reason or ""))
    return found


def _branch_year(year: int, notice: str, days: Sequence[Row[*tuple[Any, ...]]]) -> BranchYear:
    return BranchYear(
        year=year,
        notice=notice,
        days_off=_spans([(row.day, row.holiday or "") for row in days if row.kind != WORKED]),
        days_worked=tuple(row.day for row in days if row.kind == WORKED),
        statutory=tuple(row.day for row in days if row.kind == HOLIDAY),
    )


def _spans(days: Iterable[tuple[date, str]]) -> tuple[DaySpan, ...]:
    """Days in a row that belong to one holiday, as one span."""
    spans: list[DaySpan] = []
    for day, holiday in days:
        last = spans[-1] if spans else None
        if last is not None and last.holiday == holiday and last.last + timedelta(days=1) == day:
            spans[-1] = DaySpan(first=last.first, last=day, holiday=holiday)
        else:
            spans.append(DaySpan(first=day, last=day, holiday=holiday))
    return tuple(spans)


def _count(spans: Iterable[DaySpan]) -> int:
    return sum(1 for span in spans for _ in days_between(span.first, span.last))
