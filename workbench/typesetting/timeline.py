"""The drawn timeline: time runs down the page, one lane for each kind of event."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from workbench.typesetting.style import ACCENT, CELL, HAIRLINE, QUIET, RUNNING, TONE_COLOURS, Tone
from workbench.typesetting.text import TextBlock, colour, draw_line_of_text, text_width

_DATE_ROOM = 66.0
_LANE_ROOM = 30.0
_LANE_PADDING = 8.0
_LABEL_GAP = 12.0
_HEAD_HEIGHT = 22.0
_ROW_PADDING = 3.0
_LONGEST_GAP = 14.0
_LINES_IN_A_ROW = 12
_DATE = CELL.but(colour=QUIET)
_LANE_HEAD = RUNNING.but(align="center")

# The corners of the signs; ring and disc are drawn as circles.
_CORNERS = {
    Tone.GOOD: ((-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)),
    Tone.WARNING: ((-4.2, -3.4), (4.2, -3.4), (0.0, 4.2)),
    Tone.DANGER: ((-4.4, 0.0), (0.0, -4.4), (4.4, 0.0), (0.0, 4.4)),
}


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One event: when (None: undated, stands last), in which lane, what, and how it is to be taken."""

    on: date | None
    lane: str
    label: str
    tone: Tone = Tone.NEUTRAL


class _Lanes:
    """The lanes and where they run."""

    def __init__(self, names: Sequence[str]) -> None:
        self.centres: dict[str, float] = {}
        x = _DATE_ROOM
        for name in dict.fromkeys(names):
            width = max(_LANE_ROOM, text_width(name, _LANE_HEAD) + _LANE_PADDING)
            self.centres[name] = x + width / 2
            x += width
        self.right = x


@dataclass(frozen=True, slots=True)
class _Row:
    """One mark as it is drawn; the continuation of a long label has no lane."""

    shown_date: str
    lane: str | None
    tone: Tone
    label: TextBlock
    gap: float

    @property
    def height(self) -> float:
        return self.gap + self.label.height + 2 * _ROW_PADDING


class TimelineStrip(Flowable):
    """Marks in the order given, split over pages between marks; the head with the lanes stands on each page.

    Between two dates there is the more room the more days lie between them (logarithmically).
    """

    def __init__(self, marks: Sequence[TimelineMark], *, undated_label: str) -> None:
        super().__init__()
        self.spaceBefore = 4.0
        self.spaceAfter = 10.0
        self._lanes = _Lanes([mark.lane for mark in marks])
        self._marks = [*(m for m in marks if m.on is not None), *(m for m in marks if m.on is None)]
        self._undated_label = undated_label
        self._rows: list[_Row] = []
        self._set_for: float | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """The width and the height of all marks."""
        if available_width != self._set_for:
            self._rows = list(self._set(available_width))
            self._set_for = available_width
        self.width = available_width
        self.height = _HEAD_HEIGHT + sum(row.height for row in self._rows)
        return self.width, self.height

    def opening_height(self, width: float) -> float:
        """The height of the head and the first mark."""
        self.wrap(width, 0)
        return _HEAD_HEIGHT + sum(row.height for row in self._rows[:1])

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The marks that fit, and the rest."""
        self.wrap(available_width, available_height)
        used = _HEAD_HEIGHT
        for number, row in enumerate(self._rows):
            used += row.height
            if used > available_height + 1e-3:
                return [self._part(self._rows[:number]), self._part(self._rows[number:])] if number else []
        return [self]

    def draw(self) -> None:
        """Draw lanes, marks, dates and labels."""
        canvas = self.canv
        self._draw_lanes(canvas)
        top = self.height - _HEAD_HEIGHT
        previous = ""
        for row in self._rows:
            middle = top - row.gap - _ROW_PADDING - CELL.leading / 2
            if row.lane is not None:
                draw_mark(canvas, self._lanes.centres[row.lane], middle, row.tone)
                if row.shown_date != previous:
                    draw_line_of_text(canvas, 0, middle - 0.38 * CELL.size, row.shown_date, _DATE)
                previous = row.shown_date
            bottom = top - row.gap - _ROW_PADDING - row.label.height
            row.label.drawOn(canvas, self._lanes.right + _LABEL_GAP, bottom)
            top -= row.height

    def _set(self, width: float) -> Iterator[_Row]:
        previous: date | None = None
        for mark in self._marks:
            gap = _gap(previous, mark.on)
            shown = mark.on.isoformat() if mark.on else self._undated_label
            label = TextBlock(mark.label, CELL.but(bold=mark.tone in (Tone.ACCENT, Tone.DANGER)))
            lane: str | None = mark.lane
            for piece in _in_pieces(label, width - self._lanes.right - _LABEL_GAP):
                yield _Row(shown, lane, mark.tone, piece, gap)
                lane, gap = None, 0.0
            previous = mark.on

    def _draw_lanes(self, canvas: Canvas) -> None:
        head = self.height - _HEAD_HEIGHT + 2
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(colour(HAIRLINE))
        for name, x in self._lanes.centres.items():
            canvas.line(x, 0, x, head)
            draw_line_of_text(canvas, x, head + 7, name, _LANE_HEAD)
        canvas.setStrokeColor(colour(ACCENT))
        canvas.setLineWidth(0.9)
        canvas.line(0, head, self.width, head)

    def _part(self, rows: list[_Row]) -> "TimelineStrip":
        part = TimelineStrip((), undated_label=self._undated_label)
        part._lanes = self._lanes
        part._rows = rows
        part._set_for = self._set_for
        return part


def draw_mark(canvas: Canvas, x: float, y: float, tone: Tone) -> None:
    """The sign of a tone: ring, disc, square, triangle or diamond."""
    canvas.setFillColor(colour("#FFFFFF" if tone is Tone.NEUTRAL else TONE_COLOURS[tone]))
    canvas.setStrokeColor(colour(TONE_COLOURS[tone]))
    canvas.setLineWidth(1.2)
    corners = _CORNERS.get(tone)
    if corners is None:
        canvas.circle(x, y, 3.2, stroke=1, fill=1)
        return
    path = canvas.beginPath()
    path.moveTo(x + corners[0][0], y + corners[0][1])
    for dx, dy in corners[1:]:
        path.lineTo(x + dx, y + dy)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _gap(before: date | None, after: date | None) -> float:
    if before is None:
        return 0.0
    if after is None:
        return _LONGEST_GAP
    return min(_LONGEST_GAP, 2.0 * math.log2(1 + abs((after - before).days)))


def _in_pieces(label: TextBlock, width: float) -> Iterator[TextBlock]:
    """A long label in pieces that fit on any page."""
    room = _LINES_IN_A_ROW * CELL.leading
    while label.wrap(width, room)[1] > room:
        piece, label = label.split(width, room)
        yield piece
    yield label
