"""Record what was seen in a case, take it back, and keep the lists of known networks and of sales agents."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, PartyRecord
from db.links import KnownTraceRecord, SalesAgentRecord, TraceRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.identity.names import name_match_key
from workbench.ids import new_id
from workbench.links import rules
from workbench.links.keys import value_key
from workbench.links.model import (
    TOPICS,
    AgentDraft,
    KnownTraceDraft,
    TraceAccepted,
    TraceDraft,
)
from workbench.links.queries import known_traces, trace_row
from workbench.links.sources import source_of
from workbench.moment import Clock, today
from workbench.search.commands import SearchText, index_text
from workbench.text import clean_input

SEARCH_KIND = "trace"
REASON_MAX_CHARS = 2000


def record_trace(
    session: Session, complaint_id: str, draft: TraceDraft, *, actor: Actor, clock: Clock
) -> tuple[str, Changes]:
    """Keep something seen in a case, with its source and day. Returns its id and what changed.

    It says what was seen, and makes nobody a suspect. Secrets that only prove who pays are never kept.
    Source: JR/T 0171-2020, class C3; 个人信息保护法 6.
    Raises: UserError listing every problem; `link.already`, `complaint.unknown_case`.
    """
    _require_case(session, complaint_id)
    source_id, source_on = source_of(session, complaint_id, draft.source, draft.source_no)
    accepted, problems = rules.examine_trace(draft, source_on=source_on, today=today(clock))
    found = [*problems, *_person_problems(session, complaint_id, draft.person_id)]
    if accepted is not None and _stands(session, complaint_id, accepted):
        found.append(Problem("value", "link.already"))
    if accepted is None or any(problem.level == "error" for problem in found):
        raise UserError(found)
    trace_id = new_id(clock)
    told = {"kind": accepted.kind.value, "value": accepted.value, "holder": accepted.holder}
    add_row(
        session, TraceRecord, id=trace_id, complaint_id=complaint_id, person_id=draft.person_id or None,
        **told, value_key=accepted.value_key, source_kind=draft.source.strip(), source_id=source_id,
        seen_on=accepted.seen_on, note=accepted.note, recorded_by=actor.name, recorded_at=clock.now(),
    )  # fmt: skip
    texts = (accepted.value, accepted.holder, accepted.note)
    index_text(
        session, SearchText(complaint_id, SEARCH_KIND, trace_id, "\n".join(text for text in texts if text))
    )
    after = {"trace": trace_id, **told, "source": draft.source, "seen_on": accepted.seen_on.isoformat()}
    deed = Deed("link.record_trace", f"complaint:{complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return trace_id, Changes.of(*TOPICS, ids=(complaint_id,))


def withdraw_trace(session: Session, trace_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """Take a trace back: it ties nobody any more, and stays on record with the reason.

    Raises: UserError `link.unknown_trace`, `link.withdrawn`, `link.reason_missing`.
    """
    row = trace_row(session, trace_id)
    why = _reason(reason, [] if row.stands else [Problem("trace", "link.withdrawn")])
    values = {"withdrawn_at": clock.now(), "withdrawn_by": actor.name, "withdrawn_reason": why}
    session.execute(update(TraceRecord).where(TraceRecord.id == trace_id).values(**values))
    index_text(session, SearchText(row.complaint_id, SEARCH_KIND, trace_id, ""))
    after = {"trace": trace_id, "kind": row.kind.value, "reason": why}
    deed = Deed("link.withdraw_trace", f"complaint:{row.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(row.complaint_id,))


def record_known_trace(
    session: Session, draft: KnownTraceDraft, *, actor: Actor, clock: Clock
) -> tuple[str, Changes]:
    """Keep a trace of a network that somebody established, until it expires. Returns its id.

    Source: 个人信息保护法 19 (no longer than needed), 24.
    Raises: UserError listing every problem.
    """
    told, cleaned, problems = rules.examine_known(draft, today=today(clock))
    if told is None:
        raise UserError(problems)
    kind, expires_on = told
    known_id = new_id(clock)
    values = {
        "kind": kind.value,
        "value": cleaned.value,
        "network": cleaned.network,
        "source": cleaned.source,
    }
    add_row(
        session, KnownTraceRecord, id=known_id, **values, value_key=value_key(kind, cleaned.value),
        expires_on=expires_on, recorded_by=actor.name, recorded_at=clock.now(),
    )  # fmt: skip
    after = {"known_trace": known_id, **values, "expires_on": expires_on.isoformat()}
    record(session, Deed("link.record_known", "workspace:links", after=after), actor=actor, clock=clock)
    return known_id, Changes.of(*TOPICS, ids=(known_id,))


def withdraw_known_trace(
    session: Session, known_id: str, reason: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Take a known trace off the list; the trail keeps the reason.

    Raises: UserError `link.unknown_trace`, `link.withdrawn`, `link.reason_missing`.
    """
    row = next((row for row in known_traces(session) if row.id == known_id), None)
    if row is None:
        raise UserError.one("trace", "link.unknown_trace", value=known_id[:60])
    why = _reason(reason, [] if row.withdrawn_at is None else [Problem("trace", "link.withdrawn")])
    known = KnownTraceRecord
    session.execute(update(known).where(known.id == known_id).values(withdrawn_at=clock.now()))
    after = {"known_trace": known_id, "network": row.network, "reason": why}
    record(session, Deed("link.withdraw_known", "workspace:links", after=after), actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(known_id,))


