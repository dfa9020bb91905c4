"""Draws table cells whose text may run over several lines."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.cell_delegate import CellDelegate, paint_keyboard
from ui.kit.cells import CELL_ROLE, Index
from ui.kit.column_needs import PADDING
from ui.kit.columns import Cell
from ui.kit.theme import tokens

LINES_AT_MOST = 4
AROUND_PX = 14
WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class WrappingDelegate(CellDelegate):
    """`height` tells how high a cell is at a width; `drop_row` is marked while a file is held above it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drop_row = -1

    def height(self, cell: Cell, font: QFont, width: int) -> int:
        """Pixels for a cell's text, at most four lines."""
        if cell.chip is not None or not cell.text:
            return metrics.ROW_HEIGHT
        shown = _font(cell, font)
        wanted = _text_height(cell.text, shown, max(20, width - 2 * PADDING))
        most = LINES_AT_MOST * QFontMetricsF(shown).lineSpacing()
        return max(metrics.ROW_HEIGHT, round(min(wanted, most)) + AROUND_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell; its row is framed while a file is held above it."""
        cell = index.data(CELL_ROLE)
        if cell is None or cell.chip is not None:
            super().paint(painter, option, index)
        else:
            self._paint_text(painter, option, index, cell)
            paint_keyboard(painter, option, index)
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
        option_of_text = QTextOption(alignment)
        option_of_text.setWrapMode(WRAP)
        painter.drawText(QRectF(area), cell.text, option_of_text)
        painter.restore()


def _text_height(text: str, font: QFont, width: int) -> float:
    """Words stay whole where they can; a file's name without blanks is broken anywhere."""
    option = QTextOption()
    option.setWrapMode(WRAP)
    height = 0.0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height += line.height()
        layout.endLayout()
    return height


def _font(cell: Cell, font: QFont) -> QFont:
    size = metrics.SMALL_PX if cell.muted else metrics.TEXT_PX
    return fonts.sized(font, size, bold=cell.strong)
