"""Plots whose marks can be pointed at: each picture comes with the places of what is drawn."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.plots.drawing import blank, elided, picture, width_px, write
from workbench.plots.model import Drawn, Look, MarkedBar, ShareBar, Spot, SpreadBar

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LABEL_PART = 0.36
_BAR = 0.62
_MARK = 30
_LEVELS = 5
_LEVEL_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_HEADROOM = 1.18
_NOTE_GAP_PX = 7


def column_picture(bars: Sequence[MarkedBar], look: Look) -> Drawn:
    """Counts as columns in the order given; their numbers above them where there is room."""
    figure, axes = blank(look)
    heights = [bar.value for bar in bars]
    top = max([*heights, 1]) * _HEADROOM
    for place, bar in enumerate(bars):
        _bar(axes, place, bar.value, look, few=bar.few)
    _column_axis(axes, [bar.label for bar in bars], top, look)
    room = look.width_px / max(len(bars), 1)
    for place, bar in enumerate(bars):
        if bar.value and width_px(bar.note, look) < room:
            _above(axes, place, bar.value, bar.note, look)
    return _drawn(figure, axes, _column_bands(len(bars), top), look)


def spread_picture(bars: Sequence[SpreadBar], look: Look) -> Drawn:
    """From the median to the higher value in each column; the median is a mark of its own."""
    figure, axes = blank(look)
    top = max([bar.high for bar in bars] + [1]) * _HEADROOM
    for place, bar in enumerate(bars):
        face = look.surface if bar.few else look.accent
        axes.vlines(place, bar.middle, bar.high, color=look.accent, linewidth=2)
        axes.hlines(bar.high, place - 0.18, place + 0.18, color=look.accent, linewidth=2)
        axes.scatter([place], [bar.middle], s=_MARK, c=face, edgecolors=look.accent, zorder=3)
    _column_axis(axes, [bar.label for bar in bars], top, look)
    value_axis(axes, top, look)
    return _drawn(figure, axes, _column_bands(len(bars), top), look)


def row_picture(bars: Sequence[MarkedBar], look: Look) -> Drawn:
    """Labelled counts as rows in the order given, with a note behind each."""
    figure, axes = blank(look)
    longest = max([bar.value for bar in bars] + [1])
    for place, bar in enumerate(bars):
        face = look.surface if bar.few else look.accent
        axes.barh(place, bar.value, height=_BAR, color=face, edgecolor=look.accent, linewidth=1)
        _behind(axes, bar.value, place, bar.note, look)
    room = max((width_px(bar.note, look) for bar in bars), default=0.0) + _NOTE_GAP_PX
    _row_axis(axes, [bar.label for bar in bars], look)
    right = longest / (1 - min(room / look.width_px / (1 - _LABEL_PART), 0.7))
    axes.set_xlim(0, right)
    return _drawn(figure, axes, _row_bands(len(bars), right), look)


def share_picture(bars: Sequence[ShareBar], look: Look, *, whole: float | None = None) -> Drawn:
    """Shares as marks on their intervals, one a row; `whole` is the share of all, as a line across."""
    figure, axes = blank(look)
    right = min(1.0, max([bar.high for bar in bars] + [0.05]) * 1.06)
    notes = max((width_px(bar.note, look) for bar in bars), default=0.0) + _NOTE_GAP_PX
    end = right / (1 - min(notes / look.width_px / (1 - _LABEL_PART), 0.7))
    levels = [level for level in _LEVEL_SHARES if level <= right]
    for level in levels:
        axes.axvline(level, color=look.line, linewidth=0.8, zorder=0)
    if whole is not None:
        axes.axvline(whole, color=look.secondary, linewidth=1, linestyle=(0, (4, 3)), zorder=0)
    for place, bar in enumerate(bars):
        axes.hlines(place, bar.low, min(bar.high, right), color=look.accent, linewidth=2)
        face = look.surface if bar.few else look.accent
        axes.scatter([bar.value], [place], s=_MARK, c=face, edgecolors=look.accent, zorder=3, clip_on=False)
        _behind(axes, right, place, bar.note, look)
    _row_axis(axes, [bar.label for bar in bars], look)
    axes.set_xticks(levels, [f"{level * 100:.0f}%" for level in levels])
    for label in axes.get_xticklabels():
        write(label, look, look.secondary)
    axes.set_xlim(-0.01 * right, end)
    return _drawn(figure, axes, _row_bands(len(bars), end), look)


def share_column_picture(bars: Sequence[ShareBar], look: Look, *, whole: float | None = None) -> Drawn:
    """Shares as marks on their intervals, one a column, for months."""
    figure, axes = blank(look)
    top = min(1.0, max([bar.high for bar in bars] + [0.05])) * 1.1
    levels = [level for level in _LEVEL_SHARES if level <= top]
    for level in levels:
        axes.axhline(level, color=look.line, linewidth=0.8, zorder=0)
    if whole is not None:
        axes.axhline(whole, color=look.secondary, linewidth=1, linestyle=(0, (4, 3)), zorder=0)
    for place, bar in enumerate(bars):
        face = look.surface if bar.few else look.accent
        axes.vlines(place, bar.low, bar.high, color=look.accent, linewidth=2)
        axes.scatter([place], [bar.value], s=_MARK, c=face, edgecolors=look.accent, zorder=3, clip_on=False)
    _column_axis(axes, [bar.label for bar in bars], top, look)
    axes.set_yticks(levels, [f"{level * 100:.0f}%" for level in levels])
    for label in axes.get_yticklabels():
        write(label, look, look.secondary)
    return _drawn(figure, axes, _column_bands(len(bars), top), look)


def bands(
    figure: "Figure", axes: "Axes", boxes: Iterable[tuple[float, float, float, float]], look: Look
) -> tuple[Spot, ...]:
    """Places of boxes given in the plot's own coordinates (left, bottom, right, top)."""
    figure.draw_without_rendering()
    # The places are known now; laying out again for the file would take as long once more.
    figure.set_layout_engine("none")
    to_pixels = axes.transData.transform
    height = look.height_px
    found = []
    for mark, (left, bottom, right, top) in enumerate(boxes):
        corners = [to_pixels((left, bottom)), to_pixels((right, top))]
        xs = sorted(float(x) / look.scale for x, _ in corners)
        ys = sorted(height - float(y) / look.scale for _, y in corners)
        found.append(Spot(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0], mark))
    return tuple(found)


