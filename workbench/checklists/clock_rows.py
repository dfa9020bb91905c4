"""Keeps the deadlines of a case in step with its facts, so that they appear with all others."""

from dataclasses import replace
from datetime import date

from workbench.checklists.clock_store import (
    BY_FACT,
    NO_LONGER,
    KeptClock,
    Wanted,
    drop,
    follow,
    kept_clocks,
    open_clock,
)
from workbench.checklists.deadlines import CaseClocks
from workbench.checklists.deriving import with_derived
from workbench.checklists.desk import Desk
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import ClockView, RefusalState
from workbench.checklists.receipt_clocks import RECEIVED, ReceiptClocks, note_due
from workbench.clocks.model import Standing
from workbench.clocks.queries import work_calendar
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook


def renew_clocks(desk: Desk, book: Rulebook) -> tuple[str, ...]:
    """Open, move, pause and end the clocks of a case by the facts as they are now. Returns the changed rules.

    A clock that nothing triggers any more is ended, never removed.
    """
    calendar = work_calendar(desk.session, book)
    state, _ = with_derived(refusal_state(desk.session, desk.complaint_id, book), calendar, book)
    kept = kept_clocks(desk.session, desk.complaint_id)
    latest = {row.rule_id: row for row in kept}
    clocks = CaseClocks(state, calendar, book, desk.today)
    changed = [
        rule.id
        for rule in by_facts(book)
        if _renew(desk, clocks.view(rule.id), latest.get(rule.id), wanted=_wanted(rule, state, book))
    ]
    changed += ReceiptClocks(desk, state, calendar, book).follow(kept)
    if changed:
        kept = kept_clocks(desk.session, desk.complaint_id)
    note_due(desk, kept, book)
    return tuple(dict.fromkeys(changed))


def settle_pauses(desk: Desk, on: date, book: Rulebook) -> None:
    """Take every open pause as over on the day on which its clock ends, so that the dates are known."""
    paused = [row for row in kept_clocks(desk.session, desk.complaint_id) if row.paused_since is not None]
    if paused:
        state = refusal_state(desk.session, desk.complaint_id, book)
        ReceiptClocks(desk, state, work_calendar(desk.session, book), book).settle(paused, on)


def by_facts(book: Rulebook) -> tuple[ClockRule, ...]:
    """The clocks that facts start; those of the receipt start with it, and a twin is counted once."""
    return tuple(
        rule
        for rule in book.clocks.values()
        if rule.active and rule.amount is not None and rule.trigger != RECEIVED and rule.same_as is None
    )


def _wanted(rule: ClockRule, state: RefusalState, book: Rulebook) -> bool:
    """Whether the clock runs in this case: a chosen ground depends on it, or its trigger was recorded.

    What the program knows from a contract by itself starts nothing.
    """
    if any(rule.id in book.refusal_grounds[ground].deadlines for ground in state.grounds):
        return True
    if rule.grounds and not any(ground in state.grounds for ground in rule.grounds):
        return False
    trigger = state.facts.get(rule.trigger)
    return trigger is not None and not trigger.derived


def _renew(desk: Desk, view: ClockView, row: KeptClock | None, *, wanted: bool) -> bool:
    """Bring the clock of a rule up to date. Returns whether anything changed."""
    if view.dates is None or not wanted:
        if row is None or row.ended_by == NO_LONGER or _ended_otherwise(row):
            return False
        drop(desk, row)
        return True
    found = Wanted(
        view.clock_id,
        view.trigger,
        Standing(view.dates, view.paused_since),
        pauses=view.pauses,
        ended_on=view.ended_on,
        ended_by=f"{BY_FACT}{view.ended_by}" if view.ended_on else None,
        own_amount=row.own_amount if row is not None else None,
    )
    if row is None:
        open_clock(desk, found)
        return True
    if row.ended_on is not None and row.ended_by != NO_LONGER:
        if view.dates.start > row.ended_on:
            return _begin_again(desk, found, row)
        if _ended_otherwise(row):
            return False
    return follow(desk, row, found)


def _ended_otherwise(row: KeptClock) -> bool:
    """Whether a clock was ended by a notice, a withdrawal or a merging, which facts do not undo."""
    return row.ended_on is not None and not (row.ended_by or "").startswith((BY_FACT, NO_LONGER))


def _begin_again(desk: Desk, found: Wanted, before: KeptClock) -> bool:
    """What started the clock happened again after it had ended: the old one stays as it was."""
    if found.ended_on is not None and found.ended_on < found.standing.dates.start:
        found = replace(found, ended_on=None, ended_by=None)
    open_clock(desk, replace(found, own_amount=None))
    return before.ended_on is not None
