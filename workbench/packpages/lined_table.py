"""A table with lines of titles in it, for the lists of a pack."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from workbench.typesetting.flowables import Content, Span
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import CELL, CELL_HEAD, TINT
from workbench.typesetting.tables import Cell, Grid, Look, Row, Share
from workbench.typesetting.text import TextBlock, text_width

_LOOK = Look(vertical_lines=True)


class LinedTable:
    """Columns are title, share of the width, and what stands in them on one line at least."""

    def __init__(self, columns: Sequence[tuple[str, float, str]], *, heads: Sequence[int] = ()) -> None:
        """Args: heads: over how many columns each title stands, one column each by default."""
        self._columns = list(columns)
        self._heads = list(heads) or [1] * len(self._columns)
        self._rows: list[Row] = []

    def add(self, *cells: Content, leads: bool = False) -> None:
        """A line with a cell in each column; one that `leads` stands with the next."""
        self._rows.append(Row([Cell(_stack(cell)) for cell in cells], leads=leads))

    def add_spanned(self, cells: Sequence[tuple[Content, int]], *, leads: bool = False) -> None:
        """A line with cells over so many columns each."""
        self._rows.append(Row([Cell(_stack(cell), span) for cell, span in cells], leads=leads))

    def add_title(self, title: str, beside: Flowable, spans: tuple[int, int]) -> None:
        """A line that heads those below it, and stands with them."""
        shown = TextBlock([Span(title, bold=True)], CELL)
        cells = [Cell(Stack([shown]), spans[0], TINT), Cell(Stack([beside]), spans[1], TINT)]
        self._rows.append(Row(cells, leads=True))

    def made(self) -> Grid:
        """The table."""
        titles = [title for title, *_ in self._columns]
        cells = [
            Cell(Stack([TextBlock(title, CELL_HEAD)]), span, TINT)
            for title, span in zip(titles, self._heads, strict=False)
        ]
        head = Row(cells)
        spans = [*self._heads, *[0] * len(titles)]
        shares = [
            Share(weight, _least(title if span == 1 else "", fits))
            for (title, weight, fits), span in zip(self._columns, spans, strict=False)
        ]
        return Grid(shares, self._rows, head=[head], look=_LOOK)


def _least(title: str, fits: str) -> float:
    words = max(text_width(part, CELL_HEAD) for part in title.split()) if title.strip() else 0.0
    return max(words, text_width(fits, CELL)) + 2 * _LOOK.padding_x + 0.1


def _stack(content: Content) -> Stack:
    if isinstance(content, str):
        return Stack([TextBlock(content, CELL)])
    if isinstance(content, Flowable):
        return Stack([content])
    flowables = [part for part in content if isinstance(part, Flowable)]
    spans = [part for part in content if isinstance(part, Span)]
    return Stack(flowables or [TextBlock(spans, CELL)])
