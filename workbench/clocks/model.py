"""Periods and dates: a pause, the days crossed, and a computed clock with its three dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from workbench.rulebook.model import Citation

FIRST_DATE = date(1900, 1, 1)
LAST_DATE = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count: after `starts_on` up to and including `ends_on`; open while `ends_on` is none.

    The start day itself still counts and a pause of n days moves the end by `ends_on - starts_on` days.

    Source: 解释二 15 (from the arrival of the notice to the arrival of the papers);
    民法典 201 (the day of the event is not counted).
    """

    starts_on: date
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayOverride:
    """A day that the user marked as off or as worked, over the published calendar."""

    on: date
    works: bool


DayKind = Literal["weekend", "holiday", "swapped_rest", "user_off"]


@dataclass(frozen=True, slots=True)
class CrossedDay:
    """A day off between the nominal and the statutory date; `holiday` is an id of the rule pack."""

    on: date
    kind: DayKind
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One step of how a date came about; the sentence stands in the messages under `code`."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ComputedClock:
    """A clock with its dates.

    `nominal`: the last day by plain counting. `statutory`: nominal, or the next working day when that is off.
    `internal`: the last working day on or before nominal; alerts run on it; it may be the start itself.
    `calendar_published` is false when a year that decided the dates was computed instead of published.
    """

    clock_id: str
    start: date
    nominal: date
    statutory: date
    internal: date
    citations: tuple[Citation, ...]
    calendar_published: bool
    paused_days: int
    crossed: tuple[CrossedDay, ...]
    parts: tuple[Part, ...]

    def days_left(self, today: date) -> int:
        """Calendar days from today to the statutory date; negative when it has passed."""
        return (self.statutory - today).days

    def overdue(self, today: date) -> bool:
        """Whether the statutory date has passed."""
        return today > self.statutory
