"""Declare that somebody keeps away from a case, and lift it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.process import RecusalRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.identity.names import NAME_MAX_CHARS, name_match_key
from workbench.moment import Clock
from workbench.recusals.following import keep_away, lift_one
from workbench.recusals.model import TOPICS, RecusalDraft, RecusalSource
from workbench.recusals.queries import is_recused
from workbench.search.commands import SearchText, index_text
from workbench.text import clean_input

REASON_MAX_CHARS = 2000


def declare_recusal(
    session: Session, complaint_id: str, draft: RecusalDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Keep oneself, or somebody else, away from a case, with the reason.

    Whoever is kept away handles the case no longer and does not see it.
    Source: 办法 17.
    Raises: UserError listing every problem of the draft; `complaint.unknown_case`, `recusal.already`.
    """
    problems: list[Problem] = []
    name = _text(draft.name, "name", NAME_MAX_CHARS, problems)
    reason = _text(draft.reason, "reason", REASON_MAX_CHARS, problems)
    if problems:
        raise UserError(problems)
    _require_case(session, complaint_id)
    if is_recused(session, complaint_id, name):
        raise UserError.one("name", "recusal.already", name=name)
    who = (name, RecusalSource.DECLARED, reason)
    recusal_id = keep_away(session, complaint_id, who, actor=actor, clock=clock)
    index_text(session, SearchText(complaint_id, "recusal", recusal_id, f"{name}\n{reason}"))
    after = {"name": name, "reason": reason}
    deed = Deed("recusal.declare", f"complaint:{complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(complaint_id,))


def lift_recusal(session: Session, recusal_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """End a recusal, with the reason; that it stood stays on record. Nobody lifts their own.

    Raises: UserError `recusal.unknown`, `recusal.lifted_before`, `recusal.own` or about the reason.
    """
    row = RecusalRecord
    found = session.execute(
        select(row.complaint_id, row.name, row.name_key, row.lifted_at).where(row.id == recusal_id)
    ).one_or_none()
    if found is None:
        raise UserError.one("recusal", "recusal.unknown", value=recusal_id[:60])
    problems: list[Problem] = []
    why = _text(reason, "reason", REASON_MAX_CHARS, problems)
    if found.lifted_at is not None:
        problems.append(Problem("recusal", "recusal.lifted_before", {"name": found.name}))
    if name_match_key(actor.name) == found.name_key:
        problems.append(Problem("recusal", "recusal.own", {"name": found.name}))
    if problems:
        raise UserError(problems)
    lift_one(session, (recusal_id, found.complaint_id, found.name), why, actor=actor, clock=clock)
    after = {"name": found.name, "reason": why}
    deed = Deed("recusal.lift", f"complaint:{found.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(found.complaint_id,))


def _text(typed: str, field: str, max_chars: int, problems: list[Problem]) -> str:
    cleaned, found = clean_input(typed, field=field, max_chars=max_chars)
    problems += [problem for problem in found if problem.level == "error"]
    text = cleaned.strip()
    if not text or (field == "name" and not name_match_key(text)):
        problems.append(Problem(field, f"recusal.{field}_missing"))
    return text


def _require_case(session: Session, complaint_id: str) -> None:
    case = ComplaintRecord
    if session.execute(select(case.id).where(case.id == complaint_id)).scalar_one_or_none() is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
