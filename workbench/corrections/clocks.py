"""Lets the clocks that a receipt started follow when the first receipt reads otherwise.

Source: 办法 18(1): the period counts from the receipt; of several receipts the earliest drives it (our rule).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select, update

from db.clocks import ClockRecord
from db.complaints import ReceiptRecord
from db.contacts import ContactRecord
from db.timeline import TimelineEntryRecord
from workbench.checklists.receipt_clocks import EXTENDED
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import case_pauses, work_calendar
from workbench.clocks.rules import compute
from workbench.complaints import filing
from workbench.complaints.merged import family
from workbench.contacts.first_contact import end_clocks, facts_of
from workbench.corrections.work import Work
from workbench.errors import UserError
from workbench.moment import branch_date
from workbench.process.queries import decision_clock
from workbench.rulebook.model import ClockRule
from workbench.timeline.model import EntryDraft, EntryKind

NO_LONGER = "no_longer"
BY_CONTACT = "contact:"

Dates = dict[str, Any]


def follow_receipts(work: Work) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Bring case and clocks in step with the earliest receipt.

    Returns: the columns of the case, and the rules whose clocks changed.
    Raises: UserError `correction.received_after_end` when a clock would start after it had ended.
    """
    row = ReceiptRecord
    members = family(work.desk.session, work.case_id)
    statement = select(row.channel, row.received_on).where(row.complaint_id.in_(members))
    first = work.desk.session.execute(statement.order_by(row.received_on, row.id).limit(1)).one()
    columns: dict[str, Any] = {"received_on": first.received_on, "channel": first.channel}
    changed = _Clocks(work, first.channel, first.received_on).follow()
    running = decision_clock(work.desk.session, work.case_id, work.book)
    columns["due_clock"] = running.rule_id if running else None
    columns["due_statutory_on"] = running.statutory_on if running else None
    columns["due_internal_on"] = running.internal_on if running else None
    return columns, changed


