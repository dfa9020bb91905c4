"""Run charts: counts over time round a median, and the patterns that chance seldom makes. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

# Source: Perla, R. J., Provost, L. P., Murray, S. K. (2011), The run chart: a simple analytical tool for
# learning from variation in healthcare processes, BMJ Qual. Saf. 20, 46-51: six points in a row on one side
# of the median are a shift, five in a row that all rise or all fall a trend, on charts of ten points or more.
SHIFT_FROM, TREND_FROM, POINTS_FROM = 6, 5, 10
# The median is taken before the change and held after it, where enough came before. Source: ibid.
BASELINE_FROM = 6


class Stretch(NamedTuple):
    """Points from the first to the last, both counted, and which way they lie or go: 1 up, -1 down."""

    first: int
    last: int
    way: int


@dataclass(frozen=True, slots=True)
class RunChart:
    """What a chart shows: the median, whether it comes from before the change, shifts and trends."""

    median: float | None
    from_before: bool = False
    shifts: tuple[Stretch, ...] = ()
    trends: tuple[Stretch, ...] = ()


def run_chart(values: Sequence[float], changed_at: int) -> RunChart:
    """The chart of some values in their order; `changed_at` is the place of the first after the change."""
    if not values:
        return RunChart(None)
    held = changed_at >= BASELINE_FROM
    middle = median(values[:changed_at] if held else values)
    if len(values) < POINTS_FROM:
        return RunChart(middle, held)
    return RunChart(middle, held, shifts(values, middle), trends(values))


def shifts(values: Sequence[float], middle: float) -> tuple[Stretch, ...]:
    """Stretches on one side of the median; a point on the median neither adds to one nor ends it."""
    sides = [(place, 1 if value > middle else -1) for place, value in enumerate(values) if value != middle]
    return _stretches(sides, SHIFT_FROM)


def trends(values: Sequence[float]) -> tuple[Stretch, ...]:
    """Stretches that all rise or all fall; of equal points in a row one counts."""
    kept = [place for place, value in enumerate(values) if place == 0 or value != values[place - 1]]
    steps = [(place, 1 if values[place] > values[before] else -1) for before, place in pairwise(kept)]
    # Five points have four steps between them.
    found = _stretches(steps, TREND_FROM - 1)
    before = dict(zip(kept[1:], kept, strict=False))
    return tuple(Stretch(before[one.first], one.last, one.way) for one in found)


def _stretches(marked: Sequence[tuple[int, int]], least: int) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    start = 0
    for place in range(1, len(marked) + 1):
        if place < len(marked) and marked[place][1] == marked[start][1]:
            continue
        if place - start >= least:
            found.append(Stretch(marked[start][0], marked[place - 1][0], marked[start][1]))
        start = place
    return tuple(found)
