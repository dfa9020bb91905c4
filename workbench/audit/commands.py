"""Write to the trail; called by every command inside its own transaction."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.audit import AuditEntryRecord, AuditHeadRecord
from workbench.actor import Actor
from workbench.audit.model import AuditHead, AuditRow, Deed
from workbench.audit.queries import HEAD
from workbench.audit.rules import entry_hash
from workbench.moment import Clock

_MOVE_HEAD = update(AuditHeadRecord)


def record(session: Session, deed: Deed, *, actor: Actor, clock: Clock) -> AuditHead:
    """Append one entry and move the head. Returns the new head."""
    last = AuditHead(*session.connection().execute(HEAD).one())
    draft = AuditRow(
        position=last.count + 1,
        at=clock.now(),
        fixed_clock=clock.fixed,
        actor=actor.name,
        door=actor.door,
        action=deed.action,
        subject=deed.subject,
        before=deed.before,
        after=deed.after,
        previous_hash=last.hash,
        hash="",
    )
    values = {name: getattr(draft, name) for name in AuditRow.__slots__} | {"hash": entry_hash(draft)}
    add_row(session, AuditEntryRecord, **values)
    head = AuditHead(draft.position, values["hash"])
    session.connection().execute(_MOVE_HEAD, {"count": head.count, "hash": head.hash})
    return head


def open_trail(session: Session) -> None:
    """Lay the empty chain's head in a new workspace."""
    head = AuditHead()
    add_row(session, AuditHeadRecord, id=1, count=head.count, hash=head.hash)
