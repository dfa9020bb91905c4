"""Extend the period for the decision of a case, in time, approved where the law asks for it, and told."""

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.clocks import ExtensionRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.clock_store import KeptClock, Wanted, end_kept, kept_clocks, open_clock
from workbench.checklists.deadlines import pauses_of
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import Done
from workbench.checklists.receipt_clocks import EXTENDED
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import standing, with_length
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.process.clock_model import ExtensionDraft
from workbench.process.clock_rules import Extension, extension_problems
from workbench.process.noticing import Purpose, record_notice
from workbench.process.queries import case_stand
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

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
    longer, problems = extension_problems(stand, draft, desk.today, book)
    reason = accept_text(draft.reason, "reason", REASON_MAX_CHARS)
    approver = accept_text(draft.approver, "approver", 100) or None
    running = stand.decision_clock
    if problems or running is None or longer is None:
        raise UserError(problems)
    kept = next(row for row in kept_clocks(session, complaint_id) if row.id == running.id)
    clock_id, dates = _supersede(desk, kept, longer, reason, book)
    _keep(desk, (kept.id, clock_id), longer, reason, approver)
    record_notice(desk, Purpose.EXTENSION, longer.notice, book)
    due = {"statutory": dates.statutory.isoformat(), "internal": dates.internal.isoformat()}
    entry = EntryDraft(
        complaint_id,
        EntryKind.CLOCK,
        "process.extended",
        {"clock": longer.rule.id, **due},
        text=reason,
        occurred_on=longer.notice.on,
        source_kind="clock",
        source_id=clock_id,
    )
    desk.index("timeline", desk.tell(entry), reason, approver)
    renew_clocks(desk, book)
    told = {"reason": reason, "approver": approver, "informed_on": longer.notice.on.isoformat()}
    desk.sign("case.extend", {"clock": running.rule_id}, {"clock": longer.rule.id, **told, **due})
    return Done(Changes.of("complaints", "timeline", "clocks", ids=(complaint_id,)))


def _supersede(
    desk: Desk, kept: KeptClock, longer: Extension, reason: str, book: Rulebook
) -> tuple[str, ComputedClock]:
    """End the running row and start the longer one with the same pauses. Returns its id and dates."""
    state = refusal_state(desk.session, desk.complaint_id, book)
    pauses = tuple(pauses_of(longer.rule, state, book))
    rule = with_length(longer.rule, longer.own_amount)
    found = standing(rule, kept.started_on, pauses, calendar=work_calendar(desk.session, book))
    end_kept(desk, kept, on=desk.today, by=EXTENDED)
    wanted = Wanted(
        longer.rule.id,
        EXTENDED,
        found,
        pauses=pauses,
        own_amount=longer.own_amount,
        own_reason=reason if longer.own_amount is not None else None,
    )
    return open_clock(desk, wanted), found.dates


def _keep(
    desk: Desk, clock_ids: tuple[str, str], longer: Extension, reason: str, approver: str | None
) -> None:
    notice = longer.notice
    desk.session.execute(
        insert(ExtensionRecord).values(
            id=desk.new_id(),
            complaint_id=desk.complaint_id,
            from_clock_id=clock_ids[0],
            to_clock_id=clock_ids[1],
            reason=reason,
            approver=approver,
            told_on=notice.on,
            told_mode=notice.mode.value,
            told_proof=notice.proof,
            recorded_by=desk.actor.name,
            recorded_at=desk.now,
        )
    )
