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
