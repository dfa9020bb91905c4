"""Computes the running clocks anew when the calendar changed, and tells the cases whose dates move.

Clocks of one rule with the same dates move together, so a change of the calendar is worked out and written
once for all of them; only periods of working days are counted one by one.
"""

import json
import operator
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, bindparam, func, select, type_coerce, update
from sqlalchemy.orm import Session

from db.clocks import ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import Ends, Pause, Renewal, Renewals, Shift
from workbench.clocks.rules import ends_by, law_day, with_length
from workbench.moment import Clock, today
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook
from workbench.timeline.commands import append_alike
from workbench.timeline.model import EntryDraft, EntryKind

RECOMPUTED = "clock.recomputed"
_BATCH = 1000
_CLOCK, _CASE = ClockRecord, ComplaintRecord
_KEY = (
    _CLOCK.rule_id,
    _CLOCK.nominal_on,
    _CLOCK.statutory_on,
    _CLOCK.internal_on,
    _CLOCK.calendar_published,
)


def running_count(session: Session) -> int:
    """How many clocks run."""
    return session.execute(select(func.count()).where(_CLOCK.ended_on.is_(None))).scalar_one()


def renewals(
    session: Session, calendar: WorkCalendar, book: Rulebook, *, since: date | None = None
) -> Renewals:
    """The running clocks that end otherwise by this calendar, or are surer or less sure.

    Args: since: clocks that end before it are left out.
    """
    concerned: ColumnElement[bool] = _CLOCK.ended_on.is_(None)
    if since is not None:
        concerned = and_(concerned, _CLOCK.statutory_on >= since)
    counted = {rule.id for rule in book.clocks.rows if rule.unit == "work_day"}
    shifts = tuple(_shifts(session, calendar, book, and_(concerned, _CLOCK.rule_id.not_in(counted))))
    singles = _singles(session, calendar, book, and_(concerned, _CLOCK.rule_id.in_(counted)))
    return Renewals(shifts, tuple(singles), tuple(_of_shifts(session, shifts)))


def renew(session: Session, found: Renewals, *, actor: Actor, clock: Clock) -> None:
    """Write the new dates on the clocks and the cases that they decide, and tell of those that moved."""
    now, day = clock.now(), today(clock)
    connection = session.connection()
    settled = [shift for shift in found.shifts if not shift.moved]
    for published in (True, False):
        keys = [_key_of(shift) for shift in settled if shift.published != published]
        if keys:
            connection.execute(_SETTLED, {"keys": json.dumps(keys), "sure": published, "now": now})
    single = (*found.shifted, *found.singles)
    if single:
        connection.execute(_CLOCK_DATES, [_clock_values(renewal, now) for renewal in single])
    deciding = [_case_values(renewal) for renewal in found.moved if renewal.decides]
    if deciding:
        connection.execute(_CASE_DATES, deciding)
    append_alike(session, _entries(found.moved, day), actor=actor, clock=clock)


def _shifts(
    session: Session, calendar: WorkCalendar, book: Rulebook, concerned: ColumnElement[bool]
) -> Iterator[Shift]:
    """Clocks of one rule with the same dates that another calendar changes, together."""
    statement = select(*_KEY, func.count(), func.max(_CLOCK.started_on)).where(concerned).group_by(*_KEY)
    for rule_id, nominal, statutory, internal, published, count, started_on in session.execute(statement):
        rule = book.clocks.on(rule_id, started_on) or book.clocks.get(rule_id)
        if rule is None:
            continue
        before = Ends(nominal, statutory, internal)
        shift = Shift(rule_id, count, published, before, ends_by(rule, started_on, nominal, (), calendar))
        if shift.changes:
            yield shift


def _of_shifts(session: Session, shifts: Iterable[Shift]) -> Iterator[Renewal]:
    """The single clocks of the shifts that move dates."""
    moving = {_key_of(shift): shift for shift in shifts if shift.moved}
    if not moving:
        return
    ends = sorted({shift.before.internal for shift in moving.values()})
    decides = and_(_CASE.due_clock == _CLOCK.rule_id, _CLOCK.paused_since.is_(None))
    statement = (
        select(_CLOCK.id, _CLOCK.complaint_id, _CASE.case_no, decides, _KEY_TEXT)
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(_CLOCK.ended_on.is_(None), _CLOCK.internal_on.in_(ends), _KEY_TEXT.in_(_NAMED_KEYS))
        .order_by(_CLOCK.id)
    )
    rows = session.connection().execute(statement, {"keys": json.dumps(list(moving))})
    for clock_id, complaint_id, case_no, deciding, key in rows:
        shift = moving[key]
        yield Renewal(
            clock_id, complaint_id, case_no, shift.rule_id, bool(deciding), shift.before, shift.after
        )


def _singles(
    session: Session, calendar: WorkCalendar, book: Rulebook, concerned: ColumnElement[bool]
) -> Iterator[Renewal]:
    """Periods of working days that another calendar changes; each counts from its own start."""
    pauses = _pauses(session, concerned)
    for row in session.execute(_listed(concerned).execution_options(yield_per=_BATCH)):
        rule = book.clocks.on(row.rule_id, law_day(row.started_on, row.received_on))
        if rule is None:
            continue
        after = _counted(rule, row, pauses.get(row.id, ()), calendar)
        before = Ends(row.nominal_on, row.statutory_on, row.internal_on)
        found = _renewal(row, before, after)
        if found.moved or row.calendar_published == bool(after.unpublished):
            yield found


