"""Text on the page: a flowable that breaks lines by Chinese rules and never reads its text as markup."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from workbench.typesetting import fonts
from workbench.typesetting.canvas import PageCanvas
from workbench.typesetting.characters import one_line, printable
from workbench.typesetting.linebreak import break_lines
from workbench.typesetting.squeeze import SHARED_EM, squeezed, stretches
from workbench.typesetting.style import BODY, TextStyle

# A line is justified only if no gap grows by more than this part of an em; else it stays ragged.
_MAX_STRETCH = 0.08
_FUZZ = 1e-3
_SHARED = f" {SHARED_EM * 1000:g} "


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with a look of its own; None means as the style says."""

    text: str
    bold: bool | None = None
    colour: str | None = None


class _Piece(NamedTuple):
    """A stretch of one look inside a paragraph, up to `end`."""

    end: int
    bold: bool
    colour: str


class _Paragraph(NamedTuple):
    """A text without line ends, the advance of each character in points, and its looks."""

    text: str
    advances: list[float]
    pieces: list[_Piece]


class _SetLine(NamedTuple):
    """A line of a paragraph as it will be drawn; `final` lines are never stretched."""

    paragraph: _Paragraph
    start: int
    end: int
    width: float
    indent: float
    final: bool


class _Pen:
    """Writes stretches of text and changes font, colour and spacing only where they differ.

    It writes the operators of ISO 32000-1 9.4 itself: reportlab's text object measures and escapes every
    character again, which costs more than all the rest of drawing.
    """

    def __init__(self, canvas: Canvas, style: TextStyle) -> None:
        self._canvas = canvas
        self._size = style.size
        self._family = style.family
        self._tracking = style.tracking
        self._operators = ["BT"]
        self._font = self._colour = ""
        self._gap = 0.0

    def move(self, x: float, baseline: float, gap: float = 0.0) -> None:
        """Go on at this place, with so much extra room after each character."""
        self._operators.append(f"1 0 0 1 {x:.3f} {baseline:.3f} Tm")
        gap += self._tracking
        if gap != self._gap:
            self._operators.append(f"{gap:.4f} Tc")
            self._gap = gap

    def write(self, content: str, *, bold: bool, colour_name: str) -> None:
        """Write on from the current place; characters without a glyph are reported, not drawn."""
        if colour_name != self._colour:
            self._operators.append(_fill_operator(colour_name))
            self._colour = colour_name
        for name, stretch in fonts.runs(content, bold=bold, family=self._family):
            if name is None:
                if isinstance(self._canvas, PageCanvas):
                    self._canvas.report_missing(stretch, content)
                continue
            if name != self._font:
                resource = fonts.resource_name(name, self._canvas)
                self._operators.append(f"{resource} {self._size:g} Tf")
                self._font = name
            codes = [f"<{fonts.encoded(name, part, self._canvas)}>" for part in stretches(stretch)]
            self._operators.append(f"[{_SHARED.join(codes)}] TJ" if len(codes) > 1 else f"{codes[0]} Tj")

    def finish(self) -> None:
        """Put what was written on the page, without a trace in the state of the canvas."""
        self._canvas.addLiteral(" ".join(["q", *self._operators, "ET Q"]))


class TextBlock(Flowable):
    """Paragraphs of one style; line ends in the text end paragraphs. It splits over pages between lines."""

    def __init__(self, content: str | Sequence[Span], style: TextStyle = BODY, *, marker: str = "") -> None:
        """Args: marker: a bullet or number before the first line, in the room that `style.indent` leaves."""
        super().__init__()
        self.style = style
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after
        self._marker = marker
        self._paragraphs = list(_paragraphs([Span(content)] if isinstance(content, str) else content, style))
        self._lines: list[_SetLine] = []
        self._set_for: float | None = None

    @property
    def plain_text(self) -> str:
        """The text as it is drawn."""
        return "\n".join(paragraph.text for paragraph in self._paragraphs or _trimmed(self._lines))

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """Break the lines for this width; returns the width and the height needed."""
        if available_width != self._set_for:
            if not self._paragraphs:
                self._paragraphs = list(_trimmed(self._lines))
            self._lines = list(self._set(available_width))
            self._set_for = available_width
        self.width = available_width
        self.height = len(self._lines) * self.style.leading
        return self.width, self.height

    def lines(self, width: float) -> list[str]:
        """The text of each line at this width."""
        self.wrap(width, 0)
        return [line.paragraph.text[line.start : line.end] for line in self._lines]

    def opening_height(self, width: float) -> float:
        """The height of the least part that may stand at the foot of a page."""
        self.wrap(width, 0)
        lines = len(self._lines)
        least = self.style.least_lines
        return self.style.leading * (lines if lines < 2 * least else least)

    def split(  # type: ignore[override]
        self, available_width: float, available_height: float
    ) -> "list[TextBlock]":
        """The part that fits and the rest; nothing when too few lines would stand alone."""
        self.wrap(available_width, available_height)
        total = len(self._lines)
        fitting = int((available_height + _FUZZ) / self.style.leading)
        if fitting >= total:
            return [self]
        fitting = min(fitting, total - self.style.least_lines)
        if fitting < self.style.least_lines:
            return []
        return [self._part(0, fitting), self._part(fitting, total)]

    def draw(self) -> None:
        """Draw the lines; characters without a glyph are reported to a canvas that asks for them."""
        style = self.style
        pen = _Pen(self.canv, style)
        baseline = self.height - (style.leading - style.size) / 2 - fonts.ASCENT * style.size
        if self._marker:
            pen.move(0, baseline)
            pen.write(self._marker, bold=style.bold, colour_name=style.colour)
        for line in self._lines:
            x, gap = self._place(line)
            pen.move(x, baseline, gap)
            for piece, stretch in _cut(line):
                pen.write(stretch, bold=piece.bold, colour_name=piece.colour)
            baseline -= style.leading
        pen.finish()

    def _set(self, width: float) -> Iterator[_SetLine]:
        style = self.style
        indent = style.indent * style.pitch
        first_indent = indent + style.first_indent * style.pitch
        room = max(width - indent, style.size)
        first_room = max(width - first_indent, style.size)
        for paragraph in self._paragraphs:
            for line in break_lines(paragraph.text, paragraph.advances, room, first_room):
                is_first, is_last = line.start == 0, line.end == len(paragraph.text)
                yield _SetLine(paragraph, *line, first_indent if is_first else indent, is_last)

    def _place(self, line: _SetLine) -> tuple[float, float]:
        """Where the line begins, and by how much each gap is widened."""
        align = self.style.align
        spare = self.width - line.indent - line.width
        if align == "right":
            return line.indent + spare, 0.0
        if align == "center":
            return line.indent + spare / 2, 0.0
        if align == "justify" and not line.final and spare > 0:
            text = line.paragraph.text[line.start : line.end].rstrip(" ")
            stretch = spare / max(len(text) - 1, 1)
            if stretch <= _MAX_STRETCH * self.style.size and _mostly_han(text):
                return line.indent, stretch
        return line.indent, 0.0

    def _part(self, start: int, end: int) -> "TextBlock":
        part = TextBlock.__new__(TextBlock)
        Flowable.__init__(part)
        part.style = self.style
        part.spaceBefore = self.spaceBefore if start == 0 else 0.0
        part.spaceAfter = self.spaceAfter if end == len(self._lines) else 0.0
        part._marker = self._marker if start == 0 else ""
        part._lines = self._lines[start:end]
        part._paragraphs = []  # found from the lines, should another width ever be asked for
        part._set_for = self._set_for
        return part


