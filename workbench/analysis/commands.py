"""Mark a change, take it back, and keep how much business there was."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_numbered
from db.analysis import DenominatorRecord, InterventionRecord
from workbench.actor import Actor
from workbench.analysis import changes_rules as rules
from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft, Kept
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook

CHANGES = Changes.of("analysis")


def record_intervention(session: Session, draft: InterventionDraft, *, actor: Actor, clock: Clock) -> Kept:
    """Mark a change; it is never edited, only withdrawn.

    Raises: UserError listing everything that is wrong.
    """
    values, problems = rules.intervention_of(draft, governing_rulebook(session), today(clock))
    if values is None:
        raise UserError(problems)
    key = new_id(clock)
    taken_back = {"withdrawn_at": None, "withdrawn_by": None, "withdrawn_reason": None}
    add_numbered(session, InterventionRecord, id=key, **values, **taken_back, **_now(actor, clock))
    _sign(session, "analysis.intervention", f"intervention:{key}", values, actor=actor, clock=clock)
    return Kept(key, problems)


def withdraw_intervention(
    session: Session, intervention_id: str, reason: str, *, actor: Actor, clock: Clock
) -> Kept:
    """Take a marked change back; it stays on record with the reason.

    Raises: UserError `analysis.unknown_intervention`, `analysis.already_withdrawn`,
        `analysis.reason_missing`.
    """
    row = InterventionRecord
    kept, problems = rules.reason_of(reason, governing_rulebook(session), today(clock))
    if kept is None:
        raise UserError(problems)
    found = session.execute(select(row.id, row.withdrawn_at).where(row.id == intervention_id)).one_or_none()
    if found is None:
        raise UserError.one("intervention", "analysis.unknown_intervention", value=intervention_id[:40])
    if found.withdrawn_at is not None:
        raise UserError.one("intervention", "analysis.already_withdrawn")
    values = {"withdrawn_at": clock.now(), "withdrawn_by": actor.name, "withdrawn_reason": kept}
    session.execute(update(row).where(row.id == found.id).values(**values))
    told = {"reason": kept}
    _sign(
        session, "analysis.intervention_withdraw", f"intervention:{found.id}", told, actor=actor, clock=clock
    )
    return Kept(found.id, problems)


def record_denominator(session: Session, draft: DenominatorDraft, *, actor: Actor, clock: Clock) -> Kept:
    """Keep how much business there was in a period; what stood for the same before counts no more.

    Raises: UserError listing everything that is wrong.
    """
    values, problems = rules.denominator_of(draft, governing_rulebook(session), today(clock))
    if values is None:
        raise UserError(problems)
    key = new_id(clock)
    add_numbered(session, DenominatorRecord, id=key, **values, **_now(actor, clock))
    _sign(session, "analysis.denominator", f"denominator:{key}", values, actor=actor, clock=clock)
    return Kept(key, problems)


def _now(actor: Actor, clock: Clock) -> dict[str, Any]:
    return {"recorded_by": actor.name, "recorded_at": clock.now()}


def _sign(
    session: Session, action: str, subject: str, values: dict[str, Any], *, actor: Actor, clock: Clock
) -> None:
    told = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in values.items()
        if value is not None
    }
    record(session, Deed(action, subject, after=told), actor=actor, clock=clock)
