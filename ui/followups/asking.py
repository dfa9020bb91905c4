"""What the tab asks and does, on workers."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ui.followups.model import AfterState
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.dimensions.model import FiveDraft
from workbench.followups.model import FollowUpDraft
from workbench.rectifications.model import (
    DropDraft,
    FinishDraft,
    NoneNeededDraft,
    RectificationDraft,
    RootCauseDraft,
)


def after_state(session: Any, complaint_id: str, today: date) -> AfterState:
    """The whole answer.

    Raises: UserError `complaint.unknown_case`.
    """
    from workbench.complaints.queries import complaint_sheet
    from workbench.dimensions.queries import five_dimensions
    from workbench.followups.queries import follow_up_stand
    from workbench.rectifications.queries import mended
    from workbench.rulebook.governing import governing_rulebook

    return AfterState(
        sheet=complaint_sheet(session, complaint_id),
        today=today,
        stand=follow_up_stand(session, complaint_id, today),
        mended=mended(session, complaint_id),
        five=five_dimensions(session, complaint_id, today, governing_rulebook(session)),
    )


def deed_for(desk: Desk, complaint_id: str, draft: object) -> Callable[[Any, JobContext], Any]:
    """The deed that a draft stands for."""
    actor, clock = desk.actor, desk.clock

    def act(session: Any, _context: JobContext) -> Any:
        return _command(draft)(session, complaint_id, draft, actor=actor, clock=clock)

    return act


def _command(draft: object) -> Callable[..., Any]:
    from workbench.dimensions.commands import record_dimensions
    from workbench.followups.commands import record_follow_up
    from workbench.rectifications import commands

    found: dict[type, Callable[..., Any]] = {
        FollowUpDraft: record_follow_up,
        RootCauseDraft: commands.record_root_cause,
        RectificationDraft: commands.add_rectification,
        FinishDraft: commands.finish_rectification,
        DropDraft: commands.drop_rectification,
        NoneNeededDraft: commands.state_none_needed,
        FiveDraft: record_dimensions,
    }
    return found[type(draft)]
