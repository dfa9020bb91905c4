"""Takes a case into another one: the earliest receipt drives the clocks of both, and nothing is lost.

Source: 办法 18(3).
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select, update

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.receipt_clocks import EXTENDED, RESTARTED
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import case_pauses, work_calendar
from workbench.clocks.rules import compute
from workbench.complaints import filing
from workbench.complaints.merged import family
from workbench.errors import Problem
from workbench.process.noticing import end_clocks
from workbench.process.papers import Survivor
from workbench.recusals.following import carry_over
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

MERGED_INTO = "merged:"


def merge(
    desk: Desk, survivor: Survivor, clocks: Iterable[str], reason: str, book: Rulebook
) -> tuple[Problem, ...]:
    """Tie the case to the one that takes it in; its own clocks end, and the other's count from the earliest.

    Returns: a warning when the two cases are not one person's.
    """
    case = ComplaintRecord
    mine = case.id == desk.complaint_id
    number = desk.session.execute(select(case.case_no).where(mine)).scalar_one()
    desk.session.execute(update(case).where(mine).values(merged_into_id=survivor.id))
    end_clocks(desk, clocks, desk.today, f"{MERGED_INTO}{survivor.case_no}")
    other = Desk(desk.session, survivor.id, desk.actor, desk.clock)
    carry_over(desk.session, desk.complaint_id, survivor.id, actor=desk.actor, clock=desk.clock)
    detail = {"case_no": number}
    entry = EntryDraft(
        survivor.id, EntryKind.RECEIPT, "process.took_in", detail, text=reason, occurred_on=desk.today
    )
    other.tell(entry)
    moved = follow_family(other, book)
    other.sign("case.take_in", None, {"merged": number, "clocks": list(moved)})
    if survivor.same_person:
        return ()
    detail = {"case_no": survivor.case_no}
    return (Problem("merged_into", "process.merge_other_person", detail, "warning"),)


def part(desk: Desk, book: Rulebook) -> str | None:
    """Take a merged case out again: its clocks run on, the other one's count from its own receipts.

    Returns: the id of the case that had taken it in.
    """
    case, row = ComplaintRecord, ClockRecord
    mine = case.id == desk.complaint_id
    found = desk.session.execute(select(case.case_no, case.merged_into_id).where(mine)).one()
    if found.merged_into_id is None:
        return None
    survivor_id: str = found.merged_into_id
    desk.session.execute(update(case).where(mine).values(merged_into_id=None))
    merged = (row.complaint_id == desk.complaint_id) & row.ended_by.startswith(MERGED_INTO)
    desk.session.execute(update(row).where(merged).values(ended_on=None, ended_by=None))
    follow_family(desk, book)
    other = Desk(desk.session, survivor_id, desk.actor, desk.clock)
    detail = {"case_no": found.case_no}
    other.tell(EntryDraft(survivor_id, EntryKind.NOTE, "process.gave_back", detail, occurred_on=desk.today))
    moved = follow_family(other, book)
    other.sign("case.give_back", None, {"merged": found.case_no, "clocks": list(moved)})
    return survivor_id


def follow_family(desk: Desk, book: Rulebook) -> tuple[str, ...]:
    """Let a case and the clocks that its receipts started count from the earliest receipt of its family.

    Returns: the rules whose clocks moved or began.
    """
    receipt, case = ReceiptRecord, ComplaintRecord
    members = family(desk.session, desk.complaint_id)
    statement = select(receipt.channel, receipt.received_on).where(receipt.complaint_id.in_(members))
    receipts = desk.session.execute(statement.order_by(receipt.received_on, receipt.id)).all()
    first = receipts[0].received_on
    moved = _move_clocks(desk, first, book)
    moved += _start_missing(desk, [(row.channel, row.received_on) for row in receipts], book)
    values = {"received_on": first, "revision": case.revision + 1}
    desk.session.execute(update(case).where(case.id == desk.complaint_id).values(**values))
    # Pauses and lengths of their own count from the new start too, and the case is due by them.
    renew_clocks(desk, book)
    return moved


def _move_clocks(desk: Desk, first: date, book: Rulebook) -> tuple[str, ...]:
    """Count the running clocks of receipts and those that took their place from the first receipt."""
    row = ClockRecord
    mine = (row.complaint_id == desk.complaint_id) & row.ended_on.is_(None) & (row.started_on != first)
    # What new facts started anew counts from them, however it was extended since. Source: 办法 18(3).
    anew = select(row.started_on).where(
        row.complaint_id == desk.complaint_id, row.started_by_fact == RESTARTED
    )
    by_receipt = (row.started_by_fact == filing.BY_RECEIPT) | (
        (row.started_by_fact == EXTENDED) & row.started_on.not_in(anew)
    )
    running = desk.session.execute(
        select(row.id, row.rule_id, row.statutory_on, row.internal_on).where(mine, by_receipt)
    ).all()
    calendar, pauses = work_calendar(desk.session, book), case_pauses(desk.session, desk.complaint_id)
    moved = []
    for old in running:
        rule = book.clocks.on(old.rule_id, first)
        if rule is None or rule.amount is None:
            continue
        computed = compute(rule, first, pauses.get(old.id, ()), calendar=calendar, today=desk.today)
        _write(desk, old.id, computed)
        detail = {
            "clock": old.rule_id,
            "statutory_before": old.statutory_on.isoformat(),
            "statutory": computed.statutory.isoformat(),
            "internal_before": old.internal_on.isoformat(),
            "internal": computed.internal.isoformat(),
        }
        kind = EntryKind.CLOCK
        desk.tell(EntryDraft(desk.complaint_id, kind, "process.clock_follows", detail, occurred_on=first))
        moved.append(old.rule_id)
    return tuple(moved)


def _write(desk: Desk, clock_id: str, computed: ComputedClock) -> None:
    row = ClockRecord
    values = {
        "started_on": computed.start,
        "nominal_on": computed.nominal,
        "statutory_on": computed.statutory,
        "internal_on": computed.internal,
        "calendar_published": computed.calendar_published,
        "computed_at": desk.now,
    }
    desk.session.execute(update(row).where(row.id == clock_id).values(**values))


def _start_missing(desk: Desk, receipts: list[tuple[str, date]], book: Rulebook) -> tuple[str, ...]:
    """Start what the receipt of a merged case calls for and this case has no clock for yet."""
    row = ClockRecord
    mine = select(row.rule_id).where(row.complaint_id == desk.complaint_id)
    known = set(desk.session.execute(mine).scalars())
    calendar = work_calendar(desk.session, book)
    started = []
    for channel, received_on in receipts:
        for rule in filing.receipt_clocks(channel, received_on, book):
            if rule.id in known:
                continue
            computed = compute(rule, received_on, calendar=calendar, today=desk.today)
            filing.file_clock(desk.session, desk.complaint_id, computed, actor=desk.actor, clock=desk.clock)
            known.add(rule.id)
            started.append(rule.id)
    return tuple(started)
