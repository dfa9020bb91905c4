"""Before and after a change, over the cases that it may touch."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from workbench.analysis.changes_model import RATE_DAYS, Block, Claim, Effect, Intervention, RunPoint
from workbench.analysis.intervals import Interval, rate_difference, rate_ratio
from workbench.analysis.model import Period
from workbench.analysis.remedying import CLAIM_FROM
from workbench.analysis.runs import POINTS_FROM, run_chart
from workbench.clocks.rules import add_months

if TYPE_CHECKING:
    from pandas import DataFrame

    from workbench.analysis.model import Seqs

_WEEK, _MONTH_DAYS = 7, 31
# A week of fewer cases on average says less than a month.
_WEEKLY_FROM = 2.0


def effect_of(
    frame: "DataFrame", intervention: Intervention, period: Period, block: Block | None = None
) -> Effect:
    """What the cases of a frame say of a change: counts before and after, and a run chart.

    Weeks and months are counted from the day of the change in both directions, so that none lies on both
    sides of it. Nothing is claimed from under twelve cases or ten points.
    """
    import numpy as np

    seqs, days = _touched(frame, intervention)
    first, last = _observed(period)
    changed = intervention.started_on
    before_days = max(0, (min(changed, last + timedelta(days=1)) - first).days)
    after_days = max(0, (last - max(changed, first)).days + 1)
    after = days >= np.datetime64(changed)
    block = block or _fitting(len(seqs), before_days + after_days)
    points = tuple(_points(seqs, days, (first, changed, last), block))
    chart = run_chart([point.count for point in points], sum(not point.after for point in points))
    counts = (int((~after).sum()), before_days), (int(after.sum()), after_days)
    ratio, difference = _intervals(*counts)
    return Effect(
        intervention, block, points, chart, seqs[~after], seqs[after], before_days, after_days,
        _claim(ratio, len(seqs), points),
        len(seqs) - sum(point.count for point in points), difference, ratio,
    )  # fmt: skip


def _fitting(cases: int, days: int) -> Block:
    """Weeks where they hold two cases or more on average, or where months would be too few to read."""
    often = cases * _WEEK >= _WEEKLY_FROM * days
    return "week" if often or days < POINTS_FROM * _MONTH_DAYS else "month"


def _observed(period: Period) -> tuple[date, date]:
    """The days that were watched: none before the first case of all, when nobody kept a list yet.

    The first of all, not of one unit or channel: days without a case of theirs were watched too.
    """
    first = period.asked.first
    return max(first, period.listed_since or first), min(period.asked.last, period.today)


def _touched(frame: "DataFrame", change: Intervention) -> tuple["Seqs", Any]:
    import numpy as np

    mine = np.ones(len(frame), bool)
    for column, wanted in (("cause", change.cause), ("product", change.product), ("unit", change.unit)):
        if wanted:
            mine &= (frame[column] == wanted).to_numpy()
    if change.category:
        names = [name for name in frame["category"].cat.categories if name.startswith(change.category)]
        mine &= frame["category"].isin(names).to_numpy()
    return frame["seq"].to_numpy()[mine], frame["received_on"].to_numpy()[mine].astype("datetime64[D]")


def _points(seqs: "Seqs", days: Any, bounds: tuple[date, date, date], block: Block) -> Iterator[RunPoint]:
    import numpy as np

    for first, last, after in _blocks(bounds, block):
        chosen = (days >= np.datetime64(first)) & (days <= np.datetime64(last))
        yield RunPoint(first, last, after, seqs[chosen])


def _blocks(bounds: tuple[date, date, date], block: Block) -> list[tuple[date, date, bool]]:
    """Whole weeks or months between the ends, none of them across the change."""
    first, changed, last = bounds
    found: list[tuple[date, date, bool]] = []
    step = -1
    while _shifted(changed, step, block) >= first:
        found.insert(0, (_shifted(changed, step, block), _before(changed, step + 1, block), False))
        step -= 1
    step = 0
    while _before(changed, step + 1, block) <= last:
        found.append((_shifted(changed, step, block), _before(changed, step + 1, block), True))
        step += 1
    return [one for one in found if first <= one[0] and one[1] <= last]


def _shifted(day: date, blocks: int, block: Block) -> date:
    return day + timedelta(days=_WEEK * blocks) if block == "week" else add_months(day, blocks)


def _before(day: date, blocks: int, block: Block) -> date:
    return _shifted(day, blocks, block) - timedelta(days=1)


def _intervals(before: tuple[int, int], after: tuple[int, int]) -> tuple[Interval | None, Interval | None]:
    if not before[1] or not after[1]:
        return None, None
    one, other = (before[0], before[1] / RATE_DAYS), (after[0], after[1] / RATE_DAYS)
    return rate_ratio(one, other), rate_difference(one, other)


def _claim(ratio: Interval | None, cases: int, points: Sequence[RunPoint]) -> Claim:
    """What may be said: the interval must leave out "no change", and usual weeks must show it too."""
    if ratio is None:
        return "one_side"
    if cases < CLAIM_FROM or len(points) < POINTS_FROM:
        return "too_few"
    if ratio.low <= 1 <= ratio.high:
        return "unclear"
    middles = [
        median([point.count for point in points if point.after == after] or [0]) for after in (False, True)
    ]
    # A single burst makes a difference in sum, which a usual week does not know.
    if ratio.high < 1:
        return "fewer" if middles[1] < middles[0] else "uneven"
    return "more" if middles[1] > middles[0] else "uneven"
