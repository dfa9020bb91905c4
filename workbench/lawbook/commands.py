"""Confirm a rule, change it, switch it off or on, take a decision back; its running clocks follow at once."""

from typing import Any

from sqlalchemy.orm import Session

from db.adding import add_numbered
from db.rulebook import RuleChangeRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed as AuditDeed
from workbench.lawbook.following import follow
from workbench.lawbook.foreseeing import change_by
from workbench.lawbook.model import RuleChange, RuleDraft
from workbench.moment import Clock
from workbench.rulebook.amending import Deed, plain
from workbench.rulebook.model import RuleRow


def confirm_rule(session: Session, draft: RuleDraft, *, actor: Actor, clock: Clock) -> RuleChange:
    """Stand for a row by name: it was read and is right. An uncertain row is switched on by this.

    Raises: UserError listing everything that keeps it from standing.
    """
    return decide(session, "confirm", draft, actor=actor, clock=clock)


def change_rule(session: Session, draft: RuleDraft, *, actor: Actor, clock: Clock) -> RuleChange:
    """Let other fields of a row hold from a day on; what was before keeps its own.

    Raises: UserError listing everything that is wrong with the fields, the day and the reason.
    """
    return decide(session, "change", draft, actor=actor, clock=clock)


def switch_rule(session: Session, draft: RuleDraft, *, on: bool, actor: Actor, clock: Clock) -> RuleChange:
    """Let a row hold no more from a day on, or again.

    Raises: UserError `rule.confirm_first` for an uncertain row, `rule.not_switched`, `rule.nothing_changes`.
    """
    return decide(session, "switch_on" if on else "switch_off", draft, actor=actor, clock=clock)


def take_back_rule(session: Session, draft: RuleDraft, *, actor: Actor, clock: Clock) -> RuleChange:
    """Let a row hold from a day on as it was shipped; from the day of a decision on, nothing of it is left.

    Raises: UserError `rule.nothing_to_take_back`, and what is wrong with the day and the reason.
    """
    return decide(session, "take_back", draft, actor=actor, clock=clock)


def decide(session: Session, deed: Deed, draft: RuleDraft, *, actor: Actor, clock: Clock) -> RuleChange:
    """Do what was decided about a row, on record, with the clocks that it governs.

    Raises: UserError listing everything that keeps it from standing.
    """
    change = change_by(session, deed, draft, actor=actor, clock=clock)
    one = change.amendment
    add_numbered(
        session,
        RuleChangeRecord,
        id=one.id,
        table_name=one.table,
        row_id=one.row_id,
        row_valid_from=one.edition,
        deed=one.deed,
        fields=dict(one.fields),
        effective_from=one.effective_from,
        reason=one.reason,
        changed_by=one.by,
        changed_at=one.at,
    )
    follow(session, change.moves, actor=actor, clock=clock)
    told = {
        "effective_from": one.effective_from.isoformat(),
        "reason": one.reason,
        "clocks_moved": len(change.moves),
        "cases": len(change.cases),
    }
    before, after = _told_fields(change.before, change), _told_fields(change.after, change)
    subject = f"rule:{one.table}:{one.row_id}"
    record(session, AuditDeed(f"rule.{deed}", subject, before, after | told), actor=actor, clock=clock)
    return change


def _told_fields(row: RuleRow, change: RuleChange) -> dict[str, Any]:
    """What of a row the decision was about."""
    names = (*change.amendment.fields, "active", "certainty", "verified_by")
    return {name: _json(plain(getattr(row, name))) for name in names}


def _json(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
