"""What the moves of a case say: where it is on its road, and whether the decision that stands was told.

The timeline tells it, because it knows the order even of what was done in one instant.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.timeline import TimelineEntryRecord
from workbench.complaints.filing import FIRST_STATE
from workbench.process.roads import SET_BY_CLOCKS, undoes_decision
from workbench.rulebook.reading import Rulebook

MOVED = "process.moved"
DECISION_TOLD = "process.notice_informed"


@dataclass(frozen=True, slots=True)
class Decision:
    """`told`: the decision that stands was told with proof; `undone`: the place where the last one fell."""

    told: bool = False
    undone: int = 0


def decision_history(session: Session, complaint_id: str, book: Rulebook) -> Decision:
    """What became of the decisions of a case.

    A case that went back before its decision, or was reopened, needs an approval and a notice of its new one.
    """
    told, undone, here = False, 0, FIRST_STATE
    for seq, code, detail in ask(session, _told(), case=complaint_id):
        if code == DECISION_TOLD:
            told = True
        elif undoes_decision(here, detail["state"], book):
            told, undone = False, seq
        if code == MOVED and detail["state"] not in SET_BY_CLOCKS:
            here = detail["state"]
    return Decision(told, undone)


@cache
def _told() -> Select[*tuple[Any, ...]]:
    entry = TimelineEntryRecord
    mine = (entry.complaint_id == CASE) & entry.code.in_((MOVED, DECISION_TOLD))
    return select(entry.seq, entry.code, entry.detail).where(mine).order_by(entry.seq)


def decision_told(session: Session, complaint_id: str, book: Rulebook) -> bool:
    """Whether the decision that stands was made known with proof."""
    return decision_history(session, complaint_id, book).told


def of_this_decision(session: Session, complaint_id: str, source: tuple[str, str], book: Rulebook) -> bool:
    """Whether something (its kind and id) was made after the last decision fell, so that it is of this."""
    entry = TimelineEntryRecord
    kind, source_id = source
    mine = (entry.complaint_id == complaint_id) & (entry.source_kind == kind)
    made = select(func.min(entry.seq)).where(mine, entry.source_id == source_id)
    seq = session.execute(made).scalar_one()
    return seq is not None and seq > decision_history(session, complaint_id, book).undone


def last_on_road(session: Session, complaint_id: str, state: str, book: Rulebook) -> str:
    """The state of the main road where the case is, or was before it took a side road."""
    visited = (state, *_visited(session, complaint_id))
    return next((name for name in visited if book.states[name].order is not None), FIRST_STATE)


def standing_state(session: Session, complaint_id: str, state: str, book: Rulebook) -> str:
    """The state that counts: what happens to its clock takes no case off its road."""
    return last_on_road(session, complaint_id, state, book) if state in SET_BY_CLOCKS else state


def state_before(session: Session, complaint_id: str, side_state: str) -> str:
    """The state from which a case entered a side state last; where it began when it never did."""
    visited = _visited(session, complaint_id)
    if side_state in visited:
        visited = visited[visited.index(side_state) + 1 :]
    return next(iter(visited), FIRST_STATE)


def _visited(session: Session, complaint_id: str) -> list[str]:
    """The states that a case was moved to, the latest first."""
    return [detail["state"] for detail in ask(session, _moves(), case=complaint_id).scalars()]


@cache
def _moves() -> Select[Any]:
    entry = TimelineEntryRecord
    moves = (entry.complaint_id == CASE) & (entry.code == MOVED)
    return select(entry.detail).where(moves).order_by(entry.seq.desc())
