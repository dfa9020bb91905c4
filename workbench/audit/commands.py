"""Write to the trail; called by every command inside its own transaction."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.audit import AuditEntryRecord, AuditHeadRecord
from workbench.actor import Actor
from workbench.audit.model import AuditHead, AuditRow, Deed
from workbench.audit.rules import entry_hash
from workbench.moment import Clock


def record(session: Session, deed: Deed, *, actor: Actor, clock: Clock) -> AuditHead:
    """Append one entry and move the head. Returns the new head."""
    count, last_hash = session.execute(select(AuditHeadRecord.count, AuditHeadRecord.hash)).one()
    draft = AuditRow(
        position=count + 1,
        at=clock.now(),
        fixed_clock=clock.fixed,
        actor=actor.name,
        door=actor.door,
        action=deed.action,
        subject=deed.subject,
        before=deed.before,
        after=deed.after,
        previous_hash=last_hash,
        hash="",
    )
    values = {name: getattr(draft, name) for name in AuditRow.__slots__} | {"hash": entry_hash(draft)}
    add_row(session, AuditEntryRecord, **values)
    session.execute(update(AuditHeadRecord).values(count=draft.position, hash=values["hash"]))
    return AuditHead(draft.position, values["hash"])


def open_trail(session: Session) -> None:
    """Lay the empty chain's head in a new workspace."""
    head = AuditHead()
    add_row(session, AuditHeadRecord, id=1, count=head.count, hash=head.hash)
