"""Tables that flow over pages: repeated head, hairlines, cells of any length."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from workbench.typesetting.stack import Stack
from workbench.typesetting.style import ACCENT, HAIRLINE
from workbench.typesetting.text import colour

# Rows up to this height are kept whole; taller ones may be torn between pages.
_WHOLE_ROW = 120.0
# A torn row starts only where this much of it fits.
_LEAST_PIECE = 54.0
_FUZZ = 1e-3


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is drawn; lengths in points."""

    padding_x: float = 5.0
    padding_y: float = 4.0
    vertical_lines: bool = False
    line: float = 0.4
    head_line: float = 0.9
    ink: str = HAIRLINE
    head_ink: str = ACCENT
    least_height: float = 0.0


@dataclass(slots=True)
class Cell:
    """What stands in one cell, over how many columns, on which ground."""

    content: Stack
    span: int = 1
    fill: str | None = None


class Row:
    """One row: its cells and, once the columns are known, its height; `leads` keeps it with the next one."""

    def __init__(self, cells: Sequence[Cell], *, leads: bool = False) -> None:
        self.cells = list(cells)
        self.leads = leads
        self.height = 0.0

    def rooms(self, columns: Sequence[float]) -> list[float]:
        """The width of each cell."""
        rooms, first = [], 0
        for cell in self.cells:
            rooms.append(sum(columns[first : first + cell.span]))
            first += cell.span
        return rooms

    def measure(self, columns: Sequence[float], look: Look) -> None:
        """Set the height for these columns."""
        rooms = self.rooms(columns)
        inner = [c.content.height(w - 2 * look.padding_x) for c, w in zip(self.cells, rooms, strict=True)]
        self.height = max(max(inner, default=0.0) + 2 * look.padding_y, look.least_height)

    def torn(self, columns: Sequence[float], look: Look, room: float) -> "tuple[Row, Row] | None":
        """The part that fits into this height and the rest; None when nothing of it fits."""
        inner = room - 2 * look.padding_y
        upper, lower = [], []
        for cell, width in zip(self.cells, self.rooms(columns), strict=True):
            first, rest = cell.content.torn(width - 2 * look.padding_x, inner)
            upper.append(Cell(first, cell.span, cell.fill))
            lower.append(Cell(rest, cell.span, cell.fill))
        if all(cell.content.is_empty for cell in upper):
            return None
        parts = Row(upper), Row(lower)
        for part in parts:
            part.measure(columns, look)
        return parts


@dataclass(frozen=True, slots=True)
class Share:
    """The width of a column: its share of the table, but never less than `least` points."""

    weight: float = 1.0
    least: float = 0.0


class Grid(Flowable):
    """Rows over columns of relative width; the head stands again on every page."""

    def __init__(
        self,
        shares: Sequence[Share],
        rows: Sequence[Row],
        *,
        head: Sequence[Row] = (),
        look: Look | None = None,
    ) -> None:
        super().__init__()
        self.spaceBefore = 4.0
        self.spaceAfter = 10.0
        self._shares = tuple(shares)
        self._head = list(head)
        self._rows = list(rows)
        self._look = look or Look()
        self._columns: list[float] = []
        self._measured_for: float | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """Measure all rows for this width; returns the width and the height needed."""
        if available_width != self._measured_for:
            self._columns = _widths(self._shares, available_width)
            for row in (*self._head, *self._rows):
                row.measure(self._columns, self._look)
            self._measured_for = available_width
        self.width = available_width
        self.height = sum(row.height for row in self._head) + sum(row.height for row in self._rows)
        return self.width, self.height

    def opening_height(self, width: float) -> float:
        """The height of the head and of the least part of the first row."""
        self.wrap(width, 0)
        first = self._rows[0].height if self._rows else 0.0
        return sum(row.height for row in self._head) + (first if first <= _WHOLE_ROW else _LEAST_PIECE)

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit and the rest; a tall row is torn rather than leaving a gap."""
        self.wrap(available_width, available_height)
        room = available_height + _FUZZ - sum(row.height for row in self._head)
        fitting = 0
        while fitting < len(self._rows) and self._rows[fitting].height <= room:
            room -= self._rows[fitting].height
            fitting += 1
        if fitting == len(self._rows):
            return [self]
        upper, lower = self._rows[:fitting], self._rows[fitting:]
        if lower[0].height > _WHOLE_ROW and room >= _LEAST_PIECE:
            parts = lower[0].torn(self._columns, self._look, room)
            if parts is not None:
                upper, lower = [*upper, parts[0]], [parts[1], *lower[1:]]
        while upper and upper[-1].leads:
            lower = [upper.pop(), *lower]
        if not upper:
            return []
        return [self._part(upper, last=False), self._part(lower, last=True)]

    def draw(self) -> None:
        """Draw the grounds, then contents and lines, row by row."""
        canvas, look = self.canv, self._look
        self._grounds(canvas)
        top = self.height
        self._rule(canvas, top, ends_head=bool(self._head))
        for number, row in enumerate((*self._head, *self._rows), start=1):
            x = 0.0
            for cell, width in zip(row.cells, row.rooms(self._columns), strict=True):
                cell.content.draw(
                    canvas, x + look.padding_x, top - look.padding_y, width - 2 * look.padding_x
                )
                x += width
            if look.vertical_lines:
                self._uprights(canvas, row, top)
            top -= row.height
            self._rule(canvas, top, ends_head=number == len(self._head))

    def _grounds(self, canvas: Canvas) -> None:
        top = self.height
        for row in (*self._head, *self._rows):
            x = 0.0
            for cell, width in zip(row.cells, row.rooms(self._columns), strict=True):
                if cell.fill:
                    canvas.setFillColor(colour(cell.fill))
                    canvas.rect(x, top - row.height, width, row.height, stroke=0, fill=1)
                x += width
            top -= row.height

    def _rule(self, canvas: Canvas, y: float, *, ends_head: bool) -> None:
        canvas.setStrokeColor(colour(self._look.head_ink if ends_head else self._look.ink))
        canvas.setLineWidth(self._look.head_line if ends_head else self._look.line)
        canvas.line(0, y, self.width, y)

    def _uprights(self, canvas: Canvas, row: Row, top: float) -> None:
        canvas.setStrokeColor(colour(self._look.ink))
        canvas.setLineWidth(self._look.line)
        x = 0.0
        for width in (0.0, *row.rooms(self._columns)):
            x += width
            canvas.line(x, top, x, top - row.height)

    def _part(self, rows: Sequence[Row], *, last: bool) -> "Grid":
        part = Grid(self._shares, rows, head=self._head, look=self._look)
        part._columns = self._columns
        part._measured_for = self._measured_for
        part.spaceBefore = 0.0 if last else self.spaceBefore
        part.spaceAfter = self.spaceAfter if last else 0.0
        return part


def _widths(shares: Sequence[Share], available: float) -> list[float]:
    """Column widths that fill the table; where least widths decide alone, they are scaled alike."""
    fixed: set[int] = set()
    while True:
        room = available - sum(shares[number].least for number in fixed)
        weight = sum(share.weight for number, share in enumerate(shares) if number not in fixed)
        if room <= 0 or weight <= 0:
            least = sum(share.least for share in shares)
            return [available * share.least / least for share in shares]
        widths = [
            share.least if number in fixed else room * share.weight / weight
            for number, share in enumerate(shares)
        ]
        narrow = {number for number, share in enumerate(shares) if widths[number] < share.least} - fixed
        if not narrow:
            return widths
        fixed |= narrow
