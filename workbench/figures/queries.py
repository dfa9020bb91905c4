"""Reads what the figures are counted from; a dozen selections over the cases of a period."""

import sys
from bisect import bisect_right
from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord, StateChangeRecord
from db.followups import FollowUpRecord, RectificationRecord, RootCauseRecord
from db.process import AwardRecord, ReviewRecord
from workbench.awards.model import GOODWILL
from workbench.figures.model import CountedCase, FigureFilter, FigureSheet, GroupFigure, Grouping, Told
from workbench.figures.rules import groups_of, sheet_of
from workbench.followups.again import keys_of, matters_of
from workbench.process.roads import INFORMED
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

INFORMED_ON, FIRST_CONTACT, RESPONSIBLE = "decision.informed_on", "contact.first_on", "decision.responsible"
MERGED, REOPENED = "merged", "reopened"
_CASE = ComplaintRecord
_Key = tuple[str, str, str]
_Place = tuple[str, _Key]
_Came = tuple[date, int]
# Sorts behind every case of one day.
_AFTER_ALL = sys.maxsize
# By what a clock that was met was ended; others were replaced, merged or withdrawn.
_MET_BY = ("notice:", "fact:", "contact:")


def figure_sheet(session: Session, asked: FigureFilter, today: date) -> FigureSheet:
    """The figures of a period."""
    return sheet_of(counted_cases(session, asked), asked, today)


def figure_groups(
    session: Session, asked: FigureFilter, figure_id: str, by: Grouping, today: date
) -> tuple[GroupFigure, ...]:
    """One figure by channel, category or unit; never by person."""
    return groups_of(figure_id, counted_cases(session, asked), by, today)


def units(session: Session) -> list[str]:
    """Every unit that was ever complained of, for choosing one."""
    unit = _CASE.complained_unit
    statement = select(unit).where(unit.is_not(None), unit != "").distinct().order_by(unit)
    return [name for name in session.execute(statement).scalars() if name]


def counted_cases(session: Session, asked: FigureFilter) -> list[CountedCase]:
    """The cases of a period with all that the figures need; merged ones live on in another."""
    book = governing_rulebook(session)
    period = _period(asked)
    reading = _Reading(session, period, book)
    columns = (
        _CASE.seq, _CASE.id, _CASE.received_on, _CASE.channel, _CASE.category, _CASE.complained_unit,
        _CASE.complainant_id,
    )  # fmt: skip
    rows = session.execute(select(*columns).where(period, _CASE.state != MERGED).order_by(_CASE.seq)).all()
    return [reading.case(row) for row in rows]


def _period(asked: FigureFilter) -> ColumnElement[bool]:
    parts = [_CASE.received_on >= asked.first, _CASE.received_on <= asked.last]
    if asked.channel:
        parts.append(_CASE.channel == asked.channel)
    if asked.category:
        parts.append(_CASE.category.startswith(asked.category, autoescape=True))
    if asked.unit:
        parts.append(_CASE.complained_unit == asked.unit)
    return and_(*parts)


