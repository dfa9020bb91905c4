"""Settings and staff."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.workspace import StaffRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.workspace.model import Institution
from workbench.workspace.queries import institution
from workbench.workspace.settings import keep_setting


def set_institution(session: Session, new: Institution, *, actor: Actor, clock: Clock) -> Changes:
    """Say who uses the workspace."""
    before = institution(session)
    for part, value in asdict(new).items():
        keep_setting(session, f"institution.{part}", value.strip())
    deed = Deed("workspace.set_institution", "workspace:settings", before=asdict(before), after=asdict(new))
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("settings")


def mark_as_demo(session: Session, *, actor: Actor, clock: Clock) -> None:
    """Mark the workspace as demonstration data, for good."""
    keep_setting(session, "demo", True)
    record(session, Deed("workspace.mark_demo", "workspace:settings"), actor=actor, clock=clock)


def add_staff(session: Session, name: str, *, actor: Actor, clock: Clock) -> Changes:
    """Add a member of staff; a name that is there already stays as it is.

    Raises: UserError `workspace.staff_name_missing`.
    """
    cleaned = name.strip()
    if not cleaned:
        raise UserError.one("name", "workspace.staff_name_missing")
    known = session.execute(select(StaffRecord.id).where(StaffRecord.name == cleaned)).scalar_one_or_none()
    if known is None:
        add_row(session, StaffRecord, id=new_id(clock), name=cleaned, active=True, created_at=clock.now())
        record(session, Deed("workspace.add_staff", f"staff:{cleaned}"), actor=actor, clock=clock)
    return Changes.of("settings")


def keep_filters(
    session: Session, filters: Sequence[Mapping[str, Any]], *, actor: Actor, clock: Clock
) -> Changes:
    """Keep the filters of lists that a person saved for themselves."""
    keep_setting(session, f"filters.{actor.name}", [dict(each) for each in filters])
    after = {"filters": [dict(each) for each in filters]}
    record(
        session, Deed("workspace.keep_filters", f"staff:{actor.name}", after=after), actor=actor, clock=clock
    )
    return Changes.of("filters")
