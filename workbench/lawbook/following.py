"""Lets the clocks of a rule follow when the rule changes, and tells the cases whose dates move."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.orm import Session

from db.clocks import ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import Ends, Pause
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.complaints.filing import DECISION_CLOCKS
from workbench.lawbook.model import ClockMove
from workbench.moment import Clock, today
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

# How a clock ended that its rule no longer lets run.
RULE_OFF = "rule_off"
_BATCH = 1000
_CLOCK, _CASE = ClockRecord, ComplaintRecord


def moves_by(session: Session, rule_id: str, book: Rulebook, on: date) -> tuple[ClockMove, ...]:
    """The clocks of a rule that end otherwise by this rule pack than they are kept.

    Args: on: today; a clock whose pause has not ended is counted up to it.
    Raises: UserError when a period would reach beyond what can be computed.
    """
    calendar = work_calendar(session, book)
    pauses = _pauses(session, rule_id)
    statement = (
        select(
            _CLOCK.id, _CLOCK.complaint_id, _CLOCK.started_on, _CLOCK.nominal_on, _CLOCK.statutory_on,
            _CLOCK.internal_on, _CLOCK.ended_by, _CLOCK.own_amount, _CASE.case_no, _CASE.due_clock,
        )
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(_CLOCK.rule_id == rule_id, or_(_CLOCK.ended_on.is_(None), _CLOCK.ended_by == RULE_OFF))
        .order_by(_CLOCK.id)
    )  # fmt: skip
    found = []
    for row in session.execute(statement.execution_options(yield_per=_BATCH)):
        rule = book.clocks.on(rule_id, row.started_on)
        was_stopped = row.ended_by == RULE_OFF
        before = Ends(row.nominal_on, row.statutory_on, row.internal_on)
        after = _ends(rule, row, pauses.get(row.id, ()), calendar, on)
        if (after is None) == was_stopped and (after is None or _same(before, after)):
            continue
        decides = row.due_clock == rule_id or (was_stopped and _may_decide(row.due_clock, rule_id))
        found.append(
            ClockMove(row.id, row.complaint_id, row.case_no, rule_id, decides, before, after, was_stopped)
        )
    return tuple(found)


def follow(session: Session, moves: Sequence[ClockMove], *, actor: Actor, clock: Clock) -> None:
    """Write the new dates on the clocks and the cases that they decide, and tell each case."""
    if not moves:
        return
    now, day = clock.now(), today(clock)
    connection = session.connection()
    connection.execute(_CLOCK_DATES, [_clock_values(move, now, day) for move in moves])
    deciding = [_case_values(move) for move in moves if move.decides]
    if deciding:
        connection.execute(_CASE_DATES, deciding)
    for move in moves:
        append_entry(session, _told(move, day), actor=actor, clock=clock)


def _may_decide(due_clock: str | None, rule_id: str) -> bool:
    return due_clock is None and rule_id in DECISION_CLOCKS


def _ends(
    rule: ClockRule | None, row: Any, pauses: Iterable[Pause], calendar: WorkCalendar, on: date
) -> Ends | None:
    """Where the clock ends by its rule, or none when it does not run by it."""
    if rule is None or not rule.active:
        return None
    own = replace(rule, amount=row.own_amount) if row.own_amount is not None else rule
    if own.amount is None:
        return Ends(row.nominal_on, row.statutory_on, row.internal_on)
    dates = compute(own, row.started_on, tuple(pauses), calendar=calendar, today=on)
    return Ends(dates.nominal, dates.statutory, dates.internal)


def _same(before: Ends, after: Ends) -> bool:
    return (before.nominal, before.statutory, before.internal) == (
        after.nominal,
        after.statutory,
        after.internal,
    )


def _pauses(session: Session, rule_id: str) -> dict[str, list[Pause]]:
    pause = ClockPauseRecord
    statement = (
        select(pause.clock_id, pause.from_on, pause.to_on)
        .join(_CLOCK, _CLOCK.id == pause.clock_id)
        .where(_CLOCK.rule_id == rule_id)
    )
    found: dict[str, list[Pause]] = {}
    for clock_id, first, last in session.execute(statement):
        found.setdefault(clock_id, []).append(Pause(first, last))
    return found


_CLOCK_DATES = (
    update(_CLOCK)
    .where(_CLOCK.id == bindparam("moved_id"))
    .values({
        name: bindparam(f"new_{name}")
        for name in ("nominal_on", "statutory_on", "internal_on", "ended_on", "ended_by", "computed_at")
    })
)  # fmt: skip
_CASE_DATES = (
    update(_CASE)
    .where(_CASE.id == bindparam("moved_id"))
    .values({name: bindparam(f"new_{name}") for name in ("due_clock", "due_statutory_on", "due_internal_on")})
)


def _clock_values(move: ClockMove, now: datetime, day: date) -> dict[str, Any]:
    ends = move.after or move.before
    stopped = move.after is None
    return {
        "moved_id": move.clock_id,
        "new_nominal_on": ends.nominal,
        "new_statutory_on": ends.statutory,
        "new_internal_on": ends.internal,
        "new_ended_on": day if stopped else None,
        "new_ended_by": RULE_OFF if stopped else None,
        "new_computed_at": now,
    }


def _case_values(move: ClockMove) -> dict[str, Any]:
    after = move.after
    return {
        "moved_id": move.complaint_id,
        "new_due_clock": move.rule_id if after else None,
        "new_due_statutory_on": after.statutory if after else None,
        "new_due_internal_on": after.internal if after else None,
    }


def _told(move: ClockMove, on: date) -> EntryDraft:
    code = "rule.clock_moved" if move.after else "rule.clock_stopped"
    code = "rule.clock_resumed" if move.was_stopped else code
    after = move.after or move.before
    detail = {
        "clock": move.rule_id,
        "statutory_before": move.before.statutory.isoformat(),
        "statutory": after.statutory.isoformat(),
        "internal_before": move.before.internal.isoformat(),
        "internal": after.internal.isoformat(),
    }
    return EntryDraft(
        move.complaint_id,
        EntryKind.CLOCK,
        code,
        detail,
        occurred_on=on,
        source_kind="clock",
        source_id=move.clock_id,
    )
