"""Start the period for the decision anew on new facts, and set the length that a contract or court names."""

from datetime import date

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.clocks import ClockRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks, settle_pauses
from workbench.checklists.clock_store import Wanted, end_kept, kept_clocks, open_clock
from workbench.checklists.deadlines import pauses_of
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text, to_json
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import Done
from workbench.checklists.receipt_clocks import RESTARTED
from workbench.checklists.recording import keep_fact
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import law_day, standing
from workbench.complaints.filing import DECISION_CLOCKS
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.process.clock_model import LengthDraft, RestartDraft
from workbench.process.clock_rules import length_problems, restart_problems
from workbench.process.queries import case_stand, decision_clock
from workbench.process.stating import note_change
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

NEW_FACTS = "complaint.new_facts_on"
TEXT_MAX_CHARS = 5000
_TOPICS = ("complaints", "timeline", "clocks", "checklists")


def restart_clock(
    session: Session, complaint_id: str, draft: RestartDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Count the period for the decision from the day on which new facts or reasons were received.

    The old clock stays in the history. Only the clock of the decision starts anew.
    Raises: UserError listing everything that keeps it from standing; `process.case_closed`.
    Source: 办法 18(3).
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    stand = case_stand(session, complaint_id, today=desk.today, book=book)
    received_on, problems = restart_problems(stand, draft, desk.today, book)
    reason = accept_text(draft.reason, "reason", TEXT_MAX_CHARS)
    running = stand.decision_clock
    if problems or received_on is None or running is None:
        raise UserError(problems)
    settle_pauses(desk, received_on, book)
    kept = next(row for row in kept_clocks(session, complaint_id) if row.id == running.id)
    end_kept(desk, kept, on=received_on, by=RESTARTED)
    due = _count_from(desk, received_on, reason, book)
    fact = {"value": to_json(received_on), "source": reason[:500], "evidence_id": None}
    keep_fact(desk, book.facts[NEW_FACTS], fact)
    # The case passes through the state and goes on from where it was.
    note_change(desk, stand.state, RESTARTED, reason)
    note_change(desk, RESTARTED, stand.state, None)
    renew_clocks(desk, book)
    before = {"clock": running.rule_id, "started_on": running.started_on.isoformat()}
    desk.sign("case.restart", before, {"received_on": received_on.isoformat(), "reason": reason, **due})
    return Done(Changes.of(*_TOPICS, ids=(complaint_id,)))


def count_anew(desk: Desk, reason: str, book: Rulebook) -> None:
    """Let the period for a decision begin today where one was taken back and nothing runs any more.

    Source: ours; 办法 18(3) restarts the period on new facts, and a decision owed must have its last day.
    """
    if decision_clock(desk.session, desk.complaint_id, book) is None:
        _count_from(desk, desk.today, reason, book)
        renew_clocks(desk, book)


def _count_from(desk: Desk, on: date, reason: str, book: Rulebook) -> dict[str, str]:
    """Open the clock of a decision on a day. Returns its dates."""
    state = refusal_state(desk.session, desk.complaint_id, book)
    rule = book.clock(DECISION_CLOCKS[0], law_day(on, state.received_on))
    pauses = tuple(pauses_of(rule, state, book))
    found = standing(rule, on, pauses, calendar=work_calendar(desk.session, book))
    clock_id = open_clock(desk, Wanted(rule.id, RESTARTED, found, pauses=pauses))
    due = {"statutory": found.dates.statutory.isoformat(), "internal": found.dates.internal.isoformat()}
    entry = EntryDraft(
        desk.complaint_id, EntryKind.CLOCK, "pause.restarted", {"clock": rule.id, **due}, text=reason,
        occurred_on=on, source_kind="clock", source_id=clock_id,
    )  # fmt: skip
    desk.index("timeline", desk.tell(entry), reason)
    return due


def set_length(
    session: Session, complaint_id: str, draft: LengthDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Give a running clock the length that the contract, the court or an approver set.

    Raises: UserError listing everything that keeps it from standing; `process.case_closed`.
    Source: 保险法 23(1), 36(1) (the contract may provide otherwise); 证据规定 51 (the court sets the period).
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    running = [row for row in kept_clocks(session, complaint_id) if row.rule_id == draft.clock_id]
    latest = running[-1] if running else None
    if latest is None or latest.ended_on is not None:
        raise UserError.one("clock_id", "pause.clock_not_running", clock=draft.clock_id[:10])
    received_on = refusal_state(session, complaint_id, book).received_on
    rule = book.clocks.on(draft.clock_id, law_day(latest.started_on, received_on))
    amount, problems = length_problems(rule, draft)
    reason = accept_text(draft.reason, "reason", TEXT_MAX_CHARS)
    if problems or rule is None:
        raise UserError(problems)
    values = {"own_amount": amount, "own_reason": reason}
    session.execute(update(ClockRecord).where(ClockRecord.id == latest.id).values(**values))
    renew_clocks(desk, book)
    now = next(row for row in kept_clocks(session, complaint_id) if row.id == latest.id)
    due = {"statutory": now.statutory_on.isoformat(), "internal": now.internal_on.isoformat()}
    detail = {"clock": rule.id, "amount": str(amount or rule.amount), **due}
    entry = EntryDraft(
        complaint_id, EntryKind.CLOCK, "pause.length_set", detail, text=reason, occurred_on=desk.today,
        source_kind="clock", source_id=latest.id,
    )  # fmt: skip
    desk.index("timeline", desk.tell(entry), reason)
    desk.sign("clock.set_length", {"own_amount": latest.own_amount}, {**values, "clock": rule.id})
    return Done(Changes.of(*_TOPICS, ids=(complaint_id,)))
