"""Small drawing helpers shared by the widgets that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.kit import fonts, metrics
from ui.kit.palette import Tokens

KEY_HEIGHT = 18


def paint_frame(
    painter: QPainter, area: QRectF, *, fill: str, border: str, radius: float, width: float = 1.0
) -> None:
    """A rounded box whose border lies inside `area`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border else 0
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_focus(
    painter: QPainter, area: QRectF, tokens: Tokens, radius: float, *, on_fill: bool = False
) -> None:
    """The focus ring: two pixels of accent, or of the fill's own text colour set off inside it."""
    if on_fill:
        paint_frame(
            painter,
            area.adjusted(2, 2, -2, -2),
            fill="",
            border=tokens.on_accent,
            radius=radius - 1,
            width=1.5,
        )
    else:
        paint_frame(painter, area, fill="", border=tokens.accent, radius=radius, width=2)


def key_width(text: str, font: QFont) -> float:
    """How wide a key cap with this text is."""
    return QFontMetricsF(fonts.sized(font, metrics.HINT_PX)).horizontalAdvance(text) + 10


def paint_key(painter: QPainter, area: QRectF, text: str, colour: str, border: str) -> None:
    """A key cap, centred vertically in `area`."""
    box = QRectF(area.left(), area.center().y() - KEY_HEIGHT / 2, area.width(), KEY_HEIGHT)
    paint_frame(painter, box, fill="", border=border, radius=4)
    painter.setFont(fonts.sized(painter.font(), metrics.HINT_PX))
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
