"""Paints boxes: so that one sees what lies under them, or as they will look."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.kit.palette import LIGHT
from ui.kit.theme import tokens
from workbench.redaction.painting import BOX, LETTERS

VEIL = 70
OFFERED_VEIL = 40
_HEIGHT_SHARE, _WIDTH_SHARE = 0.62, 0.9
_LEAST_PX, _MOST_PX = 7, 22


def paint_marked(painter: QPainter, shape: QRectF, *, chosen: bool, offered: bool) -> None:
    """A see-through box; what is only offered has a broken outline."""
    # Paper is white in the dark too.
    colour = QColor(LIGHT.amber if offered else LIGHT.red)
    pen = QPen(colour, 2.5 if chosen else 1.2)
    if offered:
        pen.setStyle(Qt.PenStyle.DashLine)
    veil = QColor(colour)
    veil.setAlpha(OFFERED_VEIL if offered else VEIL)
    painter.setPen(pen)
    painter.setBrush(veil)
    painter.drawRect(shape)


def paint_solid(painter: QPainter, shape: QRectF, mark: str, *, offered: bool) -> None:
    """The box of the copy with its mark; what is only offered is not on it."""
    if offered:
        return
    painter.fillRect(shape, _fixed(BOX))
    size = min(shape.height() * _HEIGHT_SHARE, _MOST_PX)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(1, round(size)))
    needed = QFontMetricsF(font).horizontalAdvance(mark)
    if needed > shape.width() * _WIDTH_SHARE:
        size = size * shape.width() * _WIDTH_SHARE / needed
        font.setPixelSize(max(1, round(size)))
    if mark and size >= _LEAST_PX:
        painter.setFont(font)
        painter.setPen(_fixed(LETTERS))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, mark)


def paint_edge(painter: QPainter, page: QRectF) -> None:
    """Where the page ends, on a ground that may be as white as paper."""
    painter.setPen(QPen(QColor(tokens().line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(page.adjusted(0, 0, -1, -1))


def paint_band(painter: QPainter, shape: QRectF) -> None:
    """A box that is being drawn."""
    painter.setPen(QPen(QColor(LIGHT.red), 1.2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(shape)


def _fixed(colour: tuple[int, int, int]) -> QColor:
    """A colour of the copy itself, which is the same in light and in dark."""
    return QColor.fromRgb(*colour)
