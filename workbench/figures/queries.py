"""Reads what the figures are counted from; a dozen selections over the cases of a period."""

import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, or_, select, true
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord, StateChangeRecord
from db.followups import FollowUpRecord, RectificationRecord, RootCauseRecord
from db.process import AwardRecord, ReviewRecord
from workbench.awards.model import GOODWILL
from workbench.figures.model import CountedCase, FigureFilter, FigureSheet, GroupFigure, Grouping, Told
from workbench.figures.rules import groups_of, sheet_of
from workbench.followups.again import Key, keys_of, matters_among
from workbench.process.roads import INFORMED
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

INFORMED_ON, FIRST_CONTACT, RESPONSIBLE = "decision.informed_on", "contact.first_on", "decision.responsible"
MERGED, REOPENED = "merged", "reopened"
# Tables, not records: of tens of thousands of rows each is read in half the time.
_CASE, _RECEIPT, _CHANGE = ComplaintRecord.__table__, ReceiptRecord.__table__, StateChangeRecord.__table__
_CLOCK, _FACT, _REVIEW = ClockRecord.__table__, CaseFactRecord.__table__, ReviewRecord.__table__
_FOLLOW_UP, _MEND = FollowUpRecord.__table__, RectificationRecord.__table__
_CAUSE, _AWARD = RootCauseRecord.__table__, AwardRecord.__table__
_Place = tuple[str, Key]
_Came = tuple[date, int]
# Whether it came to us first, when an authority forwarded it, in how many pieces.
_Way = tuple[bool, date | None, int]
_NO_WAY: _Way = (False, None, 0)
_NOTHING = (0, 0)
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
    unit = _CASE.c.complained_unit
    statement = select(unit).where(unit.is_not(None), unit != "").distinct().order_by(unit)
    return [name for name in session.execute(statement).scalars() if name]


def counted_cases(session: Session, asked: FigureFilter) -> list[CountedCase]:
    """The cases of a period with all that the figures need; merged ones live on in another."""
    return list(_Reading(session, asked, governing_rulebook(session)).cases())


def _period(asked: FigureFilter) -> ColumnElement[bool]:
    parts = [_CASE.c.received_on >= asked.first, _CASE.c.received_on <= asked.last]
    if asked.channel:
        parts.append(_CASE.c.channel == asked.channel)
    if asked.category:
        parts.append(_CASE.c.category.startswith(asked.category, autoescape=True))
    if asked.unit:
        parts.append(_CASE.c.complained_unit == asked.unit)
    return and_(*parts)


