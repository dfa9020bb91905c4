"""Draws the row of entries that have no day: a mark with their number, apart from the scale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon
from ui.kit.painting import paint_frame
from ui.kit.palette import Tokens
from ui.timeline.strip_scene import StripScene


def undated_box(scene: StripScene, font: QFont) -> QRectF:
    """Where the mark stands."""
    row = scene.geometry.undated
    text = QFontMetricsF(fonts.sized(font, metrics.HINT_PX)).horizontalAdvance(str(len(scene.layout.undated)))
    return QRectF(row.left() + 8, row.center().y() - 9, max(22.0, text + 14), 18)


def paint_undated(painter: QPainter, scene: StripScene, tokens: Tokens, font: QFont) -> None:
    """A thin line, the name of the row, and the mark."""
    row = scene.geometry.undated
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(0, row.top()), QPointF(row.right(), row.top()))
    paint_icon(painter, QRectF(2, round(row.center().y() - 7), 14, 14), "help", tokens.secondary)
    painter.setFont(fonts.sized(font, metrics.HINT_PX))
    if not scene.geometry.narrow:
        name = scene.words.undated()
        box = QRectF(22, row.top(), scene.geometry.gutter - 28, row.height())
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    mark = undated_box(scene, font)
    held = scene.current in scene.layout.undated
    border = tokens.accent if held else tokens.control_line
    paint_frame(painter, mark, fill=tokens.surface, border=border, radius=9, width=2 if held else 1)
    painter.setPen(QColor(tokens.text))
    painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(len(scene.layout.undated)))
