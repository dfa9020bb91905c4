"""Periods and dates: a pause, the days crossed, and a computed clock with its three dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from workbench.changes import Changes
from workbench.errors import Problem
from workbench.rulebook.model import Citation, DaySpan

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


DayKind = Literal["weekend", "holiday", "swapped_rest"]


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
class Ends:
    """The dates on which a period ends.

    `nominal`: the last day by plain counting. `statutory`: nominal, or the next working day when that is off.
    `internal`: the last working day on or before nominal; alerts run on it; it may be the start itself.
    `unpublished`: the years that decided these dates and were computed instead of published.
    """

    nominal: date
    statutory: date
    internal: date
    unpublished: tuple[int, ...] = ()

    @property
    def dates(self) -> tuple[date, date, date]:
        """The three dates alone, without how sure they are."""
        return self.nominal, self.statutory, self.internal


@dataclass(frozen=True, slots=True)
class ComputedClock:
    """A clock with its dates, as `Ends` explains them.

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


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clock stands: its dates without a pause that has not ended, and since when that one runs.

    While `paused_since` is set nobody can say when the period ends; the dates are the earliest possible.
    """

    dates: ComputedClock
    paused_since: date | None = None


@dataclass(frozen=True, slots=True)
class YearDraft:
    """A notice of days off as typed or pasted, line by line.

    A line may be one of the notice itself (春节：2月5日至12日放假调休，共8天。2月20日（周六）上班。)
    or hold only dates; days to be worked count wherever they stand.
    """

    year: int
    notice: str = ""
    days_off: tuple[str, ...] = ()
    days_worked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BranchYear:
    """A year that the branch entered; `days_off` are spans with the id of their holiday, or none."""

    year: int
    notice: str
    days_off: tuple[DaySpan, ...]
    days_worked: tuple[date, ...]
    statutory: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class YearRow:
    """A published year, to list; `added_by` is empty for those that came with the program."""

    year: int
    notice: str
    days_off: int
    days_worked: int
    added_by: str = ""
    added_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenClock:
    """A running clock of an open case, to list; while it is paused its dates are the earliest possible."""

    id: str
    complaint_id: str
    case_no: str
    rule_id: str
    started_on: date
    internal_on: date
    statutory_on: date
    calendar_published: bool
    paused_since: date | None = None


@dataclass(frozen=True, slots=True)
class Renewal:
    """A running clock whose dates, or their certainty, another calendar changes."""

    clock_id: str
    complaint_id: str
    case_no: str
    rule_id: str
    decides: bool
    before: Ends
    after: Ends

    @property
    def moved(self) -> bool:
        """Whether a date changes, not only how sure it is."""
        return self.before.dates != self.after.dates


@dataclass(frozen=True, slots=True)
class Shift:
    """Running clocks of one rule with the same dates, that another calendar changes together.

    `published`: whether the years that decided the dates before were published.
    """

    rule_id: str
    count: int
    published: bool
    before: Ends
    after: Ends

    @property
    def moved(self) -> bool:
        """Whether a date changes, not only how sure it is."""
        return self.before.dates != self.after.dates

    @property
    def changes(self) -> bool:
        """Whether anything changes."""
        return self.moved or self.published == bool(self.after.unpublished)


@dataclass(frozen=True, slots=True)
class Renewals:
    """What another calendar changes: clocks that move together, periods of working days one by one.

    `shifted` are the clocks of the shifts that move dates.
    """

    shifts: tuple[Shift, ...] = ()
    singles: tuple[Renewal, ...] = ()
    shifted: tuple[Renewal, ...] = ()

    @property
    def moved(self) -> tuple[Renewal, ...]:
        """The clocks whose dates change."""
        return (*self.shifted, *(renewal for renewal in self.singles if renewal.moved))

    @property
    def count(self) -> int:
        """How many clocks change, if only in how sure they are."""
        return sum(shift.count for shift in self.shifts) + len(self.singles)


@dataclass(frozen=True, slots=True)
class YearChange:
    """What entering a year (`after`) or withdrawing it (no `after`) does to the `running` clocks.

    `warnings` say what is odd about the notice without keeping it from being taken over.
    """

    year: int
    before: BranchYear | None
    after: BranchYear | None
    running: int
    renewals: Renewals
    warnings: tuple[Problem, ...] = ()

    @property
    def moved(self) -> tuple[Renewal, ...]:
        """The clocks whose dates change."""
        return self.renewals.moved

    @property
    def settled(self) -> int:
        """How many clocks keep their dates and are only surer or less sure of them."""
        return self.renewals.count - len(self.moved)

    @property
    def changes(self) -> Changes:
        """What pages should look at again once it is done."""
        return Changes.of("calendar", "clocks", "complaints", "timeline", "settings")
