"""How a plot shall look: size, colours, language, file type."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Look:
    """Size in logical pixels (96 to the inch) times `scale`, and the colours of the theme as `#RRGGBB`.

    `kind` is the file type of the bytes that come back; SVG keeps letters as outlines, so it needs no font.
    """

    width_px: int
    height_px: int
    scale: float = 1.0
    kind: Literal["png", "svg"] = "png"
    language: Literal["zh", "en"] = "zh"
    font_px: float = 12.0
    surface: str = "#FFFFFF"
    text: str = "#1C222B"
    secondary: str = "#5A6472"
    line: str = "#E2E5EA"
    accent: str = "#1D4F91"
    red: str = "#B3261E"
    amber: str = "#8A5300"
    green: str = "#1B6E43"


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled count."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A month, by its first day, with its count."""

    month: date
    count: int


@dataclass(frozen=True, slots=True)
class MonthRate:
    """A month, by its first day, with a measure; none where nothing was counted, `few` where little was."""

    month: date
    value: float | None
    few: bool = False


@dataclass(frozen=True, slots=True)
class LevelPoint:
    """A level of emotion, 0 to 4, on a day."""

    on: date
    level: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark stands in the picture, in logical pixels from the upper left, and which mark it is."""

    x: float
    y: float
    width: float
    height: float
    mark: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as bytes with the places of its marks, in the order in which they were given."""

    content: bytes
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedBar:
    """A bar with what stands beside it; `few` ones are hollow. An empty label under a column is none."""

    label: str
    value: float
    note: str = ""
    few: bool = False


@dataclass(frozen=True, slots=True)
class SpreadBar:
    """A column from the median, marked, up to a higher value."""

    label: str
    middle: float
    high: float
    few: bool = False


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A share from 0 to 1 with its interval and what stands beside it; `few` ones are hollow."""

    label: str
    value: float
    low: float
    high: float
    note: str = ""
    few: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell by its place; `text` where there is room."""

    row: int
    column: int
    value: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class GridPlot:
    """Counts by two things, darker where there are more."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class RunPlot:
    """Counts over time with their median and the place of a change; `marked` points belong to a pattern."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    changed_at: int
    change_label: str
    median: float | None = None
    median_label: str = ""
    marked: frozenset[int] = frozenset()