def label_ticks(axes: "Axes", labels: Sequence[str], look: Look, *, down: bool = False) -> None:
    """Labels under the columns, or before the rows where `down`."""
    setting = axes.set_yticks if down else axes.set_xticks
    shown = [(place, label) for place, label in enumerate(labels) if label]
    setting([place for place, _ in shown], [label for _, label in shown])
    for label in axes.get_yticklabels() if down else axes.get_xticklabels():
        write(label, look, look.secondary)


def value_axis(axes: "Axes", top: float, look: Look) -> None:
    """Lines across at round numbers, five at most."""
    steps = (base * 10**power for power in range(9) for base in (1, 2, 5))
    step = next((step for step in steps if top / step <= _LEVELS), int(top))
    levels = range(0, int(top) + 1, step)
    axes.set_yticks(list(levels), [str(level) for level in levels])
    for label in axes.get_yticklabels():
        write(label, look, look.secondary)
    for level in levels:
        axes.axhline(level, color=look.line, linewidth=0.8, zorder=0)


def _drawn(
    figure: "Figure", axes: "Axes", boxes: Iterable[tuple[float, float, float, float]], look: Look
) -> Drawn:
    spots = bands(figure, axes, boxes, look)
    return Drawn(picture(figure, look), spots)


def _bar(axes: "Axes", place: int, value: float, look: Look, *, few: bool) -> None:
    face = look.surface if few else look.accent
    axes.bar(place, value, width=_BAR, color=face, edgecolor=look.accent, linewidth=1)


def _above(axes: "Axes", place: int, value: float, note: str, look: Look) -> None:
    text = axes.annotate(note, (place, value), (0, 2), textcoords="offset points", ha="center")
    write(text, look, look.text)


def _behind(axes: "Axes", value: float, place: int, note: str, look: Look) -> None:
    if note:
        text = axes.annotate(note, (value, place), (_NOTE_GAP_PX, 0), textcoords="offset points", va="center")
        write(text, look, look.text)


def _column_axis(axes: "Axes", labels: Sequence[str], top: float, look: Look) -> None:
    label_ticks(axes, labels, look)
    axes.set_yticks([])
    axes.set_ylim(0, top)
    axes.set_xlim(-0.6, max(len(labels), 1) - 0.4)


def _row_axis(axes: "Axes", labels: Sequence[str], look: Look) -> None:
    room = look.width_px * _LABEL_PART
    label_ticks(axes, [elided(label, look, room) for label in labels], look, down=True)
    axes.set_ylim(max(len(labels), 1) - 0.4, -0.6)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _column_bands(count: int, top: float) -> list[tuple[float, float, float, float]]:
    return [(place - 0.5, 0.0, place + 0.5, top) for place in range(count)]


def _row_bands(count: int, right: float) -> list[tuple[float, float, float, float]]:
    return [(0.0, place - 0.5, right, place + 0.5) for place in range(count)]
