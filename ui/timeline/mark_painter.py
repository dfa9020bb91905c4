"""Draws one mark: a dot, a dot with a figure, or a hollow dot for what was corrected."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.kit.palette import Tokens

PLAIN_RADIUS = 5.0
FIGURE_RADIUS = 8.0
LONG_FIGURE = 2


def paint_mark(
    painter: QPainter, centre: QPointF, text: str, colour: str, tokens: Tokens, *, hollow: bool = False
) -> float:
    """Draw it; the painter's font is used for the figure. Returns its radius."""
    radius = FIGURE_RADIUS if text else PLAIN_RADIUS
    painter.setPen(QPen(QColor(colour), 2) if hollow else QPen(QColor(tokens.surface), 1.5))
    painter.setBrush(QColor(tokens.surface if hollow else colour))
    if len(text) > LONG_FIGURE:
        box = QRectF(centre.x() - radius - 3, centre.y() - radius, 2 * radius + 6, 2 * radius)
        painter.drawRoundedRect(box, radius, radius)
    else:
        painter.drawEllipse(centre, radius, radius)
    if text:
        painter.setPen(QColor(colour if hollow else tokens.surface))
        box = QRectF(centre.x() - 16, centre.y() - radius, 32, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return radius
