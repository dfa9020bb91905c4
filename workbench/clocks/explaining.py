"""Explains the clocks of a case from what is kept of them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.checklists import CaseFactRecord
from db.clocks import ClockPauseRecord, ClockRecord, ExtensionRecord, SuspensionRecord
from db.complaints import ComplaintRecord, ReceiptRecord
from db.evidence import EvidenceRecord
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.explanation import Explanation, Lengthening, Start, Suspension, Told
from workbench.clocks.model import ComputedClock, Pause
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute, ends_on, law_day, printed, with_length
from workbench.errors import UserError
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook


def explain_clocks(session: Session, complaint_id: str, *, book: Rulebook) -> tuple[Explanation, ...]:
    """All clocks of a case with everything that made their dates, in the order they started.

    Raises: UserError `complaint.unknown_case`.
    """
    received_on = ask(session, _received(), case=complaint_id).scalar_one_or_none()
    if received_on is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    rows = ask(session, _clocks(), case=complaint_id).all()
    sources = _Sources(session, complaint_id)
    calendar = work_calendar(session, book)
    return tuple(_explained(found, received_on, sources, calendar, book) for found in rows)


def explain_clock(session: Session, complaint_id: str, name: str, *, book: Rulebook) -> Explanation:
    """One clock of a case, by its own id or by its rule: the one that runs, else the latest.

    Raises: UserError `clock.unknown`, `complaint.unknown_case`.
    """
    found = explain_clocks(session, complaint_id, book=book)
    rule = name.upper()
    twin = book.clocks[rule].same_as if rule in book.clocks else None
    named = [one for one in found if name == one.clock_id or one.rule_id in (rule, twin)]
    if not named:
        raise UserError.one("clock", "clock.unknown", clock=name[:40])
    return next((one for one in named if one.ended_on is None), named[-1])


class _Sources:
    """What explains the clocks of one case, each read once."""

    def __init__(self, session: Session, complaint_id: str) -> None:
        clocks = ask(session, _clocks(), case=complaint_id).all()
        self.facts = {row.key: row for row in ask(session, _facts(), case=complaint_id)}
        self.letters = dict(_letters(session, complaint_id))
        self.suspensions = _suspensions(session, complaint_id)
        self.extensions = {row.to_clock_id: row for row in ask(session, _longer(), case=complaint_id)}
        self.pauses: dict[str, list[Pause]] = {}
        for clock_id, first, last, kind in ask(session, _paused(), case=complaint_id):
            self.pauses.setdefault(clock_id, []).append(Pause(first, last, kind))
        self.rules = {row.id: row.rule_id for row in clocks}
        self.ends = {row.rule_id: row.statutory_on for row in clocks}


@cache
def _received() -> Select[date]:
    return select(ComplaintRecord.received_on).where(ComplaintRecord.id == CASE)


@cache
def _clocks() -> Select[*tuple[Any, ...]]:
    row = ClockRecord
    statement: Select[*tuple[Any, ...]] = select(row.__table__).where(row.complaint_id == CASE)
    return statement.order_by(row.started_on, row.id)


@cache
def _longer() -> Select[*tuple[Any, ...]]:
    extension = ExtensionRecord
    return select(extension.__table__).where(extension.complaint_id == CASE)


@cache
def _paused() -> Select[*tuple[Any, ...]]:
    pause = ClockPauseRecord
    return (
        select(pause.clock_id, pause.from_on, pause.to_on, pause.kind)
        .join(ClockRecord, ClockRecord.id == pause.clock_id)
        .where(ClockRecord.complaint_id == CASE)
        .order_by(pause.from_on, pause.id)
    )


def _explained(
    row: Row[Any], received_on: date, sources: _Sources, calendar: WorkCalendar, book: Rulebook
) -> Explanation:
    governed_on = law_day(row.started_on, received_on)
    rule = book.clocks.on(row.rule_id, governed_on)
    pauses = sources.pauses.get(row.id, [])
    computed = _computed(row, rule, pauses, calendar) if rule is not None else None
    limited_by = rule.limited_by if rule is not None and rule.limited_by in sources.ends else None
    return Explanation(
        clock_id=row.id,
        complaint_id=row.complaint_id,
        rule_id=row.rule_id,
        rule=rule,
        governed_on=governed_on,
        start=_start(row, sources),
        nominal=row.nominal_on,
        statutory=row.statutory_on,
        internal=row.internal_on,
        calendar_published=row.calendar_published,
        parts=computed.parts if computed is not None else (),
        crossed=computed.crossed if computed is not None else (),
        unpublished=ends_on(rule, row.started_on, row.nominal_on, calendar).unpublished if rule else (),
        pauses=_of_clock(row, rule, sources),
        paused_since=row.paused_since if row.ended_on is None else None,
        lengthening=_lengthening(row, sources),
        own_amount=row.own_amount,
        own_reason=row.own_reason or "",
        limited_by=limited_by or "",
        limited_on=sources.ends[limited_by] if limited_by else None,
        letter=sources.letters.get(row.receipt_id, ""),
        done_when=rule.done_when if rule is not None else "",
        ended_on=row.ended_on,
        ended_by=row.ended_by or "",
    )


def _computed(
    row: Row[Any], rule: ClockRule, pauses: Sequence[Pause], calendar: WorkCalendar
) -> ComputedClock | None:
    """The arithmetic, where it still gives what was kept."""
    try:
        if rule.amount is None and row.own_amount is None:
            found = printed(rule, row.started_on, row.nominal_on, calendar=calendar)
        else:
            own = with_length(rule, row.own_amount)
            found = compute(own, row.started_on, pauses, calendar=calendar)
    except UserError:
        return None
    agrees = (found.statutory, found.internal) == (row.statutory_on, row.internal_on)
    return found if agrees else None


def _start(row: Row[Any], sources: _Sources) -> Start:
    fact = sources.facts.get(row.started_by_fact)
    if fact is None:
        return Start(row.started_by_fact or "", row.started_on)
    return Start(fact.key, row.started_on, fact.source or "", fact.number, fact.recorded_by)


def _lengthening(row: Row[Any], sources: _Sources) -> Lengthening | None:
    found = sources.extensions.get(row.id)
    if found is None:
        return None
    told = Told(found.told_on, found.told_mode or "", found.told_proof or "")
    return Lengthening(sources.rules.get(found.from_clock_id, ""), found.reason, found.approver or "", told)


def _of_clock(row: Row[Any], rule: ClockRule | None, sources: _Sources) -> tuple[Suspension, ...]:
    """The recorded pauses that this clock knows and that did not end before it began."""
    kinds = rule.pauses if rule is not None else ()
    recorded = tuple(
        pause
        for pause in sources.suspensions
        if pause.kind in kinds and (pause.to_on is None or pause.to_on > row.started_on)
    )
    known = {pause.kind for pause in recorded}
    by_facts = (
        Suspension(pause.reason, pause.starts_on, pause.ends_on, "")
        for pause in sources.pauses.get(row.id, ())
        if pause.reason not in known
    )
    return (*recorded, *by_facts)


@cache
def _facts() -> Select[*tuple[Any, ...]]:
    fact = CaseFactRecord
    return (
        select(fact.key, fact.source, EvidenceRecord.number, fact.recorded_by)
        .outerjoin(EvidenceRecord, EvidenceRecord.id == fact.evidence_id)
        .where(fact.complaint_id == CASE)
    )


def _letters(session: Session, complaint_id: str) -> list[tuple[str, str]]:
    found = ask(session, _received_letters(), case=complaint_id)
    return [(row.id, " · ".join(part for part in (row.letter_no, row.forwarded_by) if part)) for row in found]


@cache
def _received_letters() -> Select[*tuple[Any, ...]]:
    receipt = ReceiptRecord
    columns = (receipt.id, receipt.letter_no, receipt.forwarded_by)
    return select(*columns).where(receipt.complaint_id == CASE)


@cache
def _suspended() -> Select[*tuple[Any, ...]]:
    row = SuspensionRecord
    statement: Select[*tuple[Any, ...]] = select(row.__table__).where(row.complaint_id == CASE)
    return statement.order_by(row.from_on, row.id)


def _suspensions(session: Session, complaint_id: str) -> tuple[Suspension, ...]:
    return tuple(
        Suspension(
            found.kind,
            found.from_on,
            found.to_on,
            found.reason,
            found.papers or "",
            Told(found.told_on, found.told_mode or "", found.told_proof or "") if found.told_on else None,
        )
        for found in ask(session, _suspended(), case=complaint_id)
    )
