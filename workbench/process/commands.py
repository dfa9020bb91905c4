"""Move a case, decide its demands, and extend the period for its decision."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.checklists.model import Done
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.complaints import filing
from workbench.complaints.guarded import alone_as_minor
from workbench.complaints.merged import family
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.money import parse_amount
from workbench.process import merging, reviewing, rules
from workbench.process.extending import extend_decision_clock
from workbench.process.history import decision_told, standing_state
from workbench.process.model import CaseStand, Moved, MoveDraft, OutcomeDraft
from workbench.process.noticing import Purpose, end_clocks, record_notice
from workbench.process.papers import REASON_MAX_CHARS, Papers, examine
from workbench.process.queries import case_stand
from workbench.process.restarting import count_anew
from workbench.process.roads import (
    DECLINED,
    LITIGATED,
    MERGED,
    REOPENED,
    SET_BY_CLOCKS,
    UNDER_REVIEW,
    WITHDRAWN,
    decision_stands,
    undoes_decision,
)
from workbench.process.stating import note_change
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

TOPICS = ("complaints", "timeline", "clocks", "checklists")
INCOMING = (UNDER_REVIEW,)
# What was said of one decision says nothing of the next.
OF_THE_DECISION = ("approval.approver", "approval.on", "approval.senior_reviewed_on", "decision.letter_no")

# A withdrawal or a merging ends what the complaint procedure itself waits for. What is owed besides goes on.
# Source: 办法 15 (withdrawal), 18(3) (merging).
_PROCEDURE = ("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08")


def move_case(session: Session, complaint_id: str, draft: MoveDraft, *, actor: Actor, clock: Clock) -> Moved:
    """Move a case to another state; nothing is moved while anything stands in the way.

    The decision's clocks end on the day of a proved notice, never by the move alone.
    Raises: UserError listing everything that stands in the way.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    stand = case_stand(session, complaint_id, today=desk.today, book=book)
    papers = examine(desk, stand, draft, book)
    note_change(desk, stand.state, papers.to_state, papers.reason or None)
    closed_on = _closed_on(desk, papers, book)
    case = ComplaintRecord
    values = {"state": papers.to_state, "closed_on": closed_on, "revision": case.revision + 1}
    session.execute(update(case).where(case.id == complaint_id).values(**values))
    fallen = _let_fall(desk, stand, papers.to_state, book)
    warnings, others = _carry_out(desk, stand, papers, book)
    if _takes_back(stand, papers.to_state, book):
        count_anew(desk, papers.reason, book)
    owner = papers.review.reviewer if papers.review else stand.handler or stand.registered_by
    told = {"state": papers.to_state, "reason": papers.reason or None, "owner": owner}
    was = {"state": stand.state, "owner": stand.owner, **({"fallen": fallen} if fallen else {})}
    desk.sign("case.move", was, {**told, **_as_json(papers)})
    _keep_profile(desk, papers.to_state)
    changes = Changes.of(*TOPICS, ids=(complaint_id, *others))
    return Moved(stand.state, papers.to_state, changes, warnings, owner)


