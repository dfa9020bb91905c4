"""Taking a case up again because the person is not satisfied with the outcome."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.moment import Clock
from workbench.process.roads import destinations
from workbench.rulebook.reading import Rulebook

REOPENED, INVESTIGATING = "reopened", "investigating"


def reopens_to(state: str, book: Rulebook) -> str | None:
    """Where a case goes when it is taken up again: it is reopened, or goes back to the investigation.

    None where it is at work anyway.
    """
    ways = destinations(state, book)
    if REOPENED in ways:
        return REOPENED
    return INVESTIGATING if ways.get(INVESTIGATING) == "back" else None


def reopen(
    session: Session, complaint_id: str, reason: str, book: Rulebook, *, actor: Actor, clock: Clock
) -> str | None:
    """Take a case up again. Returns the state it is in now, or none where it is at work anyway."""
    case = ComplaintRecord
    state = session.execute(select(case.state).where(case.id == complaint_id)).scalar_one()
    to_state = reopens_to(state, book)
    if to_state is not None:
        # Imported here: whoever only asks what is due moves no case.
        from workbench.process.commands import move_case
        from workbench.process.model import MoveDraft

        move_case(session, complaint_id, MoveDraft(to_state, reason=reason), actor=actor, clock=clock)
    return to_state