class _Reading:
    """Everything about the cases of a period, by case; each table is walked once."""

    def __init__(self, session: Session, asked: FigureFilter, book: Rulebook) -> None:
        self._connection = session.connection()
        self._period = _period(asked)
        self._ids = select(_CASE.c.id).where(self._period)
        self._book = book
        self._first_contact, self._decision = self._waits()
        self._told_on, self._responsible = self._facts()
        self._faults: dict[str, str] = dict(self._all(_CAUSE, "fault", by="recorded_at"))
        self._taken_up = self._taken_up_again()
        self._reviewed = {case_id for case_id, _ in self._all(_REVIEW, "id")}
        self._parents = merged_parents(session)
        self._ways = self._family_ways()
        self._mends = self._rectifications()
        self._scores = self._answers()
        self._paid = self._awards()
        self._keys: dict[str, frozenset[Key]] = {}
        self._came = self._all_matters(session)

    def cases(self) -> Iterator[CountedCase]:
        """The cases of the period, oldest entry first; merged ones live on in another."""
        names = ("seq", "id", "received_on", "channel", "category", "complained_unit", "complainant_id")
        wanted = select(*(_CASE.c[name] for name in names)).where(self._period, _CASE.c.state != MERGED)
        for row in self._connection.execute(wanted.order_by(_CASE.c.seq)).all():
            yield self._case(*row)

    def _case(self, seq: int, key: str, received_on: date, *where: str | None) -> CountedCase:
        channel, category, unit, person_id = where
        told_on = self._told_on.get(key)
        own_first, escalated_on, pieces = self._ways.get(key, _NO_WAY)
        due, goodwill = self._paid.get(key, _NOTHING)
        number, again_on = self._matter(seq, key, person_id, told_on)
        return CountedCase(
            seq=seq,
            received_on=received_on,
            channel=channel or "",
            category=category,
            unit=unit,
            first_contact=next(iter(self._first_contact.get(key, ())), None),
            decision=tuple(self._decision.get(key, ())),
            told_on=told_on,
            reopened=key in self._taken_up,
            reviewed=key in self._reviewed,
            again_on=again_on,
            came_to_us_first=own_first,
            escalated_on=escalated_on,
            at_fault=self._fault(key),
            paid_due_fen=due,
            paid_goodwill_fen=goodwill,
            rectifications=tuple(self._mends.get(key, ())),
            scores=tuple(score for score in self._scores.get(key, ()) if score is not None),
            tried=key in self._scores,
            matter=number,
            pieces=pieces,
        )

    def _all(self, table: FromClause, *names: str, by: str = "", only: Any = true()) -> Iterable[Any]:
        """Rows of a table that belong to the cases, each with the case before the columns."""
        columns = [table.c.complaint_id, *(table.c[name] for name in names)]
        wanted = select(*columns).where(table.c.complaint_id.in_(self._ids), only)
        return self._connection.execute(wanted.order_by(table.c[by]) if by else wanted).all()

    def _waits(self) -> tuple[dict[str, list[Told]], dict[str, list[Told]]]:
        """The clocks that the first contact and the decision end, met or still asking for it, by case."""
        found: dict[str, dict[str, list[Told]]] = {FIRST_CONTACT: {}, INFORMED_ON: {}}
        ends = {rule.id for rule in self._book.clocks.rows if rule.done_when in found}
        met = or_(_CLOCK.c.ended_on.is_(None), *(_CLOCK.c.ended_by.startswith(by) for by in _MET_BY))
        names = ("rule_id", "started_on", "statutory_on", "ended_on")
        waits_for: dict[tuple[str, date], str | None] = {}
        for key, rule_id, began, last_on, met_on in self._all(
            _CLOCK, *names, only=met & _CLOCK.c.rule_id.in_(ends)
        ):
            if (rule_id, began) not in waits_for:
                # By the rule as it was when the clock began.
                rule = self._book.clocks.on(rule_id, began)
                waits_for[rule_id, began] = None if rule is None else rule.done_when
            by_case = found.get(waits_for[rule_id, began] or "")
            if by_case is not None:
                by_case.setdefault(key, []).append(Told(last_on, met_on))
        return found[FIRST_CONTACT], found[INFORMED_ON]

    def _facts(self) -> tuple[dict[str, date], dict[str, str]]:
        """When the decision was told, and whether we were responsible, by case."""
        days: dict[str, date] = {}
        said: dict[str, str] = {}
        for key, fact, value in self._all(
            _FACT, "key", "value", only=_FACT.c.key.in_((INFORMED_ON, RESPONSIBLE))
        ):
            if fact == RESPONSIBLE:
                said[key] = value
            elif value is not None:
                days[key] = date.fromisoformat(value)
        return days, said

    def _fault(self, key: str) -> bool | None:
        if key in self._faults:
            return self._faults[key] != "none"
        said = self._responsible.get(key)
        return None if said is None else said in ("yes", "partial")

    def _taken_up_again(self) -> set[str]:
        """The cases in which what was told already was taken up again."""
        orders = {state.id: state.order for state in self._book.states.values() if state.order is not None}
        told = orders.get(INFORMED, 0)
        after = [name for name, order in orders.items() if order >= told]
        before = [name for name, order in orders.items() if order < told]
        undone = _CHANGE.c.from_state.in_(after) & _CHANGE.c.to_state.in_(before)
        again = undone | (_CHANGE.c.to_state == REOPENED)
        return {key for key, _ in self._all(_CHANGE, "to_state", only=again)}

    def _family_ways(self) -> dict[str, _Way]:
        """Whether each case came to us first, when an authority forwarded it afterwards, in how many pieces.

        Receipts of a merged case belong to the one that took it in.
        """
        parents = self._parents
        kept = select(_CASE.c.id).where(or_(self._period, _CASE.c.merged_into_id.is_not(None)))
        forwards = {row.id for row in self._book.channels.values() if row.regulator_statistics}
        receipts = select(_RECEIPT.c.complaint_id, _RECEIPT.c.channel, _RECEIPT.c.received_on)
        ordered = receipts.where(_RECEIPT.c.complaint_id.in_(kept)).order_by(
            _RECEIPT.c.received_on, _RECEIPT.c.id
        )
        found: dict[str, _Way] = {}
        for key, channel, received_on in self._connection.execute(ordered).all():
            counts_for = last_parent(key, parents) if key in parents else key
            forwarded = channel in forwards
            own_first, escalated_on, pieces = found.get(counts_for, (not forwarded, None, 0))
            if forwarded and own_first and escalated_on is None:
                escalated_on = received_on
            found[counts_for] = (own_first, escalated_on, pieces + forwarded)
        return found

    def _rectifications(self) -> dict[str, list[bool]]:
        found: dict[str, list[bool]] = defaultdict(list)
        for key, done_on in self._all(_MEND, "done_on", only=_MEND.c.dropped_at.is_(None)):
            found[key].append(done_on is not None)
        return found

    def _answers(self) -> dict[str, list[int | None]]:
        """What each attempt to follow up brought, in the order of time."""
        found: dict[str, list[int | None]] = defaultdict(list)
        for key, score in self._all(_FOLLOW_UP, "outcome_score", by="tried_at"):
            found[key].append(score)
        return found

    def _awards(self) -> dict[str, tuple[int, int]]:
        """What was paid by case: what was due, and goodwill."""
        goodwill = {kind.id for kind in self._book.awards.values() if kind.side == GOODWILL}
        found: dict[str, tuple[int, int]] = {}
        paid = _AWARD.c.paid_on.is_not(None) & _AWARD.c.withdrawn_at.is_(None)
        for key, kind, fen in self._all(_AWARD, "kind", "amount_fen", only=paid):
            due, given = found.get(key, _NOTHING)
            found[key] = (due, given + fen) if kind in goodwill else (due + fen, given)
        return found

    def _all_matters(self, session: Session) -> dict[_Place, list[_Came]]:
        """When which matter came, from all times, for everybody who complained in the period."""
        people = select(_CASE.c.complainant_id).where(self._period).distinct()
        found: dict[_Place, list[_Came]] = defaultdict(list)
        for matter in matters_among(session, ComplaintRecord.complainant_id.in_(people)):
            keys = self._keys[matter.complaint_id] = keys_of(matter)
            for key in keys:
                found[(matter.person_id, key)].append((matter.received_on, matter.seq))
        return found

    def _matter(
        self, seq: int, key: str, person_id: str | None, told_on: date | None
    ) -> tuple[int, date | None]:
        """The case that first brought the matter, and when the person came again after the decision."""
        came = [self._came[(person_id or "", about)] for about in self._keys.get(key, ())]
        if not came:
            return seq, None
        first = min(times[0] for times in came)
        if told_on is None:
            return first[1], None
        # Oldest first, so the next one is found without walking through all of them.
        later = (times[at : at + 1] for times in came for at in [bisect_right(times, (told_on, _AFTER_ALL))])
        return first[1], min((rest[0][0] for rest in later if rest), default=None)


def merged_parents(session: Session) -> dict[str, str | None]:
    """The cases that were merged, with the one that took each in."""
    merged = select(_CASE.c.id, _CASE.c.merged_into_id).where(_CASE.c.merged_into_id.is_not(None))
    return dict(list(session.connection().execute(merged)))


def last_parent(key: str, parents: dict[str, str | None]) -> str:
    """The case that counts for one that was merged, however often what took it in was merged again."""
    seen: set[str] = set()
    while key not in seen and (parent := parents.get(key)) is not None:
        seen.add(key)
        key = parent
    return key
