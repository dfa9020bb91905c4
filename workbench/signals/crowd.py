"""How many cases came on which day, by product, outlet and seller: one look at the days that matter."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.folding import fold
from workbench.signals.measuring import BASE_DAYS

GONE = ("merged", "withdrawn")
_CASE, _LINK, _CONTRACT = ComplaintRecord, ComplaintContractRecord, ContractRecord
_LONGEST_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Subject:
    """What a burst is about: a product, an outlet or a seller."""

    kind: str
    key: str
    shown: str


@dataclass(slots=True)
class Crowd:
    """Counts cases by day; with `whole` the store is read once, otherwise the days around a case."""

    session: Session
    whole: bool = False
    _days: dict[tuple[str, str], dict[str, date]] = field(default_factory=dict)
    _ordered: dict[tuple[str, str], list[date]] = field(default_factory=dict)
    _known: tuple[date, date] | None = None
    _first: date | None = None

    def subjects(self, complaint_id: str) -> list[Subject]:
        """What a case is about."""
        found: dict[tuple[str, str], Subject] = {}
        for row in self.session.execute(_rows().where(_CASE.id == complaint_id)):
            for subject in _subjects(row):
                found[subject.kind, subject.key] = subject
        return list(found.values())

    def days(self, subject: Subject, around: date) -> list[date]:
        """The days on which cases about it came, in the months around a day; what is gone is left out."""
        first = around - timedelta(days=BASE_DAYS + 2 * _LONGEST_WINDOW)
        last = around + timedelta(days=_LONGEST_WINDOW)
        wanted = (first, last)
        known = self._known
        if self.whole and known is None:
            self._add(_rows())
            self._known = (date.min, date.max)
        elif known is None or first < known[0] or last > known[1]:
            first, last = (first, last) if known is None else (min(first, known[0]), max(last, known[1]))
            self._add(_rows().where(_CASE.received_on.between(first, last)))
            self._known = (first, last)
        key = (subject.kind, subject.key)
        if key not in self._ordered:
            self._ordered[key] = sorted(self._days.get(key, {}).values())
        listed = self._ordered[key]
        return listed[bisect_left(listed, wanted[0]) : bisect_right(listed, wanted[1])]

    def first_day(self) -> date | None:
        """The day of the oldest case."""
        if self._first is None:
            self._first = self.session.execute(select(func.min(_CASE.received_on))).scalar_one_or_none()
        return self._first

    def _add(self, statement: Any) -> None:
        alive = statement.where(_CASE.merged_into_id.is_(None), _CASE.state.not_in(GONE))
        self._ordered.clear()
        for row in self.session.connection().execute(alive):
            for subject in _subjects(row):
                self._days.setdefault((subject.kind, subject.key), {})[row.id] = row.received_on


def _rows() -> Any:
    return (
        select(_CASE.id, _CASE.received_on, _CASE.complained_unit, _CONTRACT.product, _CONTRACT.sales_agent)
        .outerjoin(_LINK, _LINK.complaint_id == _CASE.id)
        .outerjoin(_CONTRACT, _CONTRACT.id == _LINK.contract_id)
    )


def _subjects(row: Any) -> Iterator[Subject]:
    for kind, shown in (
        ("product", row.product),
        ("outlet", row.complained_unit),
        ("agent", row.sales_agent),
    ):
        if shown and (key := fold(shown)):
            yield Subject(kind, key, shown)
