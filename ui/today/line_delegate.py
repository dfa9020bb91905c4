"""Draws a due line: case and person, what is due under which rule, and when."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.icons import token_colour
from ui.kit.painting import paint_focus, paint_frame
from ui.kit.theme import tokens
from ui.today.line_model import LINE_ROLE
from ui.today.line_state import LineState

HEIGHT = 52
SIDE = 13
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight


class LineDelegate(QStyledItemDelegate):
    """Needs a model that answers LINE_ROLE with a LineState."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As wide as the lane."""
        return QSize(option.rect.width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line with the thin rule under it."""
        line = index.data(LINE_ROLE)
        if line is None:
            return
        palette = tokens()
        area = QRectF(option.rect)
        painter.save()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            paint_frame(painter, area, fill=palette.hover, border="", radius=0)
        painter.setPen(QColor(palette.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_words(painter, option, line)
        if focused:
            paint_focus(painter, area.adjusted(1, 1, -1, -1), palette, 5)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, line: LineState) -> None:
        palette = tokens()
        inner = QRectF(option.rect).adjusted(SIDE, 6, -SIDE, -6)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        painter.setFont(fonts.sized(option.font, metrics.SMALL_PX, bold=line.tone == "red"))
        painter.setPen(QColor(token_colour(palette, "secondary" if line.tone == "neutral" else line.tone)))
        painter.drawText(upper, _RIGHT, line.when)
        taken = painter.fontMetrics().horizontalAdvance(line.when) + metrics.GAP_SMALL
        painter.setFont(fonts.sized(option.font, metrics.TEXT_PX, bold=True))
        painter.setPen(QColor(palette.text))
        _draw(painter, upper.adjusted(0, 0, -taken, 0), line.head)
        painter.setFont(fonts.sized(option.font, metrics.SMALL_PX))
        painter.setPen(QColor(palette.secondary))
        _draw(painter, upper.translated(0, inner.height() / 2), line.what)


def _draw(painter: QPainter, area: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, _LEFT | Qt.TextFlag.TextSingleLine, shown)
