"""What is asked of the figures, what they are counted from, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Measure = Literal["share", "mean_score", "mean_fen", "count"]
Side = Literal["hit", "missed", "counted", "beside"]
Grouping = Literal["channel", "category", "unit"]

# The figures in the order to show. Source: our own design after GB/T 19012 and 办法 25.
FIGURES = (
    "first_contact", "on_time", "solved_once", "again", "escalated", "at_fault",
    "cost_due", "cost_goodwill", "rectified", "satisfied",
)  # fmt: skip
MEASURES: Mapping[str, Measure] = {"cost_due": "mean_fen", "cost_goodwill": "mean_fen"}


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which cases count: received from `first` to `last`, both included; empty parts mean all.

    A case counts by its first channel; `category` is the beginning of a code.
    """

    first: date
    last: date
    channel: str = ""
    category: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A decision clock that was ended by a notice, or ran out; `met_on` none where it was not told."""

    last_on: date
    met_on: date | None


@dataclass(frozen=True, slots=True)
class CountedCase:
    """All that the figures need of a case.

    `first_contact`: last day for it and the day it came, as far as a clock says. `again_on`: when the person
    complained again about the same, first after the decision. `scores` of follow-ups in which the person
    answered; `tried` says whether anybody rang at all. `matter` is shared by cases of one person about the
    same; `pieces` are forwarded letters of authorities.
    """

    seq: int
    received_on: date
    channel: str
    category: str | None = None
    unit: str | None = None
    first_contact: Told | None = None
    decision: tuple[Told, ...] = ()
    told_on: date | None = None
    reopened: bool = False
    reviewed: bool = False
    again_on: date | None = None
    came_to_us_first: bool = False
    escalated_on: date | None = None
    at_fault: bool | None = None
    paid_due_fen: int = 0
    paid_goodwill_fen: int = 0
    rectifications: tuple[bool, ...] = ()
    scores: tuple[int, ...] = ()
    tried: bool = False
    matter: int = 0
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `value` in whole numbers of its measure is left to whoever shows it.

    `hits` of `counted` for a share; `total` over `counted` for a mean. `beside`: cases that were left out of
    the count although they might be looked for there (not due yet, not reached).
    """

    id: str
    measure: Measure
    hits: tuple[int, ...]
    counted: tuple[int, ...]
    beside: tuple[int, ...] = ()
    numerator: int = 0
    denominator: int = 0

    @property
    def ratio(self) -> float | None:
        """Numerator over denominator, or none where nothing counts."""
        return self.numerator / self.denominator if self.denominator else None

    def cases(self, side: Side) -> tuple[int, ...]:
        """The cases behind a number, by their place in the list."""
        hit = set(self.hits)
        match side:
            case "hit":
                return self.hits
            case "missed":
                return tuple(seq for seq in self.counted if seq not in hit)
            case "counted":
                return self.counted
            case "beside":
                return self.beside


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One figure in one month, by the first day of the month."""

    month: date
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """One figure for one channel, category or unit; not shown where it rests on too few cases."""

    code: str
    figure: Figure
    shown: bool


@dataclass(frozen=True, slots=True)
class Volumes:
    """Two measures that must never be mixed up: what people complained of, and what authorities forwarded."""

    cases: int
    matters: int
    pieces: int


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The figures of a period with their months, oldest first."""

    asked: FigureFilter
    volumes: Volumes
    figures: tuple[Figure, ...]
    months: Mapping[str, tuple[MonthFigure, ...]] = field(default_factory=dict)

    def figure(self, figure_id: str) -> Figure:
        """One of the figures."""
        return next(one for one in self.figures if one.id == figure_id)
