"""Where the marks of the drawn timeline stand: lanes, clusters, ticks; nothing here draws."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workbench.moment import BRANCH_ZONE
from workbench.timeline.model import EntryKind, EntryRow

MARK_PX = 14.0
TICK_PX = 72.0
_DAY = timedelta(days=1)
_MIDDLE_OF_A_DAY = 0.5


class TickUnit(StrEnum):
    """How finely a tick is labelled."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Mark:
    """Entries of one lane that stand too close to be drawn apart; `x` from the left edge."""

    lane: EntryKind
    x: float
    entry_ids: tuple[str, ...]
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale; `major` where a new year begins, or a new month between days."""

    on: date
    x: float
    unit: TickUnit
    major: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture of a stretch of days; `undated` holds entry ids for the lane without a scale."""

    first: date
    last: date
    lanes: tuple[EntryKind, ...]
    marks: tuple[Mark, ...]
    undated: tuple[str, ...]
    ticks: tuple[Tick, ...]


def strip(entries: Sequence[EntryRow], *, first: date, last: date, width_px: float) -> Strip:
    """Lay out the entries between two days (both included) over a width.

    Marks of one lane stand at least `MARK_PX` apart: what comes closer joins the mark before it.
    Raises: ValueError when `last` lies before `first` or there is no width.
    """
    if last < first or width_px <= 0:
        raise ValueError(f"no room between {first} and {last} in {width_px} px")
    scale = _Scale(first, last, width_px)
    lanes: dict[EntryKind, list[tuple[float, EntryRow]]] = {}
    undated: list[str] = []
    for entry in entries:
        if entry.occurred_on is None:
            undated.append(entry.id)
        elif first <= entry.occurred_on <= last:
            lanes.setdefault(entry.kind, []).append((scale.x_of(entry), entry))
    shown = tuple(kind for kind in EntryKind if kind in lanes)
    marks = tuple(mark for kind in shown for mark in _clusters(kind, lanes[kind]))
    return Strip(first, last, shown, marks, tuple(undated), tuple(_ticks(scale)))


def whole_span(entries: Iterable[EntryRow], today: date) -> tuple[date, date]:
    """The first and last day that show every dated entry, with some room on both sides."""
    days = [entry.occurred_on for entry in entries if entry.occurred_on is not None] or [today]
    first, last = min(days), max(days)
    room = max(3, (last - first).days // 20)
    return _shifted(first, -room), _shifted(last, room)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    width_px: float

    @property
    def day_px(self) -> float:
        return self.width_px / ((self.last - self.first).days + 1)

    def x_of_day(self, day: date) -> float:
        return (day - self.first).days * self.day_px

    def x_of(self, entry: EntryRow) -> float:
        """Timed entries at their time, others in the middle of their day."""
        assert entry.occurred_on is not None  # narrowing: the caller sorts out undated entries
        part = _MIDDLE_OF_A_DAY
        if entry.occurred_at is not None:
            local = entry.occurred_at.astimezone(BRANCH_ZONE)
            part = (local.hour * 60 + local.minute) / (24 * 60)
        return self.x_of_day(entry.occurred_on) + part * self.day_px


def _clusters(kind: EntryKind, placed: list[tuple[float, EntryRow]]) -> Iterator[Mark]:
    placed.sort(key=lambda item: item[0])
    start = 0
    for end in range(1, len(placed) + 1):
        if end < len(placed) and placed[end][0] - placed[start][0] < MARK_PX:
            continue
        members = [entry for _, entry in placed[start:end]]
        days = [entry.occurred_on for entry in members if entry.occurred_on is not None]
        yield Mark(kind, placed[start][0], tuple(entry.id for entry in members), min(days), max(days))
        start = end


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The finest scale whose ticks stand at least `TICK_PX` apart."""
    if scale.day_px >= TICK_PX:
        for day in _days(scale.first, scale.last):
            yield Tick(day, scale.x_of_day(day), TickUnit.DAY, day.day == 1)
    elif 7 * scale.day_px >= TICK_PX:
        monday = scale.first + _DAY * (-scale.first.weekday() % 7)
        for day in _days(monday, scale.last, 7):
            yield Tick(day, scale.x_of_day(day), TickUnit.WEEK, day.day <= 7)
    else:
        yield from _month_ticks(scale)


def _month_ticks(scale: _Scale) -> Iterator[Tick]:
    shortest = {1: 28, 3: 90, 6: 181} | {12 * years: 365 * years for years in (1, 2, 5, 10, 20, 50, 100, 200)}
    step = next((months for months, days in shortest.items() if days * scale.day_px >= TICK_PX), 2400)
    unit = TickUnit.MONTH if step < 12 else TickUnit.YEAR
    month = scale.first.year * 12 + scale.first.month - 1
    month += (scale.first.day > 1) or 0
    month += -month % step
    while month // 12 <= scale.last.year:
        day = date(month // 12, month % 12 + 1, 1)
        if day > scale.last:
            return
        yield Tick(day, scale.x_of_day(day), unit, day.month == 1)
        month += step


def _days(first: date, last: date, step: int = 1) -> Iterator[date]:
    return (first + timedelta(days=offset) for offset in range(0, (last - first).days + 1, step))


def _shifted(day: date, days: int) -> date:
    """A day some days away, held within the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)
