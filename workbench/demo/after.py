"""Plays what comes after a decision: what is learnt and mended, and who was asked whether it helped."""

from datetime import timedelta
from typing import Any

from workbench.complaints.model import Registered
from workbench.demo.acting import Stage, Told
from workbench.dimensions.commands import record_dimensions
from workbench.dimensions.model import DimensionDraft, FiveDraft
from workbench.followups.commands import record_follow_up
from workbench.followups.model import FollowUpDraft
from workbench.moment import FixedClock, branch_date
from workbench.rectifications.commands import add_rectification, finish_rectification, record_root_cause
from workbench.rectifications.model import FinishDraft, RectificationDraft, RootCauseDraft
from workbench.rectifications.queries import mended

# Days after the decision was told: archived then, and everything that comes later.
ARCHIVED_AFTER = range(16)
LATER = range(16, 200)
ANY = range(200)


def learn(stage: Stage, case: Told, made: Registered) -> None:
    """Record the root cause, what is to be mended, and the five dimensions, on the day it was told."""
    after, told_on = case.get("after", {}), case["closing"]["notice"]["day"]
    clock = stage.calendar.clock(told_on, "19:00")
    if "cause" in after:
        cause = RootCauseDraft(**{**after["cause"], "whys": tuple(after["cause"]["whys"])})
        _do(stage, case, made, (record_root_cause, cause), clock)
    if "mend" in after:
        due_on = branch_date(clock.now()) + timedelta(days=after["mend"]["due"])
        mend = RectificationDraft(after["mend"]["action"], after["mend"]["owner"], due_on.isoformat())
        _do(stage, case, made, (add_rectification, mend), clock)
    if "five" in after:
        drafts = (DimensionDraft(name, *said) for name, said in after["five"].items())
        _do(stage, case, made, (record_dimensions, FiveDraft(tuple(drafts))), clock)


def mend(stage: Stage, case: Told, made: Registered) -> None:
    """Record that what was to be mended is mended."""
    told, told_on = case["after"]["mend"], case["closing"]["notice"]["day"]
    with stage.workspace.read() as session:
        row = mended(session, made.id).rectifications[0]
    done = FinishDraft(row.id, stage.calendar.day(told_on + told["done"]), told["proof"])
    clock = stage.calendar.clock(told_on + told["done"], "17:30")
    _do(stage, case, made, (finish_rectification, done), clock)


def follow_up(stage: Stage, case: Told, made: Registered, days: range) -> None:
    """Make the calls that fall into these days after the decision was told."""
    told_on = case["closing"]["notice"]["day"]
    for call in case.get("after", {}).get("calls", ()):
        if call["days"] not in days:
            continue
        on = told_on + call["days"]
        draft = FollowUpDraft(
            occasion=call["occasion"],
            tried_at=f"{stage.calendar.day(on)} 10:15",
            reached=not call.get("missed", False),
            outcome_score=str(call.get("score", "")),
            process_score=str(call.get("process", "")),
            words=call.get("words", ""),
        )
        _do(stage, case, made, (record_follow_up, draft), stage.calendar.clock(on, "10:30"))


def _do(stage: Stage, case: Told, made: Registered, deed: tuple[Any, Any], clock: FixedClock) -> None:
    command, draft = deed
    with stage.workspace.write() as session:
        command(session, made.id, draft, actor=stage.actor(case), clock=clock)
