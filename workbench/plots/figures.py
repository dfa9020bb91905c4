"""The plots of the person page: complaints by month, labelled counts, emotion over contacts."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from workbench.plots.drawing import blank, elided, picture, write
from workbench.plots.model import Bar, LevelPoint, Look, MonthCount, MonthRate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEVELS = range(5)
NO_SOLUTIONS_FROM = 3
_ROW_PX = 22
_LABEL_PART = 0.55
_MONTH_PX, _DAY_PX = 34, 76
_ROOMY_PX, _ROOMY_MARK, _SMALL_MARK = 14, 26, 8
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_picture(counts: Sequence[MonthCount], look: Look) -> bytes:
    """Complaints by month as a small column chart."""
    return picture(month_figure(counts, look), look)


def rate_picture(rates: Sequence[MonthRate], look: Look, *, highest: float | None = None) -> bytes:
    """A measure by month as a line: hollow marks where little was counted, no line where nothing was."""
    return picture(rate_figure(rates, look, highest=highest), look)


def bar_picture(bars: Sequence[Bar], look: Look, *, rest: str) -> bytes:
    """Labelled counts as rows, in the order given; what has no room is summed up in a row called `rest`."""
    return picture(bar_figure(bars, look, rest=rest), look)


def emotion_picture(points: Sequence[LevelPoint], look: Look) -> bytes:
    """Levels of emotion over contacts, evenly spaced, oldest first."""
    return picture(emotion_figure(points, look), look)


def month_figure(counts: Sequence[MonthCount], look: Look) -> "Figure":
    """The figure of `month_picture`."""
    figure, axes = blank(look)
    heights = [month.count for month in counts]
    axes.bar(range(len(counts)), heights, width=0.5, color=look.accent)
    axes.set_yticks([])
    axes.set_ylim(0, max([*heights, 1]) * 1.25)
    axes.set_xlim(-0.6, max(len(counts), 1) - 0.4)
    for place, height in enumerate(heights):
        if height:
            count = axes.annotate(
                str(height), (place, height), (0, 2), textcoords="offset points", ha="center"
            )
            write(count, look, look.text)
    places = _every(len(counts), look.width_px, _MONTH_PX)
    _label_ticks(axes, places, [_month_label(counts, place, places, look) for place in places], look)
    return figure


def rate_figure(rates: Sequence[MonthRate], look: Look, *, highest: float | None = None) -> "Figure":
    """The figure of `rate_picture`; `highest` is the top of the scale, or as high as needed."""
    figure, axes = blank(look)
    values = [float("nan") if rate.value is None else rate.value for rate in rates]
    known = [rate.value for rate in rates if rate.value is not None]
    top = highest or max([*known, 0.0]) or 1.0
    for level in (0.0, top):
        axes.axhline(level, color=look.line, linewidth=0.8, zorder=0)
    axes.plot(range(len(rates)), values, color=look.accent, linewidth=1.4, zorder=1)
    for few in (False, True):
        chosen = [place for place, rate in enumerate(rates) if rate.value is not None and rate.few == few]
        faces = look.surface if few else look.accent
        at = [values[place] for place in chosen]
        axes.scatter(chosen, at, s=_ROOMY_MARK, c=faces, edgecolors=look.accent, zorder=2, clip_on=False)
    axes.spines["bottom"].set_visible(False)
    axes.set_ylim(-0.08 * top, 1.08 * top)
    axes.set_xlim(-0.5, max(len(rates), 2) - 0.5)
    axes.set_yticks([])
    places = _every(len(rates), look.width_px, _MONTH_PX)
    _label_ticks(axes, places, [_month_label(rates, place, places, look) for place in places], look)
    return figure


def bar_figure(bars: Sequence[Bar], look: Look, *, rest: str) -> "Figure":
    """The figure of `bar_picture`."""
    figure, axes = blank(look)
    shown = _fitting(bars, max(1, look.height_px // _ROW_PX), rest)
    places = range(len(shown))
    longest = max([bar.count for bar in shown] + [1])
    axes.barh(places, [bar.count for bar in shown], height=0.5, color=look.accent)
    axes.set_ylim(max(len(shown), 1) - 0.4, -0.6)
    axes.set_xlim(0, longest * 1.2)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    room = look.width_px * _LABEL_PART
    axes.set_yticks(list(places), [elided(bar.label, look, room) for bar in shown])
    for label in axes.get_yticklabels():
        write(label, look, look.secondary)
    for place, bar in enumerate(shown):
        count = axes.annotate(
            str(bar.count), (bar.count, place), (4, 0), textcoords="offset points", va="center"
        )
        write(count, look, look.text)
    return figure


def emotion_figure(points: Sequence[LevelPoint], look: Look) -> "Figure":
    """The figure of `emotion_picture`."""
    figure, axes = blank(look)
    places = range(len(points))
    levels = [point.level for point in points]
    for level in LEVELS:
        axes.axhline(level, color=look.line, linewidth=0.8, zorder=0)
    axes.plot(places, levels, color=look.secondary, linewidth=1.2, zorder=1)
    axes.spines["bottom"].set_visible(False)
    size = _ROOMY_MARK if len(points) * _ROOMY_PX <= look.width_px else _SMALL_MARK
    for calm in (True, False):
        chosen = [place for place in places if (levels[place] < NO_SOLUTIONS_FROM) == calm]
        colour, marker = (look.accent, "o") if calm else (look.red, "D")
        at = [levels[place] for place in chosen]
        axes.scatter(chosen, at, s=size, c=colour, marker=marker, zorder=2, clip_on=False)
    axes.set_ylim(LEVELS.start - 0.4, LEVELS.stop - 0.6)
    axes.set_xlim(-0.5, max(len(points), 2) - 0.5)
    axes.set_yticks(list(LEVELS), [str(level) for level in LEVELS])
    for label in axes.get_yticklabels():
        write(label, look, look.secondary)
    ticks = _every(len(points), look.width_px, _DAY_PX)
    _label_ticks(axes, ticks, [_day_label(points, place, ticks, look) for place in ticks], look)
    return figure


def _every(count: int, width_px: int, least_px: int) -> list[int]:
    """The places that get a label: the last, and back from it as often as there is room."""
    if not count:
        return []
    step = max(1, -(-count * least_px // width_px))
    return sorted(range(count - 1, -1, -step))


def _label_ticks(axes: "Axes", places: list[int], labels: list[str], look: Look) -> None:
    axes.set_xticks(places, labels)
    for label in axes.get_xticklabels():
        write(label, look, look.secondary)


def _month_label(
    counts: Sequence[MonthCount] | Sequence[MonthRate], place: int, places: list[int], look: Look
) -> str:
    """The month, with the year below it where a new one begins."""
    month = counts[place].month
    before = [counts[other].month.year for other in places if other < place]
    year = "" if before and before[-1] == month.year else str(month.year)
    name = f"{month.month}月" if look.language == "zh" else _MONTHS_EN[month.month - 1]
    return f"{name}\n{year}"


def _day_label(points: Sequence[LevelPoint], place: int, places: list[int], look: Look) -> str:
    on = points[place].on
    before = [points[other].on.year for other in places if other < place]
    year = "" if before and before[-1] == on.year else str(on.year)
    return f"{_day(on, look)}\n{year}"


def _day(on: date, look: Look) -> str:
    return f"{on.month}月{on.day}日" if look.language == "zh" else f"{on.day} {_MONTHS_EN[on.month - 1]}"


def _fitting(bars: Sequence[Bar], rows: int, rest: str) -> list[Bar]:
    if len(bars) <= rows:
        return list(bars)
    kept = list(bars[: rows - 1])
    return [*kept, Bar(rest, sum(bar.count for bar in bars[rows - 1 :]))]
