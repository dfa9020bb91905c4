"""The branch's calendar: the published years and the days it added itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.clocks import CalendarDayRecord
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import DayOverride
from workbench.rulebook.reading import Rulebook


def work_calendar(session: Session, book: Rulebook) -> WorkCalendar:
    """The calendar by which deadlines of this workspace are computed."""
    return WorkCalendar(book.calendar.rows, day_overrides(session))


def day_overrides(session: Session) -> list[DayOverride]:
    """The days that the branch marked as off or as worked."""
    rows = session.execute(select(CalendarDayRecord.day, CalendarDayRecord.working))
    return [DayOverride(row.day, row.working) for row in rows]