def text(content: str | Sequence[Span], style: TextStyle = BODY) -> TextBlock:
    """A block of text; whatever the text holds is printed literally."""
    return TextBlock(content, style)


@cache
def colour(value: str) -> Color:
    """The drawing library's colour for `#RRGGBB`."""
    return HexColor(value)


@cache
def _fill_operator(value: str) -> str:
    return "{:.4g} {:.4g} {:.4g} rg".format(*colour(value).rgb())


def draw_line_of_text(canvas: Canvas, x: float, baseline: float, content: str, style: TextStyle) -> None:
    """One line on the canvas, from `x` to the right, to the left or centred, as the style says."""
    shown = one_line(content)
    if style.align in ("right", "center"):
        x -= text_width(shown, style) * (0.5 if style.align == "center" else 1.0)
    pen = _Pen(canvas, style)
    pen.move(x, baseline)
    pen.write(shown, bold=style.bold, colour_name=style.colour)
    pen.finish()


def shortened(content: str, style: TextStyle, room: float) -> str:
    """One line of this text, cut with an ellipsis where it is wider than the room."""
    shown = one_line(content)
    if text_width(shown, style) <= room:
        return shown
    while shown and text_width(shown + "…", style) > room:
        shown = shown[:-1]
    return shown + "…"


def text_width(content: str, style: TextStyle) -> float:
    """The width of one line of this text in points."""
    return sum(_advances(content, style, bold=style.bold))


def _advances(content: str, style: TextStyle, *, bold: bool) -> list[float]:
    """The room in points that each character takes."""
    ems = squeezed(content, fonts.advances(content, bold=bold, family=style.family))
    return [advance * style.size + style.tracking for advance in ems]


def _paragraphs(spans: Sequence[Span], style: TextStyle) -> Iterator[_Paragraph]:
    texts: list[str] = []
    advances: list[float] = []
    pieces: list[_Piece] = []

    def finished() -> _Paragraph:
        paragraph = _Paragraph("".join(texts), list(advances), list(pieces))
        texts.clear()
        advances.clear()
        pieces.clear()
        return paragraph

    for span in spans:
        bold = style.bold if span.bold is None else span.bold
        for number, line in enumerate(printable(span.text).split("\n")):
            if number:
                yield finished()
            texts.append(line)
            advances += _advances(line, style, bold=bold)
            pieces.append(_Piece(len(advances), bold, span.colour or style.colour))
    yield finished()


def _trimmed(lines: Sequence[_SetLine]) -> Iterator[_Paragraph]:
    """The paragraphs that these lines show, without what other lines show of them."""
    start = 0
    for number, line in enumerate(lines):
        paragraph = line.paragraph
        if number == 0 or lines[number - 1].paragraph is not paragraph:
            start = line.start
        if number == len(lines) - 1 or lines[number + 1].paragraph is not paragraph:
            pieces = [_Piece(p.end - start, p.bold, p.colour) for p in paragraph.pieces if p.end > start]
            yield _Paragraph(paragraph.text[start : line.end], paragraph.advances[start : line.end], pieces)


def _cut(line: _SetLine) -> Iterator[tuple[_Piece, str]]:
    start = line.start
    for piece in line.paragraph.pieces:
        end = min(piece.end, line.end)
        if end > start:
            yield piece, line.paragraph.text[start:end]
            start = end


def _mostly_han(content: str) -> bool:
    return 2 * sum(character >= "\u2e80" for character in content) >= len(content)
