"""Draws table cells: text, chips, selection, hover and the line under each row; never a widget in a cell."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.kit import fonts, metrics
from ui.kit.cells import CELL_ROLE, Index
from ui.kit.chip_painter import chip_width, paint_chip
from ui.kit.column_needs import PADDING, cell_width
from ui.kit.columns import Cell
from ui.kit.palette import Tokens
from ui.kit.theme import tokens

KEYBOARD_BAR_PX = 3


class CellDelegate(QStyledItemDelegate):
    """Needs a model that answers CELL_ROLE with a Cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The fixed height of a row; width as the text needs."""
        cell = index.data(CELL_ROLE)
        width = 40 if cell is None else cell_width(cell, option.font)
        return QSize(width, metrics.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        palette = tokens()
        area = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, QColor(palette.selection))
        elif index.row() == self.hovered_row:
            painter.fillRect(area, QColor(palette.hover))
        painter.setPen(QColor(palette.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        cell = index.data(CELL_ROLE)
        if cell is not None:
            self._paint_cell(painter, option, index, cell, palette)
        painter.restore()
        paint_keyboard(painter, option, index)

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell, palette: Tokens
    ) -> None:
        area = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        chip = cell.chip
        if chip is not None:
            painter.setFont(option.font)
            paint_chip(painter, self._chip_box(area, chip_width(chip, option.font)), chip, palette)
            return
        font = fonts.sized(option.font, metrics.TEXT_PX, bold=True) if cell.strong else option.font
        painter.setFont(font)
        painter.setPen(QColor(palette.secondary if cell.muted else palette.text))
        shown = painter.fontMetrics().elidedText(
            cell.text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The cell's own tooltip, else the whole text where it was elided."""
        cell = index.data(CELL_ROLE) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or cell is None or cell.tooltip:
            return super().helpEvent(event, view, option, index)
        elided = cell_width(cell, option.font) > view.visualRect(index).width()
        QToolTip.showText(event.globalPos(), cell.text if elided else "", view)
        return elided

    def _chip_box(self, area: QRect, wanted: float) -> QRectF:
        top = area.top() + (area.height() - metrics.CHIP_HEIGHT) / 2
        return QRectF(area.left(), top, min(wanted, area.width()), metrics.CHIP_HEIGHT)


def paint_keyboard(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """A bar before the row that has the keyboard; which rows are selected does not say where it is."""
    view = option.widget
    if not isinstance(view, QTableView) or not view.hasFocus() or view.currentIndex().row() != index.row():
        return
    if view.columnViewportPosition(index.column()) + view.horizontalHeader().offset() == 0:
        bar = QRect(option.rect.left(), option.rect.top(), KEYBOARD_BAR_PX, option.rect.height())
        painter.fillRect(bar, QColor(tokens().accent))
