"""The look of every document: sizes, spacing and colours in one place."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

Align = Literal["left", "right", "center", "justify"]
# 黑体, 宋体 (also where 仿宋 is called for) and 楷体.
Family = Literal["hei", "song", "kai"]

MM = 72 / 25.4

INK = "#1B1F24"
QUIET = "#5C6672"
HAIRLINE = "#C8CFD8"
TINT = "#F2F5F9"
ACCENT = "#1D4F91"
WATERMARK = "#ECEEF1"


class Tone(Enum):
    """What a mark says; each tone has a shape of its own, because colour alone says nothing in print."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


TONE_COLOURS = {
    Tone.NEUTRAL: "#7A8592",
    Tone.ACCENT: ACCENT,
    Tone.GOOD: "#2E7D4F",
    Tone.WARNING: "#B26A00",
    Tone.DANGER: "#B3261E",
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set; lengths in points, `indent` and `first_indent` in ems.

    `tracking` is added after each character; fewer than `least_lines` never stand alone on a page.
    """

    size: float = 10.5
    leading: float = 18.0
    bold: bool = False
    colour: str = INK
    align: Align = "justify"
    indent: float = 0.0
    first_indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 6.0
    family: Family = "hei"
    tracking: float = 0.0
    least_lines: int = 2

    @property
    def pitch(self) -> float:
        """The room that a full-width character takes, in points."""
        return self.size + self.tracking

    def but(self, **changes: object) -> "TextStyle":
        """This style with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


BODY = TextStyle()
NARRATIVE = BODY.but(first_indent=2.0)
NOTE = TextStyle(size=9.0, leading=14.5, colour=QUIET, space_after=4.0)
CELL = TextStyle(size=9.5, leading=15.0, align="left", space_after=0.0)
CELL_LABEL = CELL.but(colour=QUIET)
CELL_HEAD = CELL.but(size=9.0, leading=14.0, bold=True, colour=ACCENT)
CAPTION = TextStyle(size=9.0, leading=14.0, colour=QUIET, align="center", space_after=0.0)
TITLE = TextStyle(size=24.0, leading=36.0, bold=True, align="center", space_after=8.0)
SUBTITLE = TextStyle(size=13.0, leading=21.0, colour=QUIET, align="center", space_after=6.0)
HEADINGS = (
    TextStyle(
        size=16.0, leading=24.0, bold=True, colour=ACCENT, align="left", space_before=0.0, space_after=10.0
    ),
    TextStyle(size=12.5, leading=20.0, bold=True, align="left", space_before=14.0, space_after=6.0),
    TextStyle(size=10.5, leading=18.0, bold=True, align="left", space_before=10.0, space_after=4.0),
)
RUNNING = TextStyle(size=8.5, leading=12.0, colour=QUIET, align="left", space_after=0.0)
