"""Writes down that a case went from one state to another, by a move or by what happened to its clock."""

from sqlalchemy import select, update

from db.adding import add_row
from db.complaints import ComplaintRecord, StateChangeRecord
from workbench.checklists.desk import Desk
from workbench.process.history import MOVED
from workbench.timeline.model import EntryDraft, EntryKind


def note_change(desk: Desk, from_state: str, to_state: str, reason: str | None) -> None:
    """Keep the change and tell it on the timeline; the case's own row is for the caller to write."""
    change_id = desk.new_id()
    now = {"changed_at": desk.now, "changed_by": desk.actor.name}
    states = {"from_state": from_state, "to_state": to_state, "reason": reason}
    add_row(desk.session, StateChangeRecord, id=change_id, complaint_id=desk.complaint_id, **states, **now)
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        MOVED,
        {"state": to_state},
        text=reason,
        occurred_at=desk.now,
        source_kind="state_change",
        source_id=change_id,
    )
    desk.tell(entry)
    desk.index("state_change", change_id, reason)


def enter(desk: Desk, to_state: str, reason: str | None) -> str:
    """Take a case to another state as part of a larger command. Returns the state it was in."""
    case = ComplaintRecord
    here = state_of(desk)
    if here != to_state:
        note_change(desk, here, to_state, reason)
        raised = {"state": to_state, "revision": case.revision + 1}
        desk.session.execute(update(case).where(case.id == desk.complaint_id).values(**raised))
    return here


def state_of(desk: Desk) -> str:
    """The state of the case now."""
    case = ComplaintRecord
    return desk.session.execute(select(case.state).where(case.id == desk.complaint_id)).scalar_one()
