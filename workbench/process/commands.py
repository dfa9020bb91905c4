"""Move a case, decide its demands, and extend the period for its decision."""

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
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.money import parse_amount
from workbench.process import rules
from workbench.process.extending import extend_decision_clock
from workbench.process.model import CaseStand, Moved, MoveDraft, Notice, OutcomeDraft
from workbench.process.noticing import Purpose, end_clocks, record_notice
from workbench.process.queries import case_stand
from workbench.process.roads import INFORMED, MERGED, NEEDS_NOTICE, WITHDRAWN
from workbench.process.stating import note_change
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

REASON_MAX_CHARS = 5000
TOPICS = ("complaints", "timeline", "clocks", "checklists")

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
    problems = list(rules.move_problems(stand, draft, book))
    reason = _text(draft.reason, "reason", problems)
    notice = _notice(desk, stand, draft, problems)
    merged_into = _merged_into(desk, stand, draft, problems)
    if problems:
        raise UserError(problems)
    note_change(desk, stand.state, draft.to_state, reason or None)
    closed_on = _closed_on(desk, draft.to_state, notice, book)
    values: dict[str, Any] = {"state": draft.to_state, "closed_on": closed_on}
    warnings: tuple[Problem, ...] = ()
    if notice is not None:
        warnings = record_notice(desk, Purpose(draft.to_state), notice, book)
    if notice is not None and draft.to_state == WITHDRAWN:
        end_clocks(desk, _PROCEDURE, notice.on, WITHDRAWN)
    if draft.to_state == MERGED:
        end_clocks(desk, _PROCEDURE, desk.today, f"merged:{merged_into}")
    case = ComplaintRecord
    raised = case.revision + 1
    session.execute(update(case).where(case.id == complaint_id).values(**values, revision=raised))
    after = {"state": draft.to_state, "reason": reason or None, "merged_into": merged_into}
    desk.sign("case.move", {"state": stand.state}, {**after, **_as_json(notice)})
    changes = Changes.of(*TOPICS, ids=(complaint_id,))
    return Moved(stand.state, draft.to_state, changes, warnings)


def set_demand_outcome(
    session: Session, complaint_id: str, draft: OutcomeDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Say what became of a demand, and what the law grants.

    Raises: UserError listing every problem of the draft; `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    row = DemandRecord
    mine = (row.id == draft.demand_id) & (row.complaint_id == complaint_id)
    columns = (row.code, row.asked_fen, row.outcome, row.lawful_fen)
    before = session.execute(select(*columns).where(mine)).one_or_none()
    if before is None:
        raise UserError.one("demand_id", "process.unknown_demand")
    problems: list[Problem] = []
    note = _text(draft.note, "note", problems)
    lawful_fen = _lawful(draft.lawful, problems)
    problems += rules.outcome_problems(draft.outcome, before.asked_fen, lawful_fen, note)
    if problems:
        raise UserError(problems)
    after = {"outcome": draft.outcome, "lawful_fen": lawful_fen}
    session.execute(update(row).where(mine).values(**after))
    entry = EntryDraft(
        complaint_id,
        EntryKind.DECISION,
        f"process.demand_{draft.outcome}",
        {"demand": before.code},
        text=note or None,
        occurred_on=desk.today,
        source_kind="demand",
        source_id=draft.demand_id,
    )
    desk.index("timeline", desk.tell(entry), note)
    was = {"outcome": before.outcome, "lawful_fen": before.lawful_fen}
    desk.sign("case.decide_demand", {"demand": draft.demand_id, **was}, {**after, "note": note or None})
    return Done(Changes.of("complaints", "timeline", "checklists", ids=(complaint_id,)))


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


def _notice(desk: Desk, stand: CaseStand, draft: MoveDraft, problems: list[Problem]) -> Notice | None:
    if draft.to_state not in NEEDS_NOTICE or (draft.to_state == INFORMED and stand.told and not draft.notice):
        return None
    notice, found = rules.accepted_notice(draft.notice, stand.received_on, desk.today)
    problems += found
    if draft.notice is not None:
        _text(draft.notice.proof, "notice.proof", problems)
    return notice


def _merged_into(desk: Desk, stand: CaseStand, draft: MoveDraft, problems: list[Problem]) -> str | None:
    """The number of the case that takes this one in: open, another one, and not received later.

    Source: 办法 18(3) (merging); that the earliest receipt keeps its clock is ours.
    """
    number = draft.merged_into.strip()
    if draft.to_state != MERGED or not number:
        return None
    case = ComplaintRecord
    other = desk.session.execute(
        select(case.id, case.received_on, case.closed_on).where(case.case_no == number)
    ).one_or_none()
    if other is None or other.id == desk.complaint_id or other.closed_on is not None:
        problems.append(Problem("merged_into", "process.cannot_merge_into", {"case_no": number[:60]}))
    elif other.received_on > stand.received_on:
        problems.append(Problem("merged_into", "process.merge_into_earlier", {"case_no": number}))
    return number


def _closed_on(desk: Desk, to_state: str, notice: Notice | None, book: Rulebook) -> date | None:
    """The day on which a case is closed: a withdrawal ends it on the day it was received (办法 15)."""
    if not book.states[to_state].closed:
        return None
    return notice.on if notice is not None and to_state == WITHDRAWN else desk.today


def _as_json(notice: Notice | None) -> dict[str, Any]:
    if notice is None:
        return {}
    return {"notice": {"on": notice.on.isoformat(), "mode": notice.mode.value, "proof": notice.proof}}


__all__ = ["extend_decision_clock", "move_case", "set_demand_outcome"]
