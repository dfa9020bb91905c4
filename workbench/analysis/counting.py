"""The five dimensions over many cases: each is in one cell of a table, or left out for a reason."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.analysis.model import (
    ALL,
    FEW,
    UNKNOWN,
    Cell,
    FiveAnalysis,
    Kind,
    Table,
    WhyLine,
)
from workbench.analysis.remedying import remedy_tables
from workbench.analysis.splitting import (
    Axis,
    Cases,
    counted,
    crossed,
    enough,
    in_order,
    judged,
    parts,
    places_of,
    share,
    topmost,
    without,
)
from workbench.dimensions.model import Dimension
from workbench.figures.model import Volumes
from workbench.figures.rules import LEAST_CASES

if TYPE_CHECKING:
    from pandas import DataFrame

# What has no room in a picture is put together.
MOST_ROWS, MOST_COLUMNS = 12, 6
AGES = ("0-7", "8-13", "14-17", "18-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+", UNKNOWN)
NEW, RETURNING, NOBODY = "new", "returning", "nobody"
_P90 = 90


def five_dimensions(frame: "DataFrame") -> FiveAnalysis:
    """All tables over the cases of a frame as `case_frame` gives it; every cell knows its cases."""
    cases = Cases(frame)
    volumes = Volumes(
        len(frame), int(frame["matter"].nunique()) if len(frame) else 0, int(frame["pieces"].sum())
    )
    tables = (
        *_time(cases), *_people(cases), *_event(cases), *_channel(cases), *remedy_tables(cases),
    )  # fmt: skip
    return FiveAnalysis(cases.seqs, volumes, tables, _whys(cases))


def _time(cases: Cases) -> tuple[Table, ...]:
    months, day = cases.months, Dimension.TIME
    closed = cases.frame["days_to_close"].notna().to_numpy()
    open_seqs = cases.seqs[~closed]
    at = without(cases.hours, cases.hours.places < 0)
    unknown_hour = cases.seqs[at.places < 0]
    late = cases.frame["on_time"].to_numpy().astype("int64") + 1
    timeliness = in_order(Axis(late, ("undecided", "late", "on_time")), ("late", "on_time", "undecided"))
    return (
        Table("time.months", day, "columns", "month", tuple(counted(months, cases)), months.names),
        Table(
            "time.hours", day, "grid", "weekday", _grid(cases.weekdays, at, cases), cases.weekdays.names,
            at.names, "hour", {"hour_unknown": unknown_hour},
        ),
        Table(
            "time.closing", day, "spread", "month", _spreads(without(months, ~closed), cases), months.names,
            left_out={"open": open_seqs}, total=_spread(ALL, cases.seqs[closed], cases, closed),
        ),
        Table("time.overdue", day, "rows", "timeliness", tuple(counted(timeliness, cases)), timeliness.names),
    )  # fmt: skip


def _people(cases: Cases) -> tuple[Table, ...]:
    who = Dimension.PEOPLE
    ages = in_order(cases.axis("age_band"), AGES)
    products = topmost(cases.axis("product"), MOST_COLUMNS)
    standing = Axis(cases.frame["returning"].to_numpy().astype("int64") + 1, (NOBODY, NEW, RETURNING))
    standing = in_order(standing, (NEW, RETURNING, NOBODY))
    return (
        Table(
            "people.ages", who, "grid", "age_band", _grid(ages, products, cases), ages.names, products.names,
            "product",
        ),
        _rows("people.regions", who, "region", topmost(cases.axis("region"), MOST_ROWS), cases),
        _rows("people.standing", who, "standing", standing, cases),
        _shares("people.again", who, "age_band", ages, "again", cases),
    )  # fmt: skip


def _event(cases: Cases) -> tuple[Table, ...]:
    what = Dimension.EVENT
    return (
        _rows("event.causes", what, "cause", topmost(cases.axis("cause"), MOST_ROWS), cases),
        _rows("event.products", what, "product", topmost(cases.axis("product"), MOST_ROWS), cases),
        _ranking("event.units", "unit", cases),
        _ranking("event.agents", "agent", cases),
        _rows("event.roots", what, "cause", topmost(_found_roots(cases), MOST_ROWS), cases, "no_root"),
        _shares("event.fault", what, "cause", topmost(cases.axis("cause"), MOST_ROWS), "at_fault", cases),
    )  # fmt: skip


def _channel(cases: Cases) -> tuple[Table, ...]:
    how = Dimension.CHANNEL
    channels = cases.axis("channel")
    months = cases.months
    forwarded = judged(months, cases.frame["forwarded"].to_numpy(), cases)
    whole = share(ALL, "", cases.seqs, cases.seqs[cases.frame["forwarded"].to_numpy()])
    top = topmost(channels, MOST_COLUMNS)
    return (
        _rows("channel.mix", how, "channel", channels, cases),
        Table(
            "channel.months", how, "grid", "channel", _grid(top, months, cases), top.names, months.names,
            "month",
        ),
        Table(
            "channel.forwarded", how, "shares", "month", tuple(forwarded), months.names,
            total=whole if len(cases) else None,
        ),
        _shares("channel.escalated", how, "channel", topmost(channels, MOST_ROWS), "escalated", cases),
    )  # fmt: skip


def _rows(
    table_id: str, dimension: Dimension, kind: Kind, axis: Axis, cases: Cases, left_out: str = ""
) -> Table:
    out = {left_out: cases.seqs[axis.places < 0]} if left_out else {}
    return Table(table_id, dimension, "rows", kind, _filled(axis, cases), axis.names, left_out=out)


def _filled(axis: Axis, cases: Cases) -> tuple[Cell, ...]:
    return tuple(cell for cell in counted(axis, cases) if cell.count)


def _ranking(table_id: str, kind: Kind, cases: Cases) -> Table:
    """Who was complained of: too few cases are put together, and beside each stands how often at fault."""
    axis = cases.axis(kind)
    named = without(axis, places_of(axis, UNKNOWN))
    named = topmost(enough(_dropped(named), LEAST_CASES, FEW), MOST_ROWS)
    fault = {cell.row: cell for cell in judged(named, cases.flags("at_fault", 1), cases)}
    cells = tuple(
        replace(fault[cell.row], value=float(cell.count), low=None, high=None)
        for cell in _filled(named, cases)
    )
    out = {"not_named": cases.seqs[named.places < 0]}
    return Table(table_id, Dimension.EVENT, "rows", kind, cells, named.names, left_out=out)


def _dropped(axis: Axis) -> Axis:
    """The axis without the name for what is not known, whose cases are left out."""
    import numpy as np

    if UNKNOWN not in axis.names:
        return axis
    gone = axis.names.index(UNKNOWN)
    places = np.where(axis.places > gone, axis.places - 1, axis.places)
    return Axis(places, tuple(name for name in axis.names if name != UNKNOWN))


def _found_roots(cases: Cases) -> Axis:
    """The causes that were found at the root; cases without such a finding are left out."""
    nothing = cases.frame["fault"].to_numpy() == UNKNOWN
    return without(cases.axis("root_cause"), nothing)


def _shares(
    table_id: str, dimension: Dimension, kind: Kind, axis: Axis, figure_id: str, cases: Cases
) -> Table:
    """The share of hits of one of the figures of the process, by a code."""
    uncounted = cases.flags(figure_id, -1)
    hits = cases.flags(figure_id, 1)
    cells = judged(without(axis, uncounted), hits, cases)
    total = share(ALL, "", cases.seqs[~uncounted], cases.seqs[hits]) if cells else None
    out = {f"{figure_id}_open": cases.seqs[uncounted]}
    return Table(table_id, dimension, "shares", kind, tuple(cells), axis.names, left_out=out, total=total)


def _grid(rows: Axis, columns: Axis, cases: Cases) -> tuple[Cell, ...]:
    both = crossed(rows, columns)
    pairs = [(row, column) for row in rows.names for column in columns.names]
    return tuple(
        Cell(row, column, part, value=float(len(part)))
        for (row, column), part in zip(pairs, parts(both, cases.seqs), strict=True)
        if len(part)
    )


def _spreads(axis: Axis, cases: Cases) -> tuple[Cell, ...]:
    found = []
    for place, name in enumerate(axis.names):
        chosen = axis.places == place
        part = cases.seqs[chosen]
        if len(part):
            found.append(_spread(name, part, cases, chosen))
    return tuple(found)


def _spread(name: str, part: Any, cases: Cases, chosen: Any) -> Cell:
    """Median and ninetieth percentile of the days from receipt to closing."""
    import numpy as np

    if not len(part):
        return Cell(name, "", part)
    median, high = np.percentile(cases.frame["days_to_close"].to_numpy()[chosen], (50, _P90))
    return Cell(name, "", part, value=float(median), high=float(high))


def _whys(cases: Cases) -> tuple[WhyLine, ...]:
    """The questions asked down to each root, most cases first."""
    frame = cases.frame
    known = frame["fault"].to_numpy() != UNKNOWN
    if not known.any():
        return ()
    grouped = frame.loc[known].groupby(["root_cause", "whys", "finding"], observed=True, sort=False)
    lines = [
        WhyLine(cause, whys, finding, cases.seqs[known][places])
        for (cause, whys, finding), places in grouped.indices.items()
    ]
    return tuple(sorted(lines, key=lambda one: (-len(one.cases), one.cause, one.whys, one.finding)))
