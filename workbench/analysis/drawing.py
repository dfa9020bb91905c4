"""Draws a table or the effect of a change; every mark of the picture is a cell or a point."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock

from workbench.analysis.changes_model import Effect
from workbench.analysis.model import ALL, Cell, Table
from workbench.analysis.words import AnalysisWords, percent, running_shares
from workbench.figures.rules import LEAST_CASES
from workbench.plots.model import (
    Drawn,
    GridCell,
    GridPlot,
    Look,
    MarkedBar,
    RunPlot,
    ShareBar,
    SpreadBar,
)

# What has no room on a page stands in the table beside.
MOST_BARS = 14
_ROW_PX, _GRID_ROW_PX, _COLUMNS_PX, _EDGE_PX = 26, 30, 200, 14
_RUN_PX, _SCALE_PX = 260, 22
_LABEL_PX = 50
# Several pictures of a page are asked for at once; matplotlib was not made for that.
_ONE_AT_A_TIME = Lock()
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, eq=False)
class TablePicture:
    """A table ready to be drawn: what stands on each mark, and the cell behind it."""

    table: Table
    cells: tuple[Cell, ...]
    words: AnalysisWords

    @classmethod
    def of(cls, table: Table, words: AnalysisWords) -> "TablePicture":
        """The cells that are drawn, in the order of the marks."""
        shown = [cell for cell in table.cells if cell.count or table.shape == "columns"]
        if table.shape in ("rows", "shares") and table.row_kind != "month":
            shown = shown[:MOST_BARS]
        return cls(table, tuple(shown), words)

    @property
    def height_px(self) -> int:
        """As high as its rows need."""
        if self.table.shape == "grid":
            return _GRID_ROW_PX * max(len(self._grid_rows()), 1) + 44
        if self.table.shape in ("rows", "shares") and not self._by_month:
            scale = _SCALE_PX if self.table.shape == "shares" else 0
            return _ROW_PX * max(len(self.cells), 1) + _EDGE_PX + scale
        return _COLUMNS_PX

    def draw(self, look: Look) -> Drawn:
        """The picture; marks are numbered like `cells`."""
        with _ONE_AT_A_TIME:
            return self._drawn(look)

    def _drawn(self, look: Look) -> Drawn:
        from workbench.plots import grids, marks

        match self.table.shape:
            case "columns":
                return marks.column_picture(self._columns(look), look)
            case "spread":
                return marks.spread_picture(self._spreads(look), look)
            case "rows":
                return marks.row_picture(self._rows(), look)
            case "shares":
                total = self.table.total
                whole = total.value if total is not None else None
                if self._by_month:
                    return marks.share_column_picture(self._shares(look), look, whole=whole)
                return marks.share_picture(self._shares(look), look, whole=whole)
            case "grid":
                return grids.grid_picture(self._grid(look), look)

    def _columns(self, look: Look) -> list[MarkedBar]:
        labels = month_labels([cell.row for cell in self.cells], look)
        return [
            MarkedBar(label, cell.count, str(cell.count), few=cell.count < LEAST_CASES)
            for cell, label in zip(self.cells, labels, strict=True)
        ]

    def _spreads(self, look: Look) -> list[SpreadBar]:
        labels = month_labels([cell.row for cell in self.cells], look)
        return [
            SpreadBar(label, cell.value or 0.0, cell.high or 0.0, few=cell.count < LEAST_CASES)
            for cell, label in zip(self.cells, labels, strict=True)
        ]

    def _rows(self) -> list[MarkedBar]:
        so_far = {cell.row: part for cell, part in running_shares(self.table)}
        pareto = self.table.id == "event.causes"
        found = []
        for cell in self.cells:
            note = f"{cell.count}　{percent(so_far[cell.row])}" if pareto else str(cell.count)
            if cell.hits is not None:
                note = self.words.value(self.table, cell)
            name = self.words.row(self.table, cell.row)
            found.append(MarkedBar(name, cell.count, note, few=cell.count < LEAST_CASES))
        return found

    @property
    def _by_month(self) -> bool:
        return self.table.row_kind == "month"

    def _shares(self, look: Look) -> list[ShareBar]:
        months = month_labels([cell.row for cell in self.cells], look) if self._by_month else ()
        labels = months or [self.words.row(self.table, cell.row) for cell in self.cells]
        return [
            ShareBar(
                label,
                cell.value or 0.0,
                cell.low or 0.0,
                1.0 if cell.high is None else cell.high,
                f"{percent(cell.value or 0.0)}　{cell.hit_count}/{cell.count}",
                few=cell.count < LEAST_CASES,
            )
            for cell, label in zip(self.cells, labels, strict=True)
        ]

    def _grid_rows(self) -> list[str]:
        met = {cell.row for cell in self.cells}
        return [row for row in self.table.rows if row in met or self.table.row_kind == "weekday"]

    def _grid(self, look: Look) -> GridPlot:
        rows, columns = self._grid_rows(), list(self.table.columns)
        if self.table.column_kind == "hour":
            hours = [int(cell.column) for cell in self.cells] or [8, 18]
            columns = [str(hour) for hour in range(min(hours), max(hours) + 1)]
        cells = tuple(
            GridCell(rows.index(cell.row), columns.index(cell.column), cell.count, str(cell.count))
            for cell in self.cells
        )
        if self.table.column_kind == "month":
            named = month_labels(columns, look, room=0)
        else:
            named = [self.words.column(self.table, code) for code in columns]
        return GridPlot(tuple(self.words.row(self.table, row) for row in rows), tuple(named), cells)


def effect_picture(effect: Effect, words: AnalysisWords, look: Look) -> Drawn:
    """The run chart of a change; marks are numbered like its points."""
    from workbench.plots.grids import run_picture

    chart = effect.chart
    marked = frozenset(
        place
        for stretch in (*chart.shifts, *chart.trends)
        for place in range(stretch.first, stretch.last + 1)
    )
    labels = _day_labels([point.first for point in effect.points], look)
    middle = None if chart.median is None else f"{chart.median:.1f}".removesuffix(".0")
    plot = RunPlot(
        tuple(labels),
        tuple(float(point.count) for point in effect.points),
        sum(not point.after for point in effect.points),
        words.say("run_change"),
        chart.median,
        "" if middle is None else words.say("run_median", value=middle),
        marked,
    )
    with _ONE_AT_A_TIME:
        return run_picture(plot, look)


def _day_labels(days: Sequence[date], look: Look) -> list[str]:
    """Days under points, as often as there is room, with the year where it begins."""
    step = max(1, -(-len(days) * _LABEL_PX // max(look.width_px - _LABEL_PX, 1)))
    labels, year_before = [], 0
    for place, day in enumerate(days):
        year = f"{day.year}" if day.year != year_before else ""
        labels.append("" if place % step else f"{_day(day, look)}\n{year}")
        year_before = year_before if place % step else day.year
    return labels


def _day(day: date, look: Look) -> str:
    return f"{day.month}月{day.day}日" if look.language == "zh" else f"{day.day} {_MONTHS_EN[day.month - 1]}"


def effect_height() -> int:
    """How high a run chart stands."""
    return _RUN_PX


def month_labels(months: Sequence[str], look: Look, *, room: int | None = None) -> list[str]:
    """Months under columns, as often as there is room, with the year where it begins."""
    width = look.width_px - 20 if room is None else look.width_px
    step = 1 if room is not None else max(1, -(-len(months) * 36 // max(width, 1)))
    labels, year_before = [], ""
    for place, code in enumerate(months):
        if code == ALL or place % step:
            labels.append("")
            continue
        year, month = code.split("-")
        name = f"{int(month)}月" if look.language == "zh" else _MONTHS_EN[int(month) - 1]
        labels.append(f"{name}\n{year}" if year != year_before else f"{name}\n")
        year_before = year
    return labels
