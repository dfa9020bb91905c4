"""The branch's calendar: the published years and the days it added itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.clocks import CalendarDayRecord, ClockPauseRecord, ClockRecord
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import DayOverride, Pause
from workbench.rulebook.reading import Rulebook


def work_calendar(session: Session, book: Rulebook) -> WorkCalendar:
    """The calendar by which deadlines of this workspace are computed."""
    return WorkCalendar(book.calendar.rows, day_overrides(session))


def day_overrides(session: Session) -> list[DayOverride]:
    """The days that the branch marked as off or as worked."""
    rows = session.execute(select(CalendarDayRecord.day, CalendarDayRecord.working))
    return [DayOverride(row.day, row.working) for row in rows]


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
