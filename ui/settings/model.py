"""What the settings page shows, and how it is asked for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ui.kit.jobs import JobContext
from ui.shell.status_keeper import workspace_summary
from workbench.clocks.calendar import WorkCalendar
from workbench.workspace.model import StaffRow, WorkspaceSummary

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


@dataclass(frozen=True, slots=True)
class SettingsState:
    """One answer for the whole page."""

    summary: WorkspaceSummary
    staff: tuple[StaffRow, ...]
    calendar: WorkCalendar


def settings_state(workspace: "Workspace", session: Any, _context: JobContext) -> SettingsState:
    """Ask the workspace for everything the page shows (on a worker)."""
    from workbench.clocks.queries import work_calendar
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.workspace.queries import staff

    return SettingsState(
        summary=workspace_summary(session, workspace.layout.root),
        staff=tuple(staff(session)),
        calendar=work_calendar(session, shipped_rulebook()),
    )
