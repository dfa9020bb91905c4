"""Grids that are darker where there is more, and run charts; each with the places of its marks."""

from typing import TYPE_CHECKING

from workbench.plots.drawing import blank, elided, picture, width_px, write
from workbench.plots.marks import bands, label_ticks, value_axis
from workbench.plots.model import Drawn, GridPlot, Look, RunPlot

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LABEL_PART = 0.22
_PALEST = 0.10
_DARK_FROM = 0.55
_GAP = 0.04


def grid_picture(plot: GridPlot, look: Look) -> Drawn:
    """Every cell with cases as a tile, its count written where there is room."""
    from matplotlib.patches import Rectangle

    figure, axes = blank(look)
    most = max((cell.value for cell in plot.cells), default=1.0) or 1.0
    room = look.width_px * (1 - _LABEL_PART) / max(len(plot.columns), 1)
    size = 1 - 2 * _GAP
    for cell in plot.cells:
        depth = _PALEST + (1 - _PALEST) * cell.value / most
        corner = (cell.column - 0.5 + _GAP, cell.row - 0.5 + _GAP)
        axes.add_patch(Rectangle(corner, size, size, color=_mixed(look.surface, look.accent, depth)))
        if cell.text and width_px(cell.text, look) < room - 2:
            colour = look.surface if depth > _DARK_FROM else look.text
            text = axes.text(cell.column, cell.row, cell.text, ha="center", va="center_baseline")
            write(text, look, colour)
    _grid_axes(axes, plot, look, room)
    boxes = [(cell.column - 0.5, cell.row - 0.5, cell.column + 0.5, cell.row + 0.5) for cell in plot.cells]
    spots = bands(figure, axes, boxes, look)
    return Drawn(picture(figure, look), spots)


def run_picture(plot: RunPlot, look: Look) -> Drawn:
    """Counts over time; the median dashed, the change a line across, points of a pattern as diamonds."""
    figure, axes = blank(look)
    places = range(len(plot.values))
    top = max([*plot.values, plot.median or 0, 1]) * 1.2
    axes.plot(places, plot.values, color=look.secondary, linewidth=1.2, zorder=1)
    for marked in (False, True):
        chosen = [place for place in places if (place in plot.marked) == marked]
        colour, marker = (look.red, "D") if marked else (look.accent, "o")
        at = [plot.values[place] for place in chosen]
        axes.scatter(chosen, at, s=30, c=colour, marker=marker, zorder=3, clip_on=False)
    if plot.median is not None:
        axes.axhline(plot.median, color=look.accent, linewidth=1, linestyle=(0, (5, 3)), zorder=0)
        _beside(axes, plot.median, plot.median_label, look)
    if 0 < plot.changed_at < len(plot.values):
        axes.axvline(plot.changed_at - 0.5, color=look.amber, linewidth=1.4, zorder=0)
        where = (plot.changed_at - 0.5, top)
        text = axes.annotate(plot.change_label, where, (4, -3), textcoords="offset points", va="top")
        write(text, look, look.amber)
    label_ticks(axes, plot.labels, look)
    axes.set_ylim(0, top)
    axes.set_xlim(-0.6, max(len(plot.values), 1) - 0.4)
    value_axis(axes, top, look)
    boxes = [(place - 0.5, 0.0, place + 0.5, top) for place in places]
    spots = bands(figure, axes, boxes, look)
    return Drawn(picture(figure, look), spots)


def _grid_axes(axes: "Axes", plot: GridPlot, look: Look, room: float) -> None:
    label_room = look.width_px * _LABEL_PART
    label_ticks(axes, [elided(row, look, label_room) for row in plot.rows], look, down=True)
    label_ticks(axes, _column_names(plot.columns, look, room), look)
    axes.set_xlim(-0.5, max(len(plot.columns), 1) - 0.5)
    axes.set_ylim(max(len(plot.rows), 1) - 0.5, -0.5)
    axes.spines["bottom"].set_visible(False)


def _column_names(names: tuple[str, ...], look: Look, room: float) -> list[str]:
    """Months are named as often as there is room; other names are shortened."""
    if not any("\n" in name for name in names):
        return [elided(name, look, room) for name in names]
    widest = max(width_px(part, look) for name in names for part in name.split("\n")) + 6
    every = max(1, -(-int(widest) // max(int(room), 1)))
    return [name if place % every == 0 else "" for place, name in enumerate(names)]


def _beside(axes: "Axes", value: float, said: str, look: Look) -> None:
    right = axes.get_yaxis_transform()
    text = axes.annotate(said, (1.0, value), (5, 0), xycoords=right, textcoords="offset points", va="center")
    write(text, look, look.accent)


def _mixed(one: str, other: str, part: float) -> str:
    """A colour between two, as `#RRGGBB`."""
    ends = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (one, other)]
    mixed = [round(low + (high - low) * part) for low, high in zip(*ends, strict=True)]
    return "#" + "".join(f"{value:02X}" for value in mixed)
