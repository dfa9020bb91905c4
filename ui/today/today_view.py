"""Everything the page of the day shows, read at once on a worker."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.complaints.model import ComplaintFilter, DraftRow
from workbench.rulebook.reading import Rulebook
from workbench.today.model import Alerts, Heading, Lane, Lanes, Waiting


@dataclass(frozen=True, slots=True)
class TodayView:
    """What is due, what waits for somebody, what deserves a look, what is unfinished.

    `is_new`: no case was ever logged.
    """

    heading: Heading
    lanes: Lanes
    alerts: Alerts
    promises: Lane
    waiting: Waiting
    drafts: tuple[DraftRow, ...]
    is_new: bool

    @property
    def pressing(self) -> int:
        """How many things are overdue or due today."""
        return pressing(self.lanes)


def today_view(session: Any, day: date, book: Rulebook, viewer: str) -> TodayView:
    """Read the day as somebody sees it."""
    from workbench.clocks.queries import work_calendar
    from workbench.complaints.queries import complaint_count, drafts
    from workbench.today.alerts import today_alerts
    from workbench.today.queries import promise_lane, today_lanes
    from workbench.today.rules import heading
    from workbench.today.waiting import waiting

    calendar = work_calendar(session, book)
    return TodayView(
        heading=heading(day, calendar),
        lanes=today_lanes(session, today=day, book=book, calendar=calendar),
        alerts=today_alerts(session, today=day, book=book),
        promises=promise_lane(session, today=day, book=book),
        waiting=waiting(session, today=day, book=book, calendar=calendar, name=viewer),
        drafts=tuple(drafts(session)),
        is_new=complaint_count(session, ComplaintFilter()) == 0,
    )


def pressing_count(session: Any, day: date, book: Rulebook) -> int:
    """The number in the rail, read by itself while another page is on screen."""
    from workbench.clocks.queries import work_calendar
    from workbench.today.queries import today_lanes

    return pressing(
        today_lanes(session, today=day, book=book, calendar=work_calendar(session, book), limit=1)
    )


def pressing(lanes: Lanes) -> int:
    """How many things are overdue or due today."""
    return lanes.overdue.total + lanes.today.total
