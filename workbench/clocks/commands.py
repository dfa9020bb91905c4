"""Take over a year's notice of days off, or take it back; running clocks follow in the same transaction."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from db.adding import add_row, add_rows
from db.clocks import CalendarDayRecord, CalendarYearRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.clocks.calendar import days_between
from workbench.clocks.foreseeing import change_by_entering, change_by_withdrawing
from workbench.clocks.model import BranchYear, YearChange, YearDraft
from workbench.clocks.queries import HOLIDAY, WORKED, work_calendar
from workbench.clocks.renewing import renew, renewals
from workbench.moment import Clock
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

REST = "rest"


def publish_year(session: Session, draft: YearDraft, *, actor: Actor, clock: Clock) -> YearChange:
    """Count by the notice of a year from now on; an earlier entry of the same year is replaced.

    Raises: UserError listing everything that is wrong with the notice.
    """
    change = change_by_entering(session, draft, governing_rulebook(session))
    _remove(session, draft.year)
    if change.after is not None:
        _keep(session, change.after, actor, clock)
    _follow(session, "calendar.publish_year", change, actor=actor, clock=clock)
    return change


def withdraw_year(session: Session, year: int, *, actor: Actor, clock: Clock) -> YearChange:
    """Count without the notice of a year that the branch entered: its days are computed again.

    Raises: UserError `calendar.year_unknown`, `calendar.year_followed`.
    """
    change = change_by_withdrawing(session, year, governing_rulebook(session))
    _remove(session, year)
    _follow(session, "calendar.withdraw_year", change, actor=actor, clock=clock)
    return change


def follow_shipped_calendar(session: Session, book: Rulebook, *, actor: Actor, clock: Clock) -> int:
    """Compute all running clocks anew by the years that came with the program. Returns how many moved."""
    found = renewals(session, work_calendar(session, book), book)
    renew(session, found, actor=actor, clock=clock)
    moved = len(found.moved)
    years = [row.year for row in book.calendar.rows]
    after = {"published": years, "clocks_moved": moved, "clocks_renewed": found.count}
    record(
        session, Deed("calendar.follow_program", "calendar:shipped", after=after), actor=actor, clock=clock
    )
    return moved


def _follow(session: Session, action: str, change: YearChange, *, actor: Actor, clock: Clock) -> None:
    renew(session, change.renewals, actor=actor, clock=clock)
    told = {"clocks_moved": len(change.moved), "clocks_renewed": change.renewals.count}
    after = (_as_json(change.after) if change.after else {}) | told
    before = _as_json(change.before) if change.before else None
    record(session, Deed(action, f"calendar:{change.year}", before, after), actor=actor, clock=clock)


def _remove(session: Session, year: int) -> None:
    session.execute(delete(CalendarDayRecord).where(CalendarDayRecord.year == year))
    session.execute(delete(CalendarYearRecord).where(CalendarYearRecord.year == year))


def _keep(session: Session, year: BranchYear, actor: Actor, clock: Clock) -> None:
    values = {"year": year.year, "notice": year.notice, "added_by": actor.name, "added_at": clock.now()}
    add_row(session, CalendarYearRecord, **values)
    off = [
        {"day": day, "holiday": span.holiday or None, "kind": HOLIDAY if day in year.statutory else REST}
        for span in year.days_off
        for day in days_between(span.first, span.last)
    ]
    worked = [{"day": day, "holiday": None, "kind": WORKED} for day in year.days_worked]
    add_rows(session, CalendarDayRecord, [{"year": year.year, **day} for day in (*off, *worked)])


def _as_json(year: BranchYear) -> dict[str, Any]:
    return {
        "notice": year.notice,
        "days_off": [
            {"first": span.first.isoformat(), "last": span.last.isoformat(), "holiday": span.holiday}
            for span in year.days_off
        ],
        "days_worked": [day.isoformat() for day in year.days_worked],
    }
