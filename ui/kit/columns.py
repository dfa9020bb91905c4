"""Columns as data: what a table shows of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ui.kit.chip_painter import ChipState
from ui.kit.palette import Tone

RowT = TypeVar("RowT")
Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text; with a `tone` it is drawn as a chip, `strong` in bold, `muted` in secondary."""

    text: str
    tone: Tone | None = None
    icon: str = ""
    tooltip: str = ""
    strong: bool = False
    muted: bool = False

    @property
    def chip(self) -> ChipState | None:
        """The chip to draw, if it is one."""
        return None if self.tone is None else ChipState(self.text, self.tone, self.icon)


# Without slots: `Column[Row](…)` notes its type on the instance, and with slots it fails doing so.
@dataclass(frozen=True)
class Column(Generic[RowT]):
    """One column: `cell` gives a string or a Cell; `sort_key` is what the query sorts by, empty for never.

    An `elastic` column holds long words and gives way first where the room is scarce.
    """

    key: str
    title: str
    cell: Callable[[RowT], "str | Cell"]
    sort_key: str = ""
    width: int = 120
    align: Align = "left"
    shown: bool = True
    help: str = ""
    elastic: bool = False

    @property
    def spoken_title(self) -> str:
        """What a screen reader calls it; a narrow column without a title is told by its help."""
        return self.title or self.help

    def value(self, row: RowT) -> Cell:
        """The cell of a row."""
        made = self.cell(row)
        return made if isinstance(made, Cell) else Cell(made)


@dataclass(frozen=True, slots=True)
class Sort:
    """By which sort key, in which direction."""

    key: str
    descending: bool = False


AnyColumn = Column[Any]