class _Clocks:
    """The clocks of a case that began with a receipt, and those that took their place."""

    def __init__(self, work: Work, channel: str, start: date) -> None:
        self._work = work
        self._desk = work.desk
        self._start = start
        self._calendar = work_calendar(work.desk.session, work.book)
        self._pauses = case_pauses(work.desk.session, work.case_id)
        self._wanted = filing.receipt_clocks(channel, start, work.book)
        self._changed: list[str] = []

    def follow(self) -> tuple[str, ...]:
        """Move, start and end them. Returns the rules of those that changed."""
        rows = self._rows()
        known = {row.rule_id for row in rows}
        for row in rows:
            self._follow_row(row)
        for rule in self._wanted:
            if rule.id not in known:
                computed = self._computed(rule, None)
                desk = self._desk
                filing.file_clock(
                    desk.session, desk.complaint_id, computed, actor=desk.actor, clock=desk.clock
                )
                self._changed.append(rule.id)
        if self._changed:
            self._end_by_contacts()
        return tuple(dict.fromkeys(self._changed))

    def _rows(self) -> Sequence[Any]:
        row = ClockRecord
        # The date on a letter is that letter's own, whichever receipt came first.
        drives = row.started_by_fact.in_((filing.BY_RECEIPT, EXTENDED)) & row.receipt_id.is_(None)
        mine = (row.complaint_id == self._work.case_id) & drives
        statement = select(
            row.id, row.rule_id, row.started_on, row.statutory_on, row.internal_on, row.ended_on, row.ended_by
        )
        return self._desk.session.execute(statement.where(mine).order_by(row.id)).all()

    def _follow_row(self, row: Any) -> None:
        rule = self._work.book.clocks.on(row.rule_id, self._start)
        if rule is None or not self._is_wanted(rule):
            self._drop(row)
            return
        computed = self._computed(rule, row.id)
        dates = self._dates(computed)
        came_back = row.ended_by == NO_LONGER
        if row.started_on == self._start and not came_back:
            return
        if came_back or self._ended_too_early(row):
            dates |= {"ended_on": None, "ended_by": None}
        self._desk.session.execute(update(ClockRecord).where(ClockRecord.id == row.id).values(**dates))
        self._tell_moved(row, computed)
        self._changed.append(row.rule_id)

    def _is_wanted(self, rule: ClockRule) -> bool:
        """Whether the first receipt starts it, or one that it may have taken the place of."""
        wanted = {each.id for each in self._wanted}
        return rule.id in wanted or any(rule.id in self._longer(each) for each in self._wanted)

    def _longer(self, rule: ClockRule) -> set[str]:
        """The longer periods that may follow on a rule."""
        found: set[str] = set()
        following = rule.next
        while following is not None and following not in found:
            found.add(following)
            after = self._work.book.clocks.on(following, self._start)
            following = after.next if after is not None else None
        return found

    def _computed(self, rule: ClockRule, clock_id: str | None) -> ComputedClock:
        pauses = self._pauses.get(clock_id, ()) if clock_id else ()
        return compute(rule, self._start, pauses, calendar=self._calendar, today=self._desk.today)

    def _dates(self, computed: ComputedClock) -> Dates:
        return {
            "started_on": computed.start,
            "nominal_on": computed.nominal,
            "statutory_on": computed.statutory,
            "internal_on": computed.internal,
            "calendar_published": computed.calendar_published,
            "computed_at": self._desk.now,
        }

    def _ended_too_early(self, row: Any) -> bool:
        """Whether what ended it came before it starts now; a contact then no longer counts."""
        if row.ended_on is None or row.ended_on >= self._start:
            return False
        if row.ended_by.startswith(BY_CONTACT):
            return True
        detail = {
            "received_on": self._start.isoformat(),
            "clock": row.rule_id,
            "date": row.ended_on.isoformat(),
        }
        raise UserError.one("receipts", "correction.received_after_end", **detail)

    def _drop(self, row: Any) -> None:
        if row.ended_on is not None:
            return
        values = {"ended_on": self._desk.today, "ended_by": NO_LONGER, "computed_at": self._desk.now}
        self._desk.session.execute(update(ClockRecord).where(ClockRecord.id == row.id).values(**values))
        self._tell("correction.clock_dropped", {"clock": row.rule_id}, self._desk.today)
        self._changed.append(row.rule_id)

    def _tell_moved(self, row: Any, computed: ComputedClock) -> None:
        detail = {
            "clock": row.rule_id,
            "statutory_before": row.statutory_on.isoformat(),
            "statutory": computed.statutory.isoformat(),
            "internal_before": row.internal_on.isoformat(),
            "internal": computed.internal.isoformat(),
        }
        self._tell("correction.clock_moved", detail, computed.start)

    def _tell(self, code: str, detail: dict[str, str], on: date) -> None:
        entry = EntryDraft(
            self._work.case_id,
            EntryKind.CLOCK,
            code,
            detail,
            occurred_on=on,
            corrects_id=self._told_of(detail["clock"]),
        )
        self._desk.tell(entry)

    def _told_of(self, rule_id: str) -> str | None:
        """The last entry that told of a clock of this rule."""
        row = TimelineEntryRecord
        mine = (row.complaint_id == self._work.case_id) & (row.kind == EntryKind.CLOCK.value)
        found = self._desk.session.execute(select(row.id, row.detail).where(mine).order_by(row.seq.desc()))
        return next((entry.id for entry in found if entry.detail.get("clock") == rule_id), None)

    def _end_by_contacts(self) -> None:
        """Contacts count anew from the day on which the clocks start now."""
        row, session = ContactRecord, self._desk.session
        contacts = session.execute(
            select(row.id, row.kind, row.answered, row.started_at)
            .where(row.complaint_id == self._work.case_id)
            .order_by(row.started_at, row.id)
        ).all()
        for contact in contacts:
            facts = facts_of(contact.kind, answered=contact.answered)
            on, by = branch_date(contact.started_at), f"{BY_CONTACT}{contact.id}"
            end_clocks(session, self._work.case_id, facts, self._work.book, on=on, by=by)
