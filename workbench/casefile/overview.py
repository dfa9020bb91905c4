"""The timeline at a glance: so few marks that the drawing stays on a page or two."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.casefile.model import Event

MARKS_AT_MOST = 36


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one kind that the drawing shows as one mark; `first` names it."""

    on: date | None
    first: Event
    count: int


def overview(events: Sequence[Event], *, at_most: int = MARKS_AT_MOST) -> list[Group]:
    """The events, or groups of them by day, week, month, quarter or year: the finest that is few enough."""
    for start_of in _SPANS:
        groups = _grouped(events, start_of)
        if len(groups) <= at_most:
            return groups
    return groups


def _grouped(events: Iterable[Event], start_of: Callable[[date], date]) -> list[Group]:
    found: dict[tuple[date | None, str], list[Event]] = {}
    for event in events:
        key = (start_of(event.on) if event.on else None, event.kind.value)
        found.setdefault(key, []).append(event)
    return [Group(members[0].on, members[0], len(members)) for members in found.values()]


def _week(on: date) -> date:
    return date.fromordinal(max(1, on.toordinal() - on.weekday()))


def _quarter(on: date) -> date:
    return on.replace(month=3 * ((on.month - 1) // 3) + 1, day=1)


_SPANS: tuple[Callable[[date], date], ...] = (
    lambda on: on,
    _week,
    lambda on: on.replace(day=1),
    _quarter,
    lambda on: on.replace(month=1, day=1),
    lambda on: date(max(1, on.year // 10 * 10), 1, 1),
    lambda _: date.min,
)
