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
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.text import clean_input
from workbench.workspace.model import Institution
from workbench.workspace.queries import institution
from workbench.workspace.settings import keep_setting

INSTITUTION_MAX_CHARS = 500


def set_institution(session: Session, new: Institution, *, actor: Actor, clock: Clock) -> Changes:
    """Say who uses the workspace.

    Raises: UserError listing every part that cannot be kept.
    """
    before = institution(session)
    after = _accepted(new)
    for part, value in after.items():
        keep_setting(session, f"institution.{part}", value)
    deed = Deed("workspace.set_institution", "workspace:settings", before=asdict(before), after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("settings")


def _accepted(typed: Institution) -> dict[str, str]:
    parts: dict[str, str] = {}
    problems: list[Problem] = []
    for part, value in asdict(typed).items():
        cleaned, found = clean_input(value, field=part, max_chars=INSTITUTION_MAX_CHARS)
        problems += (problem for problem in found if problem.level == "error")
        parts[part] = cleaned.strip()
    if parts["head_office"] not in ("", "yes"):
        detail = {"value": parts["head_office"][:40]}
        problems.append(Problem("head_office", "workspace.yes_or_nothing", detail))
    if problems:
        raise UserError(problems)
    return parts


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
