"""Takes a newly registered case along the main road, state by state, through the guards of every step."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.process.commands import move_case
from workbench.process.model import Moved, MoveDraft
from workbench.process.roads import main_road
from workbench.rulebook.governing import governing_rulebook


def walk_to(
    session: Session, complaint_id: str, to_state: str, *, actor: Actor, clock: Clock
) -> tuple[Moved, ...]:
    """Move a case forward until it stands in a state of the main road. Returns every step.

    Raises: UserError `process.import_only_on_road`, `process.unknown_state`, or all that keeps it from the
        first step that it cannot take, with that state under `state`.
    """
    book = governing_rulebook(session)
    if to_state not in book.states:
        raise UserError.one("state", "process.unknown_state", value=to_state[:40])
    road = [state.id for state in main_road(book)]
    case = ComplaintRecord
    here = session.execute(select(case.state).where(case.id == complaint_id)).scalar_one()
    if to_state not in road or here not in road or road.index(to_state) < road.index(here):
        raise UserError.one("state", "process.import_only_on_road", state=to_state)
    return tuple(
        _step(session, complaint_id, state, actor=actor, clock=clock)
        for state in road[road.index(here) + 1 : road.index(to_state) + 1]
    )


def _step(session: Session, complaint_id: str, state: str, *, actor: Actor, clock: Clock) -> Moved:
    try:
        return move_case(session, complaint_id, MoveDraft(state), actor=actor, clock=clock)
    except UserError as error:
        stopped = Problem("state", "process.import_stopped", {"state": state})
        held = (replace(problem, field=f"state.{problem.field}") for problem in error.problems)
        raise UserError([stopped, *held]) from None
