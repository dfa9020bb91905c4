"""The stamp of a page: drawn below its image in a band of its own, before anything of the page is drawn.

What is drawn first cannot be turned, moved or clipped by what a page leaves behind. The page's own content is
held to the area in which it was seen before, so that nothing it had hidden comes to light in the band.
"""

from dataclasses import dataclass

from workbench.binding.boxes import View
from workbench.binding.lettering import Lettering
from workbench.binding.model import Rect

# In parts of the letters' size.
_MARGIN = 1.4
_LEADING = 1.45
_ABOVE = 1.35
_BELOW = 0.7
_GAP = 1.6
_RULE = 0.06
_FOLIO = 0.9
# A band under a stamp-sized picture is wide enough for some words of a mark.
_MARK_AT_LEAST = 24.0


@dataclass(frozen=True, slots=True)
class Words:
    """What is put under a page: its number, its place in the run, and what kind of copy it is."""

    number: str
    folio: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Stamped:
    """The operators to put before the page's own, and the page's new boundaries."""

    operators: bytes
    box: Rect


class Stamper:
    """Draws the stamps of one document; the lines of a mark are broken once for each width."""

    def __init__(self, lettering: Lettering) -> None:
        self._letters = lettering
        self._broken: dict[tuple[str, float, float], tuple[str, ...]] = {}
        self._marks: dict[tuple[str, int, float], str] = {}

    def stamped(self, view: View, words: Words) -> Stamped:
        """The stamp of a page that is seen like this."""
        size = view.letter_size
        number = self._letters.width(words.number, bold=True)
        folio = self._letters.width(words.folio) * _FOLIO
        needed = number + _GAP + folio
        width = max(view.size[0] / size, max(needed, _MARK_AT_LEAST if words.mark else 0) + 2 * _MARGIN)
        room = round(width - 2 * _MARGIN, 2)
        lines = self._lines(words.mark, room, round(room - needed - _GAP, 2))
        rows = max(len(lines), 1)
        band = (_ABOVE + _LEADING * (rows - 1) + _BELOW) * size
        aside = max(width * size - view.size[0], 0) / 2
        shown = [self._of_mark(line, row, size) for row, line in enumerate(lines) if line]
        shown.append(self._line(words.number, width - _MARGIN - needed, rows - 1, size, bold=True))
        shown.append(self._line(words.folio, width - _MARGIN - folio, rows - 1, size * _FOLIO, scale=size))
        drawn = _framed(view, aside, width * size, size, "".join(shown))
        return Stamped(drawn.encode("ascii"), view.widened(band, aside))

    def _line(
        self, text: str, left: float, row: int, size: float, *, bold: bool = False, scale: float = 0.0
    ) -> str:
        scale = scale or size
        x, y = left * scale, -(_ABOVE + _LEADING * row) * scale
        return f"1 0 0 1 {x:.3f} {y:.3f} Tm {self._letters.shown(text, size, bold=bold)}"

    def _of_mark(self, line: str, row: int, size: float) -> str:
        """A line of a mark, which is the same on many pages."""
        key = line, row, size
        found = self._marks.get(key)
        if found is None:
            found = self._marks[key] = self._line(line, _MARGIN, row, size)
        return found

    def _lines(self, mark: str, room: float, last_room: float) -> tuple[str, ...]:
        """The mark in lines, the last of which leaves room for the number."""
        key = mark, room, last_room
        found = self._broken.get(key)
        if found is None:
            lines = self._wrapped(mark, room) if mark else []
            if lines and self._letters.width(lines[-1]) > last_room:
                lines.append("")
            found = self._broken[key] = tuple(lines)
        return found

    def _wrapped(self, mark: str, room: float) -> list[str]:
        """Words of letters stay whole where they can; Chinese may be broken anywhere."""
        lines = [""]
        for piece in _pieces(mark):
            if self._letters.width(lines[-1] + piece) <= room:
                lines[-1] += piece
            elif self._letters.width(piece) <= room:
                lines.append(piece.lstrip())
            else:
                self._force(lines, piece, room)
        return [line.rstrip() for line in lines if line.strip()]

    def _force(self, lines: list[str], piece: str, room: float) -> None:
        for character in piece:
            if self._letters.width(lines[-1] + character) > room:
                lines.append("")
            lines[-1] += character


def _pieces(mark: str) -> list[str]:
    pieces: list[str] = []
    joined = False
    for character in mark:
        joins = character.isascii() and not character.isspace()
        if joins and joined:
            pieces[-1] += character
        else:
            pieces.append(character)
        joined = joins
    return pieces


def _framed(view: View, aside: float, width: float, size: float, shown: str) -> str:
    """The text in the frame in which the page is looked at, a rule above it, the page's area as the limit."""
    x0, y0, x1, y1 = view.area
    matrix = " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in view.upright)
    rule = _RULE * size
    return (
        f"q {matrix} cm 1 0 0 1 {-aside:.3f} 0 cm "
        f"0.6 G {rule:.3f} w 0 {-rule:.3f} m {width:.3f} {-rule:.3f} l S "
        f"BT 0 g {shown}ET Q {x0:.4f} {y0:.4f} {x1 - x0:.4f} {y1 - y0:.4f} re W n\n"
    )