def _counted(rule: ClockRule, row: Any, pauses: Sequence[Pause], calendar: WorkCalendar) -> Ends:
    own = with_length(rule, row.own_amount)
    return ends_by(own, row.started_on, row.nominal_on, pauses, calendar)


def _listed(concerned: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            _CLOCK.id, _CLOCK.complaint_id, _CLOCK.rule_id, _CLOCK.started_on, _CLOCK.nominal_on,
            _CLOCK.statutory_on, _CLOCK.internal_on, _CLOCK.calendar_published, _CLOCK.own_amount,
            _CLOCK.paused_since, _CASE.case_no, _CASE.due_clock, _CASE.received_on,
        )
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(concerned)
        .order_by(_CLOCK.id)
    )  # fmt: skip


def _renewal(row: Any, before: Ends, after: Ends) -> Renewal:
    return Renewal(
        clock_id=row.id,
        complaint_id=row.complaint_id,
        case_no=row.case_no,
        rule_id=row.rule_id,
        decides=row.due_clock == row.rule_id and row.paused_since is None,
        before=before,
        after=after,
    )


def _pauses(session: Session, concerned: ColumnElement[bool]) -> dict[str, list[Pause]]:
    """The pauses of clocks, by the clock's id."""
    pause = ClockPauseRecord
    statement = (
        select(pause.clock_id, pause.from_on, pause.to_on)
        .join(_CLOCK, _CLOCK.id == pause.clock_id)
        .where(concerned)
    )
    found: dict[str, list[Pause]] = {}
    for clock_id, first, last in session.execute(statement):
        found.setdefault(clock_id, []).append(Pause(first, last))
    return found


def _entries(moved: Iterable[Renewal], day: date) -> Iterator[tuple[EntryDraft, list[tuple[str, str]]]]:
    """What is to be told, each with the cases and clocks of which the same is true."""
    found: dict[tuple[object, ...], list[Renewal]] = {}
    for renewal in moved:
        key = (renewal.rule_id, renewal.before.dates, renewal.after.dates)
        found.setdefault(key, []).append(renewal)
    for alike in found.values():
        yield _told(alike[0], day), [(renewal.complaint_id, renewal.clock_id) for renewal in alike]


_KEY_TEXT = reduce(operator.add, (type_coerce(column, Text()) for column in _KEY))
_NAMED_KEYS = select(func.json_each(bindparam("keys", type_=Text())).table_valued("value").c.value)
# Nothing that an index holds is named here: to set it to itself would cost as much as to change it.
_SETTLED = (
    update(_CLOCK)
    .where(_CLOCK.ended_on.is_(None), _KEY_TEXT.in_(_NAMED_KEYS))
    .values(calendar_published=bindparam("sure"), computed_at=bindparam("now"))
)
_NEW = ("statutory_on", "internal_on", "calendar_published", "computed_at")
_CLOCK_DATES = (
    update(_CLOCK)
    .where(_CLOCK.id == bindparam("renewed_id"))
    .values({name: bindparam(f"new_{name}") for name in ("nominal_on", *_NEW)})
)
_CASE_DATES = (
    update(_CASE)
    .where(_CASE.id == bindparam("renewed_id"))
    .values({name: bindparam(f"new_{name}") for name in ("due_statutory_on", "due_internal_on")})
)


def _key_of(shift: Shift) -> str:
    """What clocks that move together have in common, as `_KEY_TEXT` puts it together in the database."""
    return "".join([shift.rule_id, *map(date.isoformat, shift.before.dates), str(int(shift.published))])


def _clock_values(renewal: Renewal, now: Any) -> dict[str, Any]:
    nominal = {"renewed_id": renewal.clock_id, "new_nominal_on": renewal.after.nominal}
    return nominal | _dates(renewal.after, now)


def _dates(ends: Ends, now: Any) -> dict[str, Any]:
    return {
        "new_statutory_on": ends.statutory,
        "new_internal_on": ends.internal,
        "new_calendar_published": not ends.unpublished,
        "new_computed_at": now,
    }


def _case_values(renewal: Renewal) -> dict[str, Any]:
    return {
        "renewed_id": renewal.complaint_id,
        "new_due_statutory_on": renewal.after.statutory,
        "new_due_internal_on": renewal.after.internal,
    }


def _told(renewal: Renewal, on: date) -> EntryDraft:
    before, after = renewal.before, renewal.after
    detail = {
        "clock": renewal.rule_id,
        "statutory_before": before.statutory.isoformat(),
        "statutory": after.statutory.isoformat(),
        "internal_before": before.internal.isoformat(),
        "internal": after.internal.isoformat(),
    }
    return EntryDraft(
        renewal.complaint_id,
        EntryKind.CLOCK,
        RECOMPUTED,
        detail,
        occurred_on=on,
        source_kind="clock",
        source_id=renewal.clock_id,
    )
