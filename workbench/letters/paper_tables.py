"""Tables of forms: label and value, and grids whose head stands again on every page."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.letters import content
from workbench.letters import paper_style as look
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import TextStyle
from workbench.typesetting.tables import Cell, Grid, Row, Share
from workbench.typesetting.text import TextBlock, text_width

_LABEL_SHARE, _VALUE_SHARE = 0.9, 1.6
# Two short values stand beside each other.
_HALF = look.WIDTH * _VALUE_SHARE / (2 * (_LABEL_SHARE + _VALUE_SHARE)) - 2 * look.LOOK.padding_x
_NARROW = 4
_COLUMNS = (Share(_LABEL_SHARE), Share(_VALUE_SHARE)) * 2


def facts_table(pairs: Sequence[tuple[str, str]]) -> Flowable:
    """Labels and values; short ones in two pairs a row, long ones in a row of their own."""
    return Grid(_COLUMNS, list(_fact_rows(pairs)), look=look.LOOK)


def grid_table(block: content.Grid) -> Flowable:
    """A table; missing cells stay empty, cells too many are put into the last column."""
    count = len(block.columns)
    shares = block.shares if len(block.shares) == count else (1,) * count
    head = Row([_cell(title, look.CELL_HEAD) for title in block.columns])
    texts = [_fitted(row, count) for row in block.rows]
    styles = [_column_style([row[number] for row in texts]) for number in range(count)]
    rows = [Row([_cell(text, style) for text, style in zip(row, styles, strict=True)]) for row in texts]
    least = [_least(title) for title in block.columns]
    columns = [Share(float(share), room) for share, room in zip(shares, least, strict=True)]
    return Grid(columns, rows or [_empty(count)], head=[head], look=look.LOOK)


def _column_style(texts: Sequence[str]) -> TextStyle:
    """Numbers and single words stand in the middle of their column."""
    is_narrow = all(len(text) <= _NARROW for text in texts)
    return look.CELL.but(align="center") if is_narrow else look.CELL


def _fact_rows(pairs: Sequence[tuple[str, str]]) -> Iterator[Row]:
    waiting: tuple[str, str] | None = None
    for pair in pairs:
        if not _is_short(pair[1]):
            if waiting:
                yield _fact_row(waiting)
            yield _fact_row(pair)
            waiting = None
        elif waiting:
            yield _fact_row(waiting, pair)
            waiting = None
        else:
            waiting = pair
    if waiting:
        yield _fact_row(waiting)


def _fact_row(*pairs: tuple[str, str]) -> Row:
    cells: list[Cell] = []
    for label, value in pairs:
        cells += [_cell(label, look.CELL_LABEL), _cell(value, look.CELL)]
    cells[-1].span += 2 * (2 - len(pairs))
    return Row(cells)


def _is_short(value: str) -> bool:
    return "\n" not in value and text_width(value, look.CELL) <= _HALF


def _cell(text: str, style: TextStyle) -> Cell:
    return Cell(Stack([TextBlock(text, style)]))


def _fitted(row: Sequence[str], count: int) -> list[str]:
    kept = [*row[:count], *[""] * (count - len(row))]
    if len(row) > count:
        kept[-1] = "\n".join(row[count - 1 :])
    return kept


def _least(title: str) -> float:
    """Room for a title of up to four characters on one line."""
    return min(text_width(title, look.CELL_HEAD), 4 * look.CELL_HEAD.size) + 2 * look.LOOK.padding_x + 0.1


def _empty(count: int) -> Row:
    return Row([_cell("", look.CELL) for _ in range(count)])
