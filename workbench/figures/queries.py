"""Reads what the figures are counted from; a dozen selections over the cases of a period."""

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
from workbench.followups.again import Matter, matters_of, same_matter
from workbench.process.roads import INFORMED
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

INFORMED_ON, FIRST_CONTACT, RESPONSIBLE = "decision.informed_on", "contact.first_on", "decision.responsible"
MERGED, REOPENED = "merged", "reopened"
_CASE = ComplaintRecord
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
        self._changes = self._all(StateChangeRecord, "from_state", "to_state")
        self._reviewed = set(self._all(ReviewRecord, "id"))
        self._receipts = self._family_receipts(period)
        self._mends = self._all(RectificationRecord, "done_on", "dropped_at")
        self._follow_ups = self._all(FollowUpRecord, "tried_at", "reached", "outcome_score")
        self._paid = self._awards()
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
            reopened=any(self._undoes(change) for change in self._changes.get(row.id, ())),
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
            rule = self._book.clocks.on(row.rule_id, row.started_on)
            if rule is None or rule.done_when != fact:
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

    def _undoes(self, change: Any) -> bool:
        """Whether a move took up again what was told already."""
        if change.to_state == REOPENED:
            return True
        states, told = self._book.states, self._book.states[INFORMED].order or 0
        left, entered = states.get(change.from_state), states.get(change.to_state)
        if left is None or entered is None or left.order is None or entered.order is None:
            return False
        return left.order >= told and entered.order < told

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

    def _all_matters(self, period: ColumnElement[bool]) -> dict[str, list[Matter]]:
        """The matters of everybody who complained in the period, from all times: again may be later."""
        people: Select[str | None] = select(_CASE.complainant_id).where(period).distinct()
        return matters_of(self._session, [one for one in self._session.execute(people).scalars() if one])

    def _matter(self, row: Any, told_on: date | None) -> tuple[int, date | None]:
        """The case that first brought the matter, and when the person came again after the decision."""
        mine = self._matters.get(row.complainant_id or "", [])
        this = next((one for one in mine if one.complaint_id == row.id), None)
        if this is None:
            return row.seq, None
        alike = [one for one in mine if one.complaint_id == row.id or same_matter(this, one)]
        later = (one.received_on for one in alike if told_on is not None and one.received_on > told_on)
        return alike[0].seq, min(later, default=None)
