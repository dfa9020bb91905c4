"""Draws the tick of a row and takes the press on it."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.kit.cell_delegate import CellDelegate
from ui.kit.cells import Index
from ui.kit.icons import paint_icon
from ui.kit.theme import tokens

BOX_PX, MARK_PX, CORNER_PX = 16, 12, 4


class TickDelegate(CellDelegate):
    """A box in the middle of the cell; none where the row cannot be chosen."""

    def __init__(self, like: CellDelegate) -> None:
        super().__init__(like.parent())
        self._like = like

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell's ground, then the box."""
        self.hovered_row = self._like.hovered_row
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        palette = tokens()
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        box = QRectF(0, 0, BOX_PX, BOX_PX)
        box.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent if ticked else palette.secondary), 1))
        painter.setBrush(QColor(palette.accent if ticked else palette.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER_PX, CORNER_PX)
        if ticked:
            inset = (BOX_PX - MARK_PX) / 2
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", palette.surface)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press anywhere in the cell turns the tick."""
        pressed = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if event.type() != QEvent.Type.MouseButtonRelease or not pressed:
            return False
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
