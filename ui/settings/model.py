"""What the settings page shows, and how it is asked for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui.kit.jobs import JobContext
from ui.shell.status_keeper import workspace_summary
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import BranchYear, YearRow
from workbench.workspace.model import StaffRow, WorkspaceSummary


@dataclass(frozen=True, slots=True)
class SettingsState:
    """One answer for the whole page."""

    summary: WorkspaceSummary
    staff: tuple[StaffRow, ...]
    calendar: WorkCalendar
    years: tuple[YearRow, ...]
    entered: tuple[BranchYear, ...]

    def is_shipped(self, year: int) -> bool:
        """Whether a year came with the program."""
        return any(row.year == year and not row.added_by for row in self.years)


def settings_state(root: Path, session: Any, _context: JobContext) -> SettingsState:
    """Ask the workspace for everything the page shows (on a worker)."""
    from workbench.clocks.queries import branch_years, calendar_with, published_years
    from workbench.rulebook.governing import governing_rulebook
    from workbench.workspace.queries import staff

    book = governing_rulebook(session)
    entered = branch_years(session)
    return SettingsState(
        summary=workspace_summary(session, root),
        staff=tuple(staff(session)),
        calendar=calendar_with(entered, book),
        years=tuple(published_years(session, book)),
        entered=tuple(entered),
    )