class _Reading:
    """Everything about the cases of a period, by case."""

    def __init__(self, session: Session, period: ColumnElement[bool], book: Rulebook) -> None:
        self._session = session
        self._ids = select(_CASE.id).where(period)
        self._book = book
        self._clocks = self._all(ClockRecord, "rule_id", "started_on", "statutory_on", "ended_on", "ended_by")
        self._facts = {key: dict(self._fact(key)) for key in (INFORMED_ON, RESPONSIBLE)}
        self._faults = self._newest_faults()
        self._orders = {state.id: state.order for state in book.states.values()}
        self._waits_for: dict[tuple[str, date], str | None] = {}
        self._taken_up = self._taken_up_again()
        self._reviewed = set(self._all(ReviewRecord, "id"))
        self._receipts = self._family_receipts(period)
        self._mends = self._all(RectificationRecord, "done_on", "dropped_at")
        self._follow_ups = self._all(FollowUpRecord, "tried_at", "reached", "outcome_score")
        self._paid = self._awards()
        self._keys: dict[str, frozenset[_Key]] = {}
        self._matters = self._all_matters(period)

    def case(self, row: Any) -> CountedCase:
        """One case with what is known of it."""
        told_on = self._day(row.id)
        own_first, escalated_on, pieces = self._ways(row)
        paid = self._paid.get(row.id, {})
        number, again_on = self._matter(row, told_on)
        tries = sorted(self._follow_ups.get(row.id, ()), key=lambda one: one.tried_at)
        return CountedCase(
            seq=row.seq,
            received_on=row.received_on,
            channel=row.channel,
            category=row.category,
            unit=row.complained_unit,
            first_contact=next(iter(self._waiting(row.id, FIRST_CONTACT)), None),
            decision=self._waiting(row.id, INFORMED_ON),
            told_on=told_on,
            reopened=row.id in self._taken_up,
            reviewed=row.id in self._reviewed,
            again_on=again_on,
            came_to_us_first=own_first,
            escalated_on=escalated_on,
            at_fault=self._fault(row.id),
            paid_due_fen=paid.get("due", 0),
            paid_goodwill_fen=paid.get(GOODWILL, 0),
            rectifications=tuple(
                one.done_on is not None for one in self._mends.get(row.id, ()) if one.dropped_at is None
            ),
            scores=tuple(one.outcome_score for one in tries if one.outcome_score is not None),
            tried=bool(tries),
            matter=number,
            pieces=pieces,
        )

    def _all(self, record: Any, *names: str) -> dict[str, list[Any]]:
        columns = [record.complaint_id, *(getattr(record, name) for name in names)]
        found: dict[str, list[Any]] = defaultdict(list)
        for row in self._session.execute(select(*columns).where(record.complaint_id.in_(self._ids))):
            found[row.complaint_id].append(row)
        return found

    def _fact(self, key: str) -> list[tuple[str, Any]]:
        fact = CaseFactRecord
        mine = fact.complaint_id.in_(self._ids) & (fact.key == key)
        return [
            (row[0], row[1])
            for row in self._session.execute(select(fact.complaint_id, fact.value).where(mine))
        ]

    def _day(self, complaint_id: str) -> date | None:
        value = self._facts[INFORMED_ON].get(complaint_id)
        return None if value is None else date.fromisoformat(value)

    def _waiting(self, complaint_id: str, fact: str) -> tuple[Told, ...]:
        """The clocks of a case that a fact ends: met, or still asking for it."""
        found = []
        for row in self._clocks.get(complaint_id, ()):
            if self._done_when(row.rule_id, row.started_on) != fact:
                continue
            if row.ended_on is None or (row.ended_by or "").startswith(_MET_BY):
                found.append(Told(row.statutory_on, row.ended_on))
        return tuple(found)

    def _newest_faults(self) -> dict[str, str]:
        row = RootCauseRecord
        mine = select(row.complaint_id, row.fault).where(row.complaint_id.in_(self._ids))
        return {
            found.complaint_id: found.fault for found in self._session.execute(mine.order_by(row.recorded_at))
        }

    def _fault(self, complaint_id: str) -> bool | None:
        if complaint_id in self._faults:
            return self._faults[complaint_id] != "none"
        said = self._facts[RESPONSIBLE].get(complaint_id)
        return None if said is None else said in ("yes", "partial")

    def _done_when(self, rule_id: str, started_on: date) -> str | None:
        """The fact that ends a clock, by the rule as it was when the clock began."""
        key = (rule_id, started_on)
        if key not in self._waits_for:
            rule = self._book.clocks.on(*key)
            self._waits_for[key] = None if rule is None else rule.done_when
        return self._waits_for[key]

    def _taken_up_again(self) -> set[str]:
        """The cases in which what was told already was taken up again."""
        told = self._orders[INFORMED] or 0
        states = [name for name, order in self._orders.items() if order is not None and order >= told]
        row = StateChangeRecord
        went = row.complaint_id.in_(self._ids) & (row.from_state.in_(states) | (row.to_state == REOPENED))
        found = self._session.execute(select(row.complaint_id, row.to_state).where(went))
        orders = self._orders
        return {
            complaint_id
            for complaint_id, to_state in found
            if to_state == REOPENED or (orders.get(to_state) is not None and (orders[to_state] or 0) < told)
        }

    def _family_receipts(self, period: ColumnElement[bool]) -> dict[str, list[Any]]:
        """Receipts by the case that counts: those of a merged case belong to the one that took it in."""
        row, into = ReceiptRecord, _CASE.merged_into_id
        merged = select(_CASE.id, into).where(into.is_not(None))
        parents: dict[str, str | None] = {one.id: one.merged_into_id for one in self._session.execute(merged)}
        kept = select(_CASE.id).where(or_(period, into.is_not(None)))
        statement = (
            select(row.complaint_id, row.channel, row.received_on)
            .where(row.complaint_id.in_(kept))
            .order_by(row.received_on, row.id)
        )
        found: dict[str, list[Any]] = defaultdict(list)
        for receipt in self._session.execute(statement):
            counts_for, seen = receipt.complaint_id, set()
            while counts_for not in seen and (parent := parents.get(counts_for)) is not None:
                seen.add(counts_for)
                counts_for = parent
            found[counts_for].append(receipt)
        return found

    def _ways(self, row: Any) -> tuple[bool, date | None, int]:
        """Whether it came to us first, when an authority forwarded it afterwards, and how many pieces."""
        receipts = self._receipts.get(row.id, [])
        forwarded = [one for one in receipts if self._is_forwarded(one.channel)]
        own_first = bool(receipts) and not self._is_forwarded(receipts[0].channel)
        first = forwarded[0].received_on if own_first and forwarded else None
        return own_first, first, len(forwarded)

    def _is_forwarded(self, channel: str) -> bool:
        row = self._book.channels.get(channel)
        return row is not None and row.regulator_statistics

    def _awards(self) -> dict[str, dict[str, int]]:
        """What was paid by case and side: due, or goodwill."""
        row = AwardRecord
        paid = row.complaint_id.in_(self._ids) & row.paid_on.is_not(None) & row.withdrawn_at.is_(None)
        statement = select(row.complaint_id, row.kind, row.amount_fen).where(paid)
        found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for award in self._session.execute(statement):
            kind = self._book.awards.get(award.kind)
            side = GOODWILL if kind is not None and kind.side == GOODWILL else "due"
            found[award.complaint_id][side] += award.amount_fen
        return found

    def _all_matters(self, period: ColumnElement[bool]) -> dict[_Place, list[_Came]]:
        """When which matter came, from all times, for everybody who complained in the period."""
        people: Select[str | None] = select(_CASE.complainant_id).where(period).distinct()
        known = matters_of(self._session, [one for one in self._session.execute(people).scalars() if one])
        found: dict[_Place, list[_Came]] = defaultdict(list)
        for matters in known.values():
            for matter in matters:
                self._keys[matter.complaint_id] = keys_of(matter)
                for key in keys_of(matter):
                    found[(matter.person_id, key)].append((matter.received_on, matter.seq))
        return found

    def _matter(self, row: Any, told_on: date | None) -> tuple[int, date | None]:
        """The case that first brought the matter, and when the person came again after the decision."""
        keys = self._keys.get(row.id, frozenset())
        came = [self._matters[(row.complainant_id, key)] for key in keys]
        if not came:
            return row.seq, None
        first = min(times[0] for times in came)
        if told_on is None:
            return first[1], None
        # Oldest first, so the next one is found without walking through all of them.
        later = (times[at : at + 1] for times in came for at in [bisect_right(times, (told_on, _AFTER_ALL))])
        return first[1], min((rest[0][0] for rest in later if rest), default=None)
