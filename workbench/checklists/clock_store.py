"""Reads and writes the clocks of a case with their pauses, and tells of every change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.asking import CASE, ask
from db.changing import change_row
from db.clocks import ClockPauseRecord, ClockRecord
from workbench.checklists.desk import Desk
from workbench.clocks.model import ComputedClock, Pause, Standing
from workbench.timeline.model import EntryDraft, EntryKind

# Why a clock ended that waits for nothing: what triggered it is no longer so.
NO_LONGER = "no_longer"
BY_FACT = "fact:"
_DATES = ("started_on", "nominal_on", "statutory_on", "internal_on", "calendar_published", "paused_since")


@dataclass(frozen=True, slots=True)
class KeptClock:
    """A clock as it is kept."""

    id: str
    rule_id: str
    started_on: date
    nominal_on: date
    statutory_on: date
    internal_on: date
    calendar_published: bool
    ended_on: date | None
    ended_by: str | None
    started_by_fact: str | None
    paused_since: date | None
    own_amount: int | None
    receipt_id: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A clock as it should be kept."""

    rule_id: str
    started_by: str
    standing: Standing
    pauses: tuple[Pause, ...] = ()
    ended_on: date | None = None
    ended_by: str | None = None
    own_amount: int | None = None
    own_reason: str | None = None
    receipt_id: str | None = None

    @property
    def values(self) -> dict[str, Any]:
        """The columns that follow from the facts."""
        dates = self.standing.dates
        paused_since = self.standing.paused_since if self.ended_on is None else None
        found = (dates.start, dates.nominal, dates.statutory, dates.internal, dates.calendar_published)
        columns = dict(zip(_DATES, (*found, paused_since), strict=True))
        return columns | {"ended_on": self.ended_on, "ended_by": self.ended_by}


def kept_clocks(session: Session, complaint_id: str) -> tuple[KeptClock, ...]:
    """The clocks of a case, the latest of each rule last."""
    return tuple(KeptClock(*found) for found in ask(session, _of_case(), case=complaint_id))


@cache
def _of_case() -> Select[*tuple[Any, ...]]:
    row = ClockRecord
    columns: list[Any] = [getattr(row, name) for name in KeptClock.__slots__]
    return select(*columns).where(row.complaint_id == CASE).order_by(row.started_on, row.id)


def open_clock(desk: Desk, wanted: Wanted) -> str:
    """Begin to keep a clock, and tell of it. Returns its id."""
    clock_id = desk.new_id()
    own = {"own_amount": wanted.own_amount, "own_reason": wanted.own_reason, "receipt_id": wanted.receipt_id}
    case = {"id": clock_id, "complaint_id": desk.complaint_id, "rule_id": wanted.rule_id, **own}
    made = {"started_by_fact": wanted.started_by, "computed_at": desk.now}
    add_row(desk.session, ClockRecord, **case, **made, **wanted.values)
    _keep_pauses(desk, clock_id, wanted.pauses)
    _tell(desk, "clock.started", wanted.standing.dates, wanted.rule_id, wanted.standing.dates.start)
    if wanted.ended_on is not None:
        _tell(desk, "refusal.clock_ended", wanted.standing.dates, wanted.rule_id, wanted.ended_on)
    return clock_id


def follow(desk: Desk, kept: KeptClock, wanted: Wanted) -> bool:
    """Bring a clock in step with the facts, and tell of it. Returns whether anything changed."""
    values = wanted.values
    paused = _keep_pauses(desk, kept.id, wanted.pauses)
    changed = any(getattr(kept, name) != value for name, value in values.items())
    if not changed:
        return paused
    values |= {"computed_at": desk.now}
    change_row(desk.session, ClockRecord, kept.id, **values)
    dates = wanted.standing.dates
    if wanted.ended_on is not None and kept.ended_on != wanted.ended_on:
        _tell(desk, "refusal.clock_ended", dates, kept.rule_id, wanted.ended_on)
    elif values["paused_since"] is not None and kept.paused_since != values["paused_since"]:
        _tell(desk, "clock.paused", dates, kept.rule_id, values["paused_since"])
    else:
        _tell(desk, "refusal.clock_recomputed", dates, kept.rule_id, dates.start)
    return True


def end_kept(desk: Desk, kept: KeptClock, *, on: date, by: str) -> None:
    """End a clock whose end is told elsewhere."""
    values = {"ended_on": on, "ended_by": by, "paused_since": None, "computed_at": desk.now}
    change_row(desk.session, ClockRecord, kept.id, **values)


def drop(desk: Desk, kept: KeptClock) -> None:
    """End a clock that nothing triggers any more; it is never removed."""
    end_kept(desk, kept, on=desk.today, by=NO_LONGER)
    detail = {"clock": kept.rule_id}
    code = "refusal.clock_dropped"
    desk.tell(EntryDraft(desk.complaint_id, EntryKind.CLOCK, code, detail, occurred_on=desk.today))


def _keep_pauses(desk: Desk, clock_id: str, pauses: Iterable[Pause]) -> bool:
    """Keep the pauses that have ended, for the explanation of the dates. Returns whether they changed."""
    row = ClockPauseRecord
    closed = [(pause.reason, pause.starts_on, pause.ends_on) for pause in pauses if pause.ends_on is not None]
    before: Sequence[Any] = [tuple(found) for found in ask(desk.session, _pauses(), clock=clock_id)]
    if sorted(before) == sorted(closed):
        return False
    desk.session.execute(delete(row).where(row.clock_id == clock_id))
    by = {"recorded_by": desk.actor.name, "recorded_at": desk.now, "reason": None}
    for kind, first, last in closed:
        span = {"kind": kind, "from_on": first, "to_on": last}
        add_row(desk.session, row, id=desk.new_id(), clock_id=clock_id, **span, **by)
    return True


@cache
def _pauses() -> Select[*tuple[Any, ...]]:
    row = ClockPauseRecord
    return select(row.kind, row.from_on, row.to_on).where(row.clock_id == bindparam("clock"))


def _tell(desk: Desk, code: str, dates: ComputedClock, rule_id: str, on: date) -> None:
    detail = {"clock": rule_id, "statutory": str(dates.statutory), "internal": str(dates.internal)}
    if code == "clock.paused":
        detail["from"] = on.isoformat()
    desk.tell(EntryDraft(desk.complaint_id, EntryKind.CLOCK, code, detail, occurred_on=on))
