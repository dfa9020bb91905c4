"""Changes whose effect is watched, and the business that complaints are weighed against."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Literal

from workbench.analysis.intervals import Interval
from workbench.analysis.runs import RunChart
from workbench.errors import Problem

if TYPE_CHECKING:
    from workbench.analysis.model import Seqs

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}
Block = Literal["week", "month"]
Claim = Literal["too_few", "one_side", "fewer", "more", "uneven", "unclear"]


@dataclass(frozen=True, slots=True)
class InterventionDraft:
    """A change, as typed: what was changed from which day on, and which cases it may touch (empty: all)."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    title: str = ""
    started_on: str = ""
    category: str = ""
    cause: str = ""
    product: str = ""
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Intervention:
    """A change that was marked; withdrawn with a reason, never edited. `category` begins codes."""

    id: str
    title: str
    started_on: date
    category: str | None
    cause: str | None
    product: str | None
    unit: str | None
    note: str | None
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True, eq=False)
class RunPoint:
    """A week or month, counted from the day of the change in both directions, with its cases."""

    first: date
    last: date
    after: bool
    cases: "Seqs"

    @property
    def count(self) -> int:
        """How many cases."""
        return len(self.cases)

    @property
    def seqs(self) -> tuple[int, ...]:
        """The cases by their place in the list."""
        return tuple(self.cases.tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """Before and after a change, over the cases that it may touch.

    `difference`: cases in thirty days after less before. `ratio`: the rate after over the rate before.
    `beside`: cases in days that do not fill a whole week or month at either end, which no point shows.
    """

    intervention: Intervention
    block: Block
    points: tuple[RunPoint, ...]
    chart: RunChart
    before: "Seqs"
    after: "Seqs"
    days_before: int
    days_after: int
    claim: Claim
    beside: int = 0
    difference: Interval | None = None
    ratio: Interval | None = None

    @property
    def rate_before(self) -> float | None:
        """Cases in thirty days before the change."""
        return len(self.before) * RATE_DAYS / self.days_before if self.days_before else None

    @property
    def rate_after(self) -> float | None:
        """Cases in thirty days from the change on."""
        return len(self.after) * RATE_DAYS / self.days_after if self.days_after else None


RATE_DAYS = 30


@dataclass(frozen=True, slots=True)
class DenominatorDraft:
    """How much business there was in a period, as typed: `2026`, `2026H1`, `2026Q3` or `2026-09`."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    measure: str = ""
    period: str = ""
    value: str = ""
    source: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Denominator:
    """Business of a period as it was typed; the newest for a measure, period and unit counts."""

    id: str
    measure: str
    period: str
    unit: str | None
    value: int
    source: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class MeasureFigure:
    """A measure of the supervisor: `pieces` forwarded for each unit of business, with its cases.

    `cases` counts persons' matters that were forwarded, the other of the two measures. `over` says whether
    the period had ended on the day of asking. `uncoded`: forwarded pieces without a category, which belong
    to no sector and do not count.
    """

    denominator: Denominator
    first: date
    last: date
    pieces: int
    matters: int
    seqs: tuple[int, ...]
    per: int
    over: bool
    uncoded: int = 0

    @property
    def rate(self) -> float:
        """Forwarded pieces for `per` units of business."""
        return self.pieces * self.per / self.denominator.value


@dataclass(frozen=True, slots=True)
class Kept:
    """What was just recorded, with what should be looked at again."""

    id: str
    warnings: tuple[Problem, ...] = field(default_factory=tuple)