def record_agent(session: Session, draft: AgentDraft, *, actor: Actor, clock: Clock) -> tuple[str, Changes]:
    """Keep a sales agent and the day they left; recording one again changes what is known of them.

    Raises: UserError listing every problem.
    """
    cleaned, left_on, problems = rules.examine_agent(draft, today=today(clock))
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    agent, key = SalesAgentRecord, name_match_key(cleaned.name)
    known = session.execute(select(agent.id, agent.left_on).where(agent.name_key == key)).one_or_none()
    by = {"recorded_by": actor.name, "recorded_at": clock.now()}
    values: dict[str, Any] = {"name": cleaned.name, "left_on": left_on, "source": cleaned.source, **by}
    agent_id = known.id if known else new_id(clock)
    if known:
        session.execute(update(agent).where(agent.id == agent_id).values(**values))
    else:
        add_row(session, agent, id=agent_id, name_key=key, **values)
    before = {"left_on": known.left_on.isoformat() if known.left_on else None} if known else None
    after = {"agent": cleaned.name, "left_on": left_on.isoformat() if left_on else None}
    deed = Deed("link.record_agent", "workspace:links", before, {**after, "source": cleaned.source})
    record(session, deed, actor=actor, clock=clock)
    return agent_id, Changes.of(*TOPICS, ids=(agent_id,))


def reveal_agents(session: Session, *, reason: str, actor: Actor, clock: Clock) -> Changes:
    """Note that somebody was shown the sales agents' names in full, and for which reason.

    Raises: UserError `link.reason_missing`.
    """
    why = " ".join(reason.split())[:REASON_MAX_CHARS]
    if not why:
        raise UserError.one("reason", "link.reason_missing")
    deed = Deed("link.reveal_agents", "workspace:links", after={"reason": why})
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("audit")


def _person_problems(session: Session, complaint_id: str, person_id: str) -> list[Problem]:
    party = PartyRecord
    if not person_id:
        return []
    mine = (party.complaint_id == complaint_id) & (party.person_id == person_id)
    if session.execute(select(party.id).where(mine).limit(1)).scalar_one_or_none() is None:
        return [Problem("person_id", "link.unknown_person")]
    return []


def _stands(session: Session, complaint_id: str, accepted: TraceAccepted) -> bool:
    row = TraceRecord
    same = (row.kind == accepted.kind.value) & (row.value_key == accepted.value_key)
    mine = same & (row.complaint_id == complaint_id) & row.withdrawn_at.is_(None)
    return session.execute(select(row.id).where(mine).limit(1)).scalar_one_or_none() is not None


def _reason(typed: str, problems: list[Problem]) -> str:
    text, found = clean_input(typed.strip(), field="reason", max_chars=REASON_MAX_CHARS)
    problems += [problem for problem in found if problem.level == "error"]
    if not text:
        problems.append(Problem("reason", "link.reason_missing"))
    if problems:
        raise UserError(problems)
    return text


def _require_case(session: Session, complaint_id: str) -> None:
    case = ComplaintRecord
    if session.execute(select(case.id).where(case.id == complaint_id)).scalar_one_or_none() is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
