"""Lets the clocks of a rule follow when the rule changes, and tells the cases whose dates move."""

from collections.abc import Sequence
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
from workbench.clocks.rules import law_day, standing, with_length
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


def moves_by(session: Session, rule_id: str, book: Rulebook) -> tuple[ClockMove, ...]:
    """The clocks of a rule that end otherwise by this rule pack than they are kept.

    Raises: UserError when a period would reach beyond what can be computed.
    """
    calendar = work_calendar(session, book)
    pauses = _pauses(session, rule_id)
    stopped = (_CLOCK.ended_by == RULE_OFF) & _CASE.closed_on.is_(None)
    statement = (
        select(
            _CLOCK.id, _CLOCK.complaint_id, _CLOCK.started_on, _CLOCK.nominal_on, _CLOCK.statutory_on,
            _CLOCK.internal_on, _CLOCK.ended_by, _CLOCK.own_amount, _CLOCK.paused_since, _CASE.case_no,
            _CASE.due_clock, _CASE.received_on,
        )
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(_CLOCK.rule_id == rule_id, or_(_CLOCK.ended_on.is_(None), stopped))
        .order_by(_CLOCK.id)
    )  # fmt: skip
    rows = session.execute(statement.execution_options(yield_per=_BATCH))
    moves = (_move(rule_id, row, pauses.get(row.id, ()), book, calendar) for row in rows)
    return tuple(move for move in moves if move is not None)


def _move(
    rule_id: str, row: Any, pauses: Sequence[Pause], book: Rulebook, calendar: WorkCalendar
) -> ClockMove | None:
    """How a clock moves, or none when it stays as it is kept."""
    rule = book.clocks.on(rule_id, law_day(row.started_on, row.received_on))
    was_stopped = row.ended_by == RULE_OFF
    before = Ends(row.nominal_on, row.statutory_on, row.internal_on)
    after, paused_since = _ends(rule, row, pauses, calendar)
    unmoved = after is None or (before == after and paused_since == row.paused_since)
    if (after is None) == was_stopped and unmoved:
        return None
    return ClockMove(
        clock_id=row.id,
        complaint_id=row.complaint_id,
        case_no=row.case_no,
        rule_id=rule_id,
        decides=row.due_clock == rule_id or (was_stopped and _may_decide(row.due_clock, rule_id)),
        before=before,
        after=after,
        paused_since=paused_since,
        was_stopped=was_stopped,
    )


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
    rule: ClockRule | None, row: Any, pauses: Sequence[Pause], calendar: WorkCalendar
) -> tuple[Ends | None, date | None]:
    """Where the clock ends by its rule, none when it does not run by it; and since when it is paused."""
    if rule is None or not rule.active:
        return None, None
    own = with_length(rule, row.own_amount)
    if own.amount is None:
        return Ends(row.nominal_on, row.statutory_on, row.internal_on), row.paused_since
    still = (Pause(row.paused_since, None),) if row.paused_since is not None else ()
    found = standing(own, row.started_on, (*pauses, *still), calendar=calendar)
    dates = found.dates
    return Ends(dates.nominal, dates.statutory, dates.internal), found.paused_since


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


_MOVED = (
    "nominal_on", "statutory_on", "internal_on", "ended_on", "ended_by", "paused_since", "computed_at",
)  # fmt: skip
_CLOCK_DATES = (
    update(_CLOCK)
    .where(_CLOCK.id == bindparam("moved_id"))
    .values({name: bindparam(f"new_{name}") for name in _MOVED})
)
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
        "new_paused_since": move.paused_since,
        "new_computed_at": now,
    }


def _case_values(move: ClockMove) -> dict[str, Any]:
    # While a pause is open nobody can say when the decision is due.
    known = move.after if move.paused_since is None else None
    return {
        "moved_id": move.complaint_id,
        "new_due_clock": move.rule_id if move.after else None,
        "new_due_statutory_on": known.statutory if known else None,
        "new_due_internal_on": known.internal if known else None,
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
