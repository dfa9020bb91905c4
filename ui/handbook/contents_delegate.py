"""Draws a row of the contents: a group's head, a chapter, or a place found with the words around it."""

from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.theme import tokens

Kind = Literal["group", "chapter", "found"]
Index = QModelIndex | QPersistentModelIndex
KIND, NOTE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
MARGIN = 12
NOTE_LINES = 2


class ContentsDelegate(QStyledItemDelegate):
    """Titles on one line, the words around a place found on two quiet ones."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the lines."""
        line = QFontMetrics(fonts.sized(option.font, metrics.SMALL_PX)).lineSpacing()
        heights = {"group": 34, "found": 30 + NOTE_LINES * line + metrics.GAP_SMALL}
        return QSize(80, heights.get(str(index.data(KIND)), 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the words."""
        kind, colours = str(index.data(KIND)), tokens()
        painter.save()
        state, area = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        elif state & QStyle.StateFlag.State_MouseOver and kind != "group":
            painter.fillRect(area, QColor(colours.hover))
        inner = area.adjusted(MARGIN, 0, -MARGIN, 0)
        title = QRect(inner.left(), area.top(), inner.width(), 32 if kind != "found" else 30)
        is_group = kind == "group"
        size = metrics.SMALL_PX if is_group else metrics.TEXT_PX
        painter.setFont(fonts.sized(option.font, size, bold=kind != "chapter"))
        painter.setPen(QColor(colours.secondary if is_group else colours.text))
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, title.width()
        )
        low = Qt.AlignmentFlag.AlignBottom if is_group else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft | low), words)
        if kind == "found":
            painter.setFont(fonts.sized(option.font, metrics.SMALL_PX))
            painter.setPen(QColor(colours.secondary))
            note = QRect(inner.left(), title.bottom() - 1, inner.width(), area.bottom() - title.bottom() - 2)
            wrap = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(note, int(wrap), str(index.data(NOTE)))
        painter.restore()
