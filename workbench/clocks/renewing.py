"""Computes the running clocks anew when the calendar changed, and tells the cases whose dates move."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from db.clocks import ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import Ends, Pause, Renewal
from workbench.clocks.rules import ends_by
from workbench.moment import Clock, today
from workbench.rulebook.reading import Rulebook
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

RECOMPUTED = "clock.recomputed"
_BATCH = 1000
_CLOCK, _CASE = ClockRecord, ComplaintRecord


def running_count(session: Session) -> int:
    """How many clocks run."""
    return session.execute(select(func.count()).where(_CLOCK.ended_on.is_(None))).scalar_one()


def renewals(
    session: Session, calendar: WorkCalendar, book: Rulebook, *, since: date | None = None
) -> tuple[Renewal, ...]:
    """The running clocks that end otherwise by this calendar, or are surer or less sure.

    Args: since: clocks that end before it are left out.
    """
    pauses = _pauses(session)
    return tuple(_changed(session, calendar, book, pauses, since))


def renew(session: Session, found: Sequence[Renewal], *, actor: Actor, clock: Clock) -> None:
    """Write the new dates on the clocks and the cases that they decide, and tell of those that moved."""
    now = clock.now()
    connection = session.connection()
    if found:
        connection.execute(_CLOCK_DATES, [_clock_values(renewal, now) for renewal in found])
    deciding = [_case_values(renewal) for renewal in found if renewal.decides and renewal.moved]
    if deciding:
        connection.execute(_CASE_DATES, deciding)
    day = today(clock)
    for renewal in found:
        if renewal.moved:
            append_entry(session, _told(renewal, day), actor=actor, clock=clock)


def _changed(
    session: Session,
    calendar: WorkCalendar,
    book: Rulebook,
    pauses: dict[str, list[Pause]],
    since: date | None,
) -> Iterator[Renewal]:
    statement = (
        select(
            _CLOCK.id, _CLOCK.complaint_id, _CLOCK.rule_id, _CLOCK.started_on, _CLOCK.nominal_on,
            _CLOCK.statutory_on, _CLOCK.internal_on, _CLOCK.calendar_published, _CASE.case_no,
            _CASE.due_clock,
        )
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(_CLOCK.ended_on.is_(None))
        .order_by(_CLOCK.id)
    )  # fmt: skip
    if since is not None:
        statement = statement.where(_CLOCK.statutory_on >= since)
    for row in session.execute(statement.execution_options(yield_per=_BATCH)):
        rule = book.clocks.on(row.rule_id, row.started_on)
        if rule is None:
            continue
        after = ends_by(rule, row.started_on, row.nominal_on, pauses.get(row.id, ()), calendar)
        before = Ends(row.nominal_on, row.statutory_on, row.internal_on)
        found = Renewal(
            clock_id=row.id,
            complaint_id=row.complaint_id,
            case_no=row.case_no,
            rule_id=row.rule_id,
            decides=row.due_clock == row.rule_id,
            before=before,
            after=after,
        )
        if found.moved or row.calendar_published == bool(after.unpublished):
            yield found


def _pauses(session: Session) -> dict[str, list[Pause]]:
    """The pauses of all running clocks, by the clock's id."""
    pause = ClockPauseRecord
    statement = (
        select(pause.clock_id, pause.from_on, pause.to_on)
        .join(_CLOCK, _CLOCK.id == pause.clock_id)
        .where(_CLOCK.ended_on.is_(None))
    )
    found: dict[str, list[Pause]] = {}
    for clock_id, first, last in session.execute(statement):
        found.setdefault(clock_id, []).append(Pause(first, last))
    return found


_CLOCK_DATES = (
    update(_CLOCK)
    .where(_CLOCK.id == bindparam("renewed_id"))
    .values({
        name: bindparam(f"new_{name}")
        for name in ("nominal_on", "statutory_on", "internal_on", "calendar_published", "computed_at")
    })
)  # fmt: skip
_CASE_DATES = (
    update(_CASE)
    .where(_CASE.id == bindparam("renewed_id"))
    .values({name: bindparam(f"new_{name}") for name in ("due_statutory_on", "due_internal_on")})
)


def _clock_values(renewal: Renewal, now: Any) -> dict[str, Any]:
    ends = renewal.after
    return {
        "renewed_id": renewal.clock_id,
        "new_nominal_on": ends.nominal,
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
