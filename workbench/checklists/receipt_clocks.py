"""The clocks that a receipt starts: that of the decision with its pauses, and the dates on letters."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from db.asking import CASE, ask
from db.changing import change_row
from db.complaints import ComplaintRecord, ReceiptRecord
from workbench.checklists.clock_store import (
    BY_FACT,
    NO_LONGER,
    KeptClock,
    Wanted,
    drop,
    follow,
    open_clock,
)
from workbench.checklists.deadlines import pauses_of
from workbench.checklists.desk import Desk
from workbench.checklists.model import RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import Standing
from workbench.clocks.rules import law_day, printed, standing, with_length
from workbench.complaints.filing import BY_RECEIPT, REPLY_CLOCK
from workbench.complaints.merged import family
from workbench.rulebook.reading import Rulebook

EXTENDED, RESTARTED = "extended", "restarted"
STARTED_BY = (BY_RECEIPT, EXTENDED, RESTARTED)
RECEIVED, INFORMED_ON = "complaint.received_on", "decision.informed_on"


class ReceiptClocks:
    """Follows pauses and letters for one case."""

    def __init__(self, desk: Desk, state: RefusalState, calendar: WorkCalendar, book: Rulebook) -> None:
        self._desk = desk
        self._state = state
        self._calendar = calendar
        self._book = book

    def follow(self, kept: Iterable[KeptClock]) -> list[str]:
        """Bring the running clocks in step. Returns the rules of those that changed."""
        rows = tuple(kept)
        changed = [row.rule_id for row in rows if self._is_mine(row) and self._paused(row)]
        changed += self._letters([row for row in rows if row.rule_id == REPLY_CLOCK])
        return changed

    def settle(self, kept: Iterable[KeptClock], on: date) -> None:
        """Fix the dates of paused clocks as if their pause ended on a day."""
        for row in kept:
            if self._is_mine(row) and row.paused_since is not None:
                self._paused(row, until=max(on, row.paused_since))

    def _is_mine(self, row: KeptClock) -> bool:
        running = row.started_by_fact in STARTED_BY and row.ended_on is None
        return running and row.rule_id != REPLY_CLOCK

    def _paused(self, row: KeptClock, until: date | None = None) -> bool:
        """Whether the pauses of the case change the dates of a running clock."""
        rule = self._book.clocks.on(row.rule_id, law_day(row.started_on, self._state.received_on))
        if rule is None:
            return False
        pauses = pauses_of(rule, self._state, self._book, until)
        rule = with_length(rule, row.own_amount)
        found = standing(rule, row.started_on, pauses, calendar=self._calendar)
        return follow(
            self._desk, row, Wanted(row.rule_id, row.started_by_fact or "", found, pauses=tuple(pauses))
        )

    def _letters(self, kept: Sequence[KeptClock]) -> list[str]:
        """One clock for every letter that names its own date."""
        changed = []
        known = {row.receipt_id: row for row in kept}
        letters = self._receipts()
        for receipt_id, (received_on, reply_by) in letters.items():
            row = known.get(receipt_id)
            if row is not None and row.ended_on is not None and not _by_facts(row):
                continue
            wanted = self._letter(receipt_id, received_on, reply_by)
            if wanted is None:
                continue
            if row is None:
                open_clock(self._desk, wanted)
            elif not follow(self._desk, row, wanted):
                continue
            changed.append(REPLY_CLOCK)
        for row in kept:
            if row.receipt_id not in letters and row.ended_on is None:
                drop(self._desk, row)
                changed.append(REPLY_CLOCK)
        return changed

    def _receipts(self) -> dict[str, tuple[date, date]]:
        members = family(self._desk.session, self._desk.complaint_id)
        rows = ask(self._desk.session, _with_dates(), members=members)
        return {receipt: (on, by) for receipt, on, by in rows if by}

    def _letter(self, receipt_id: str, received_on: date, reply_by: date) -> Wanted | None:
        rule = self._book.clocks.on(REPLY_CLOCK, law_day(received_on, self._state.received_on))
        if rule is None or not rule.active:
            return None
        told = self._state.facts.get(rule.done_when)
        told_on = self._state.day(rule.done_when) if told is not None and told.supported else None
        # A report sent before this letter came answers an earlier one.
        ended_on = told_on if told_on is not None and told_on >= received_on else None
        dates = printed(rule, received_on, reply_by, calendar=self._calendar)
        return Wanted(
            REPLY_CLOCK,
            BY_RECEIPT,
            Standing(dates),
            ended_on=ended_on,
            ended_by=f"{BY_FACT}{rule.done_when}" if ended_on else None,
            receipt_id=receipt_id,
        )


def note_due(desk: Desk, kept: Iterable[KeptClock], book: Rulebook) -> None:
    """Say on the case when its decision is due: not while that clock is paused, nor once it has ended."""
    deciding = {rule.id for rule in book.clocks.rows if rule.done_when == INFORMED_ON}
    running = [row for row in kept if row.rule_id in deciding and row.ended_on is None]
    first = min(running, key=lambda row: (row.statutory_on, row.id), default=None)
    due: dict[str, str | date | None] = dict.fromkeys(("due_clock", "due_statutory_on", "due_internal_on"))
    if first is not None:
        due["due_clock"] = first.rule_id
        if first.paused_since is None:
            due |= {"due_statutory_on": first.statutory_on, "due_internal_on": first.internal_on}
    before = ask(desk.session, _due(), case=desk.complaint_id).one()
    if tuple(before) != tuple(due.values()):
        change_row(desk.session, ComplaintRecord, desk.complaint_id, **due)


@cache
def _with_dates() -> Select[*tuple[Any, ...]]:
    row = ReceiptRecord
    mine = row.complaint_id.in_(bindparam("members", expanding=True)) & row.reply_by.is_not(None)
    return select(row.id, row.received_on, row.reply_by).where(mine).order_by(row.id)


@cache
def _due() -> Select[*tuple[Any, ...]]:
    case = ComplaintRecord
    return select(case.due_clock, case.due_statutory_on, case.due_internal_on).where(case.id == CASE)


def _by_facts(row: KeptClock) -> bool:
    return (row.ended_by or "").startswith(BY_FACT) or row.ended_by == NO_LONGER
