"""Tables of the five dimensions: each cell knows its cases, so every number can be opened and added up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from workbench.dimensions.model import Dimension
from workbench.figures.model import FigureFilter, Volumes

if TYPE_CHECKING:
    import numpy as np

    Seqs = np.ndarray[Any, np.dtype[np.int64]]

# columns: counts over time; grid: counts by two things; rows: counts by one; shares: hits of cases with an
# interval; spread: median and ninetieth percentile of days.
Shape = Literal["columns", "grid", "rows", "shares", "spread"]
# What the codes of rows and columns are; says where their names come from.
Kind = Literal[
    "", "month", "weekday", "hour", "age_band", "product", "region", "standing", "channel", "category",
    "cause", "unit", "agent", "remedy", "timeliness", "crowd", "fault",
]  # fmt: skip

# The tables of each dimension in the order to show.
TABLES: Mapping[Dimension, tuple[str, ...]] = {
    Dimension.TIME: ("time.months", "time.hours", "time.closing", "time.overdue"),
    Dimension.PEOPLE: ("people.ages", "people.regions", "people.standing", "people.again"),
    Dimension.EVENT: (
        "event.causes", "event.products", "event.units", "event.agents", "event.roots", "event.fault",
    ),
    Dimension.CHANNEL: ("channel.mix", "channel.months", "channel.forwarded", "channel.escalated"),
    Dimension.REMEDY: ("remedy.ended", "remedy.crowds"),
}  # fmt: skip

OTHER, FEW, ALL, UNKNOWN = "*", "<", "all", ""
PART_OF_KEY = "|"
# Why cells are left out that people could be told by.
SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One number and the cases behind it.

    `value`: how many cases; for shares the part of them in `hits`; for a spread the median of days. `low` and
    `high`: the interval of a share, or the ninetieth percentile as `high`. `due_fen` and `goodwill_fen`: what
    was paid in all of the cases; the two are never added up.
    """

    row: str
    column: str
    cases: "Seqs"
    hits: "Seqs | None" = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    due_fen: int = 0
    goodwill_fen: int = 0

    @property
    def count(self) -> int:
        """How many cases."""
        return len(self.cases)

    @property
    def hit_count(self) -> int:
        """How many of them are hits; none where nothing is judged."""
        return 0 if self.hits is None else len(self.hits)

    @property
    def seqs(self) -> tuple[int, ...]:
        """The cases by their place in the list."""
        return tuple(self.cases.tolist())

    @property
    def hit_seqs(self) -> tuple[int, ...]:
        """The hits by their place in the list."""
        return () if self.hits is None else tuple(self.hits.tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One view of the cases. The cases of its cells and those left out, by reason, are all the cases.

    `rows` and `columns` are codes in the order to show; a grid has a cell only where there are cases.
    """

    id: str
    dimension: Dimension
    shape: Shape
    row_kind: Kind
    cells: tuple[Cell, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...] = ()
    column_kind: Kind = ""
    left_out: "Mapping[str, Seqs]" = field(default_factory=dict)
    total: Cell | None = None

    @property
    def count(self) -> int:
        """How many cases its cells count."""
        return sum(cell.count for cell in self.cells)

    @property
    def whole(self) -> int:
        """How many cases its parts are parts of: those that are not shown for the people's sake too."""
        return self.count + len(self.left_out.get(SUPPRESSED, ()))

    def cell(self, row: str, column: str = "") -> Cell | None:
        """One of its cells."""
        return next((one for one in self.cells if (one.row, one.column) == (row, column)), None)


@dataclass(frozen=True, slots=True, eq=False)
class WhyLine:
    """A root cause that was found: the questions asked down to it, and its cases."""

    cause: str
    whys: tuple[str, ...]
    finding: str
    cases: "Seqs"


@dataclass(frozen=True, slots=True, eq=False)
class FiveAnalysis:
    """All tables over the cases of a frame, in the order of the dimensions; `cases` lists every one."""

    cases: "Seqs"
    volumes: Volumes
    tables: tuple[Table, ...]
    whys: tuple[WhyLine, ...] = ()

    def table(self, table_id: str) -> Table:
        """One of the tables."""
        return next(one for one in self.tables if one.id == table_id)

    def of(self, dimension: Dimension) -> Iterator[Table]:
        """The tables of one dimension."""
        return (one for one in self.tables if one.dimension is dimension)


@dataclass(frozen=True, slots=True)
class Period:
    """What was asked, the day on which it was, and since when cases are listed at all."""

    asked: FigureFilter
    today: date
    listed_since: date | None = None
