"""Keeps the deadlines of a refusal in step with its facts, so that they appear with all others."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.clocks import ClockRecord
from workbench.checklists.deadlines import ALWAYS_SHOWN, CaseClocks
from workbench.checklists.deriving import with_derived
from workbench.checklists.desk import Desk
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import ClockView, RefusalState
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import work_calendar
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

NO_LONGER = "no_longer"

Row = dict[str, Any]


def renew_clocks(desk: Desk, book: Rulebook) -> tuple[str, ...]:
    """Open, move and end the clocks of a refusal by the facts as they are now. Returns the changed rules.

    A clock that nothing triggers any more is ended, never removed.
    """
    calendar = work_calendar(desk.session, book)
    state, _ = with_derived(refusal_state(desk.session, desk.complaint_id, book), calendar, book)
    clocks = CaseClocks(state, calendar, book, desk.today)
    rules = _possible(book)
    rows = _rows(desk.session, desk.complaint_id, rules)
    changed = []
    for rule_id in rules:
        view, row = clocks.view(rule_id), rows.get(rule_id)
        if view.dates is not None and _wanted(view, state, book):
            renewed = _write(desk, view, view.dates, row)
        else:
            renewed = _end(desk, row)
        if renewed:
            changed.append(rule_id)
    return tuple(changed)


def _possible(book: Rulebook) -> tuple[str, ...]:
    """The clocks that a refusal can start: the usual ones and those of its grounds."""
    named = (
        clock
        for ground in book.refusal_grounds.values()
        if ground.active
        for clock in ground.deadlines
        if book.clocks[clock].amount is not None
    )
    return tuple(dict.fromkeys([*ALWAYS_SHOWN, *named]))


def _wanted(view: ClockView, state: RefusalState, book: Rulebook) -> bool:
    """Whether the clock runs in this case: its trigger was recorded, or a chosen ground depends on it."""
    by_ground = any(view.clock_id in book.refusal_grounds[ground].deadlines for ground in state.grounds)
    return by_ground or (view.clock_id in ALWAYS_SHOWN and not state.facts[view.trigger].derived)


def _rows(session: Session, complaint_id: str, rule_ids: Iterable[str]) -> dict[str, Row]:
    """The latest row of each rule."""
    row = ClockRecord
    statement = (
        select(
            row.id, row.rule_id, row.started_on, row.nominal_on, row.statutory_on, row.internal_on,
            row.calendar_published, row.ended_on, row.ended_by,
        )
        .where(row.complaint_id == complaint_id, row.rule_id.in_(tuple(rule_ids)))
        .order_by(row.id)
    )  # fmt: skip
    return {found.rule_id: dict(found._mapping) for found in session.execute(statement)}


def _write(desk: Desk, view: ClockView, dates: ComputedClock, row: Row | None) -> bool:
    """Bring a row up to date. Returns whether anything changed."""
    values: Row = {
        "started_on": dates.start,
        "nominal_on": dates.nominal,
        "statutory_on": dates.statutory,
        "internal_on": dates.internal,
        "calendar_published": dates.calendar_published,
        "ended_on": view.ended_on,
        "ended_by": f"fact:{view.done_when}" if view.ended_on else None,
    }
    if row is not None and all(row[name] == value for name, value in values.items()):
        return False
    values |= {"started_by_fact": view.trigger, "computed_at": desk.now}
    if row is None:
        case = {"id": desk.new_id(), "complaint_id": desk.complaint_id, "rule_id": view.clock_id}
        desk.session.execute(insert(ClockRecord).values(**case, **values))
    else:
        desk.session.execute(update(ClockRecord).where(ClockRecord.id == row["id"]).values(**values))
    code, day = _event(view, dates, row)
    detail = {"clock": view.clock_id, "statutory": str(dates.statutory), "internal": str(dates.internal)}
    desk.tell(EntryDraft(desk.complaint_id, EntryKind.CLOCK, code, detail, occurred_on=day))
    return True


def _end(desk: Desk, row: Row | None) -> bool:
    """End a clock that nothing triggers any more. Returns whether there was one."""
    if row is None or row["ended_by"] == NO_LONGER:
        return False
    values = {"ended_on": desk.today, "ended_by": NO_LONGER, "computed_at": desk.now}
    desk.session.execute(update(ClockRecord).where(ClockRecord.id == row["id"]).values(**values))
    detail = {"clock": row["rule_id"]}
    entry = EntryDraft(
        desk.complaint_id, EntryKind.CLOCK, "refusal.clock_dropped", detail, occurred_on=desk.today
    )
    desk.tell(entry)
    return True


def _event(view: ClockView, dates: ComputedClock, row: Row | None) -> tuple[str, date]:
    """What happened to the clock, and on which day."""
    if view.ended_on is not None and (row is None or row["ended_on"] != view.ended_on):
        return "refusal.clock_ended", view.ended_on
    return ("clock.started" if row is None else "refusal.clock_recomputed"), dates.start
