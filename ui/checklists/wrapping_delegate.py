"""Draws table cells whose text may run over several lines."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.cell_delegate import PADDING, CellDelegate
from ui.kit.cells import CELL_ROLE, Index
from ui.kit.columns import Cell
from ui.kit.theme import tokens

LINES_AT_MOST = 4
AROUND_PX = 14


class WrappingDelegate(CellDelegate):
    """`height` tells how high a cell is at a width; `drop_row` is marked while a file is held above it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drop_row = -1

    def height(self, cell: Cell, font: QFont, width: int) -> int:
        """Pixels for a cell's text, at most four lines."""
        if cell.chip is not None or not cell.text:
            return metrics.ROW_HEIGHT
        measure = QFontMetrics(_font(cell, font))
        room = QRect(0, 0, max(20, width - 2 * PADDING), 10_000)
        wanted = measure.boundingRect(room, _flags(), cell.text).height()
        return max(metrics.ROW_HEIGHT, min(wanted, LINES_AT_MOST * measure.lineSpacing()) + AROUND_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell; its row is framed while a file is held above it."""
        cell = index.data(CELL_ROLE)
        if cell is None or cell.chip is not None:
            super().paint(painter, option, index)
        else:
            self._paint_text(painter, option, index, cell)
        if index.row() == self.drop_row:
            painter.save()
            painter.setPen(QColor(tokens().accent))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            painter.restore()

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell) -> None:
        palette = tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.selection))
        elif index.row() == self.hovered_row:
            painter.fillRect(option.rect, QColor(palette.hover))
        painter.setPen(QColor(palette.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(PADDING, 2, -PADDING, -2)
        painter.setFont(_font(cell, option.font))
        painter.setPen(QColor(palette.secondary if cell.muted else palette.text))
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.setClipRect(area)
        painter.drawText(area, _flags() | alignment, cell.text)
        painter.restore()


def _flags() -> Qt.TextFlag:
    return Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


def _font(cell: Cell, font: QFont) -> QFont:
    size = metrics.SMALL_PX if cell.muted else metrics.TEXT_PX
    return fonts.sized(font, size, bold=cell.strong)
