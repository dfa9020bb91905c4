"""Extend the period for the decision of a case, in time and with the complainant told."""

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.clocks import ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.checklists.model import Done
from workbench.clocks.model import ComputedClock, Pause
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.process import rules
from workbench.process.model import DecisionClock, ExtensionDraft
from workbench.process.queries import case_stand
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryDraft, EntryKind

EXTENDED = "extended"
REASON_MAX_CHARS = 5000


def extend_decision_clock(
    session: Session, complaint_id: str, draft: ExtensionDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Put the longer period in the place of the running one; both count from the first receipt.

    Raises: UserError listing everything that keeps it from standing; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    stand = case_stand(session, complaint_id, today=desk.today, book=book)
    informed_on, problems = rules.extension_problems(stand, draft, desk.today, book)
    reason = accept_text(draft.reason, "reason", REASON_MAX_CHARS)
    approver = accept_text(draft.approver, "approver", 100)
    running = stand.decision_clock
    if problems or running is None or informed_on is None:
        raise UserError(problems)
    rule = book.clock(draft.clock_id, running.started_on)
    pauses = _pauses(desk, running)
    calendar = work_calendar(session, book)
    computed = compute(rule, running.started_on, pauses, calendar=calendar, today=desk.today)
    _supersede(desk, running, computed, draft.clock_id)
    due = {"statutory": computed.statutory.isoformat(), "internal": computed.internal.isoformat()}
    entry = EntryDraft(
        complaint_id,
        EntryKind.CLOCK,
        "process.extended",
        {"clock": draft.clock_id, **due},
        text=reason,
        occurred_on=informed_on,
        source_kind="clock",
        source_id=running.id,
    )
    desk.index("timeline", desk.tell(entry), reason, approver)
    told = {"reason": reason, "approver": approver or None, "informed_on": informed_on.isoformat()}
    desk.sign("case.extend", {"clock": running.rule_id}, {"clock": draft.clock_id, **told, **due})
    return Done(Changes.of("complaints", "timeline", "clocks", ids=(complaint_id,)))


def _pauses(desk: Desk, running: DecisionClock) -> list[Pause]:
    row = ClockPauseRecord
    statement = select(row.from_on, row.to_on, row.kind).where(row.clock_id == running.id)
    return [Pause(*found) for found in desk.session.execute(statement)]


def _supersede(desk: Desk, running: DecisionClock, computed: ComputedClock, rule_id: str) -> None:
    """End the running row, start the longer one with the same pauses, and note the new dates on the case."""
    row, pause = ClockRecord, ClockPauseRecord
    session = desk.session
    ended = {"ended_on": desk.today, "ended_by": EXTENDED}
    session.execute(update(row).where(row.id == running.id).values(**ended))
    clock_id = desk.new_id()
    dates = {"nominal_on": computed.nominal, "statutory_on": computed.statutory}
    session.execute(
        insert(row).values(
            id=clock_id,
            complaint_id=desk.complaint_id,
            rule_id=rule_id,
            started_on=running.started_on,
            internal_on=computed.internal,
            calendar_published=computed.calendar_published,
            started_by_fact=EXTENDED,
            computed_at=desk.now,
            **dates,
        )
    )
    names = ("kind", "from_on", "to_on", "reason", "recorded_by", "recorded_at")
    columns = [getattr(pause, name) for name in names]
    for found in session.execute(select(*columns).where(pause.clock_id == running.id)).all():
        values = dict(zip(names, found, strict=True))
        session.execute(insert(pause).values(id=desk.new_id(), clock_id=clock_id, **values))
    due = {"due_statutory_on": computed.statutory, "due_internal_on": computed.internal}
    case = ComplaintRecord
    raised = case.revision + 1
    session.execute(
        update(case).where(case.id == desk.complaint_id).values(due_clock=rule_id, revision=raised, **due)
    )
