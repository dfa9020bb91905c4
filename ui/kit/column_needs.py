"""How wide columns must be so that nothing in the rows at hand is elided."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from ui.kit import fonts, metrics
from ui.kit.chip_painter import chip_width
from ui.kit.columns import AnyColumn, Cell
from ui.kit.paged_model import PagedModel
from ui.kit.rows_model import RowsModel

PADDING = 8
ARROW_PX = 16
ROWS_MEASURED = 40


def cell_width(cell: Cell, font: QFont) -> int:
    """What a cell takes, with the padding at both sides."""
    if cell.chip is not None:
        return round(chip_width(cell.chip, font)) + 2 * PADDING
    used = fonts.sized(font, metrics.TEXT_PX, bold=True) if cell.strong else font
    # Rounded up: at a fraction of a pixel too few the last letters would give way to dots.
    return ceil(QFontMetricsF(used).horizontalAdvance(cell.text)) + 1 + 2 * PADDING


def title_width(column: AnyColumn, font: QFont, *, with_arrow: bool) -> int:
    """What a title takes, with its arrow where the rows are sorted by the column."""
    title = ceil(QFontMetricsF(font).horizontalAdvance(column.title)) + 2 * PADDING
    return title + (ARROW_PX if with_arrow else 0)


def column_needs(
    model: PagedModel | RowsModel, places: Sequence[int], font: QFont, sort_key: str = ""
) -> list[int]:
    """The widest of title and first cells, for each column; rows that are not here yet are not asked for."""
    rows = [model.row_at(place) for place in range(min(model.rowCount(), ROWS_MEASURED))]
    at_hand = [row for row in rows if row is not None]
    needs = []
    for column in (model.columns[place] for place in places):
        title = title_width(column, font, with_arrow=bool(sort_key) and column.sort_key == sort_key)
        needs.append(max([title, *(cell_width(column.value(row), font) for row in at_hand)]))
    return needs
