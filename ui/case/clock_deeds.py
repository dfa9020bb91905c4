"""What a person does to the clocks of a case: each kind of draft is one deed."""

from typing import Any

from workbench.actor import Actor
from workbench.moment import Clock
from workbench.process.clock_model import (
    ExtensionDraft,
    LengthDraft,
    PauseDraft,
    PauseEndDraft,
    RestartDraft,
)
from workbench.process.extending import extend_decision_clock
from workbench.process.pausing import begin_pause, end_pause
from workbench.process.restarting import restart_clock, set_length


def to_its_clocks(session: Any, case_id: str, draft: object, *, actor: Actor, clock: Clock) -> Any:
    """Do what a draft asks of a clock. Returns nothing where it asks for something else."""
    match draft:
        case ExtensionDraft():
            return extend_decision_clock(session, case_id, draft, actor=actor, clock=clock)
        case PauseDraft():
            return begin_pause(session, case_id, draft, actor=actor, clock=clock)
        case PauseEndDraft():
            return end_pause(session, case_id, draft, actor=actor, clock=clock)
        case RestartDraft():
            return restart_clock(session, case_id, draft, actor=actor, clock=clock)
        case LengthDraft():
            return set_length(session, case_id, draft, actor=actor, clock=clock)
    return None