def set_demand_outcome(
    session: Session, complaint_id: str, draft: OutcomeDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Say what became of a demand, own or of a merged case, and what the law grants.

    Raises: UserError listing every problem of the draft; `process.case_closed`;
        `process.outcome_after_decision` when the decision stands: it goes back first, with a reason.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    row, case = DemandRecord, ComplaintRecord
    mine = (row.id == draft.demand_id) & row.complaint_id.in_(family(session, complaint_id))
    columns = (row.code, row.asked_fen, row.outcome, row.lawful_fen)
    before = session.execute(select(*columns).where(mine)).one_or_none()
    if before is None:
        raise UserError.one("demand_id", "process.unknown_demand")
    book = governing_rulebook(session)
    state = session.execute(select(case.state).where(case.id == complaint_id)).scalar_one()
    standing = standing_state(session, complaint_id, state, book)
    if decision_stands(standing, book) or decision_told(session, complaint_id, book):
        raise UserError.one("outcome", "process.outcome_after_decision", state=state)
    problems: list[Problem] = []
    note = _text(draft.note, "note", problems)
    lawful_fen = _lawful(draft.lawful, problems)
    problems += rules.outcome_problems(draft.outcome, before.asked_fen, lawful_fen, note)
    if problems:
        raise UserError(problems)
    after = {"outcome": draft.outcome, "lawful_fen": lawful_fen}
    session.execute(update(row).where(mine).values(**after))
    _tell_outcome(desk, draft, before.code, note)
    was = {"outcome": before.outcome, "lawful_fen": before.lawful_fen}
    desk.sign("case.decide_demand", {"demand": draft.demand_id, **was}, {**after, "note": note or None})
    return Done(Changes.of("complaints", "timeline", "checklists", ids=(complaint_id,)))


def _carry_out(
    desk: Desk, stand: CaseStand, papers: Papers, book: Rulebook
) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Do what the move brings with it. Returns warnings, and the other cases that changed."""
    warnings: tuple[Problem, ...] = ()
    others: tuple[str, ...] = ()
    notice, to_state = papers.notice, papers.to_state
    if stand.review is not None and papers.findings is not None and notice is not None:
        reviewing.end_review(desk, stand.review, papers.findings, notice, papers.reason)
        warnings += record_notice(desk, Purpose.REVIEW, notice, book)
    elif notice is not None and to_state not in INCOMING:
        warnings += record_notice(desk, Purpose(to_state), notice, book)
    elif papers.late is not None:
        warnings += (papers.late,)
    if papers.late is not None:
        _tell_late(desk, papers.late, papers.reason)
    _keep(desk, book, {"decline.ground": papers.ground} if to_state == DECLINED else {})
    if papers.court is not None and to_state == LITIGATED:
        court = papers.court
        parts = {"kind": court.kind, "body": court.body, "number": court.number}
        _keep(desk, book, {f"litigation.{name}": value for name, value in parts.items()})
    if to_state == WITHDRAWN and notice is not None:
        end_clocks(desk, _PROCEDURE, notice.on, WITHDRAWN)
        warnings += alone_as_minor(desk.session, desk.complaint_id, notice.on, field="notice")
    if to_state == UNDER_REVIEW and papers.review is not None and notice is not None:
        warnings += reviewing.begin_review(desk, stand, papers.review, notice, book)
    if to_state == MERGED and papers.survivor is not None:
        clocks = (*_PROCEDURE, filing.REPLY_CLOCK)
        warnings += merging.merge(desk, papers.survivor, clocks, papers.reason, book)
        others = (papers.survivor.id,)
    if stand.state == MERGED and to_state == REOPENED:
        parted_from = merging.part(desk, book)
        others = (parted_from,) if parted_from else ()
    return warnings, others


def _keep_profile(desk: Desk, to_state: str) -> None:
    """Keep what was known of the complainant when their case was decided or ended."""
    # Imported here: the profile is read by few of those who move cases.
    from workbench.profiles.versioning import keep_version_at

    keep_version_at(desk.session, desk.complaint_id, to_state, actor=desk.actor, clock=desk.clock)


def _let_fall(desk: Desk, stand: CaseStand, to_state: str, book: Rulebook) -> dict[str, str]:
    """Forget who approved and what told a decision that is taken back. Returns what was known.

    The next one is approved and told anew. Source: 办法 17, 21.
    """
    if not _takes_back(stand, to_state, book):
        return {}
    return {key: str(stand.facts[key].value) for key in OF_THE_DECISION if drop_fact(desk, key)}


def _takes_back(stand: CaseStand, to_state: str, book: Rulebook) -> bool:
    here = stand.road_state if stand.state in SET_BY_CLOCKS else stand.state
    return undoes_decision(here, to_state, book)


def _closed_on(desk: Desk, papers: Papers, book: Rulebook) -> date | None:
    """The day on which a case is closed: a withdrawal ends it on the day it was received (办法 15)."""
    if not book.states[papers.to_state].closed:
        return None
    withdrawn = papers.notice is not None and papers.to_state == WITHDRAWN
    return papers.notice.on if withdrawn and papers.notice else desk.today


def _keep(desk: Desk, book: Rulebook, facts: Mapping[str, str]) -> None:
    for key, value in facts.items():
        keep_fact(desk, book.facts[key], {"value": value, "source": None, "evidence_id": None})


def _tell_late(desk: Desk, late: Problem, reason: str) -> None:
    """Mark the decision as told late, with the reason."""
    entry = EntryDraft(
        desk.complaint_id, EntryKind.CLOCK, "process.told_late", late.detail, reason, occurred_on=desk.today
    )
    desk.index("timeline", desk.tell(entry), reason)


def _tell_outcome(desk: Desk, draft: OutcomeDraft, demand: str, note: str) -> None:
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        f"process.demand_{draft.outcome}",
        {"demand": demand},
        text=note or None,
        occurred_on=desk.today,
        source_kind="demand",
        source_id=draft.demand_id,
    )
    desk.index("timeline", desk.tell(entry), note)


def _lawful(typed: str, problems: list[Problem]) -> int | None:
    try:
        return parse_amount(typed, field="lawful") if typed.strip() else None
    except UserError as error:
        problems += error.problems
        return None


def _text(typed: str, field: str, problems: list[Problem]) -> str:
    try:
        return accept_text(typed, field, REASON_MAX_CHARS)
    except UserError as error:
        problems += error.problems
        return ""


def _as_json(papers: Papers) -> dict[str, Any]:
    """What the move carried, for the trail."""
    told: dict[str, Any] = {}
    if papers.notice is not None:
        notice = papers.notice
        told["notice"] = {"on": notice.on.isoformat(), "mode": notice.mode.value, "proof": notice.proof}
    if papers.late is not None:
        told["late"] = dict(papers.late.detail)
    if papers.survivor is not None:
        told["merged_into"] = papers.survivor.case_no
    if papers.ground:
        told["ground"] = papers.ground
    if papers.review is not None:
        told["review"] = {"applicant": papers.review.applicant, "reviewer": papers.review.reviewer}
    if papers.findings is not None:
        told["verdict"] = papers.findings.verdict
    if papers.court is not None:
        told["court"] = {"body": papers.court.body, "number": papers.court.number}
    return told


__all__ = ["extend_decision_clock", "move_case", "set_demand_outcome"]
