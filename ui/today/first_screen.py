"""The lanes as the last start left them: shown at once, while the database is still being opened."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.today.line_state import LaneState, LineState
from workbench.moment import BRANCH_ZONE, branch_date
from workbench.workspace.heads import outside_head
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from workbench.clocks.calendar import WorkCalendar
    from workbench.wording.messages import Language
    from workbench.workspace.opening import Workspace

# Counts up when what is kept changes its form.
EDITION = 2
# Whoever comes back on the second working day from now still finds the lanes of that day.
WORKING_DAYS_AHEAD = 2
_MORNING = time(8)


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """The heading, the four lanes and the number in the rail, in words of one language; names are masked."""

    heading: str
    lanes: tuple[LaneState, ...]
    pressing: int


def kept_screen(layout: Layout, language: "Language", day: date, viewer: str) -> FirstScreen | None:
    """What was put by for a day and whoever looks; None when anything was put on record since."""
    try:
        kept = json.loads(_file(layout).read_text("utf-8"))
        if kept["made_for"] != _made_for(layout, language, viewer):
            return None
        return _screen(kept["days"][day.isoformat()])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def put_by(workspace: "Workspace", language: "Language") -> None:
    """Put by the lanes of today and the next working days, as whoever has the workspace open sees them.

    Raises: MachineError when the database cannot be read or the folder not be written.
    """
    from ui.today.day_words import DayWords
    from ui.today.today_view import pressing
    from workbench.clocks.queries import work_calendar
    from workbench.complaints.model import ComplaintFilter
    from workbench.complaints.queries import complaint_count
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.today.queries import today_lanes
    from workbench.today.rules import heading
    from workbench.wording.naming import Wording
    from workbench.workspace.files import write_whole

    now = workspace.clock.now()
    wording = Wording(language, shipped_rulebook())
    made_for = _made_for(workspace.layout, language, workspace.viewer)
    days = {}
    with workspace.read() as session:
        book = governing_rulebook(session)
        calendar = work_calendar(session, book)
        wanted = _days(branch_date(now), calendar) if complaint_count(session, ComplaintFilter()) else ()
        for day in wanted:
            words = DayWords(wording, max(now, datetime.combine(day, _MORNING, BRANCH_ZONE)))
            lanes = today_lanes(session, today=day, book=book, calendar=calendar)
            screen = FirstScreen(words.heading(heading(day, calendar)), words.lanes(lanes), pressing(lanes))
            days[day.isoformat()] = asdict(screen)
    content = json.dumps({"made_for": made_for, "days": days}, ensure_ascii=False)
    write_whole(_file(workspace.layout), content.encode(), durable=False)


def _days(first: date, calendar: "WorkCalendar") -> Iterator[date]:
    """Every day up to the next working days, because some work on days off."""
    day, working = first, 0
    while True:
        yield day
        day += timedelta(days=1)
        working += calendar.is_working_day(day)
        if working > WORKING_DAYS_AHEAD:
            return


def _file(layout: Layout) -> Path:
    return layout.cache / "first-screen.json"


def _made_for(layout: Layout, language: "Language", viewer: str) -> dict[str, Any]:
    head = outside_head(layout)
    seen = {"edition": EDITION, "language": language, "viewer": viewer}
    return {**seen, "entries": head.count, "head": head.hash}


def _screen(kept: Mapping[str, Any]) -> FirstScreen:
    lanes = tuple(
        LaneState(**{**lane, "lines": tuple(LineState(**line) for line in lane["lines"])})
        for lane in kept["lanes"]
    )
    return FirstScreen(kept["heading"], lanes, int(kept["pressing"]))
