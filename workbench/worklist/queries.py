"""Reads what is to be done up to a day."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.queries import work_calendar
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.today.queries import due_lane
from workbench.today.waiting import paused_clocks
from workbench.worklist.model import Worklist
from workbench.workspace.queries import institution, is_demo

LINES_AT_MOST = 2000
DAYS_ON_PAPER, DAYS_IN_CALENDAR = 14, 92


def worklist(session: Session, *, until: date | None = None, actor: Actor, clock: Clock) -> Worklist:
    """What is overdue and what is due up to a day, two weeks ahead if none is named."""
    day = today(clock)
    last = until or day + timedelta(days=DAYS_ON_PAPER)
    book = governing_rulebook(session)
    lane = due_lane(session, today=day, until=last, book=book, limit=LINES_AT_MOST)
    calendar = work_calendar(session, book)
    return Worklist(
        on=day,
        until=last,
        lines=lane.lines,
        total=lane.total,
        paused=paused_clocks(session, day, book),
        day_before={line.due_on: _working_day_before(line.due_on, calendar) for line in lane.lines},
        made_at=clock.now(),
        made_by=actor.name,
        institution=institution(session).display,
        is_demo=is_demo(session),
    )


def _working_day_before(day: date, calendar: WorkCalendar) -> date:
    return calendar.on_or_before(day - timedelta(days=1))
