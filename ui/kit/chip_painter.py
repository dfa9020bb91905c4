"""How a chip looks; the widget and the table's delegate draw the same one."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon
from ui.kit.painting import paint_frame
from ui.kit.palette import Tokens, Tone, tone_colours

PADDING = 8
ICON = 13
SPACE = 3


@dataclass(frozen=True, slots=True)
class ChipState:
    """A short text in a tone. Colour never speaks alone: give a tone an icon or a telling word."""

    text: str
    tone: Tone = "neutral"
    icon: str = ""
    reason: str = ""


def chip_font(font: QFont) -> QFont:
    """Chips are one step smaller than text."""
    return fonts.sized(font, metrics.SMALL_PX)


def chip_width(state: ChipState, font: QFont, *, trailing: bool = False) -> float:
    """The whole width of a chip with its padding, reason and trailing mark."""
    width = QFontMetricsF(chip_font(font)).horizontalAdvance(state.text) + 2 * PADDING
    if state.icon:
        width += ICON + (SPACE if state.text else 0)
    if state.reason:
        width += QFontMetricsF(fonts.sized(font, metrics.HINT_PX)).horizontalAdvance(state.reason) + 6
    if trailing:
        width += ICON + SPACE
    return width


def paint_chip(
    painter: QPainter, area: QRectF, state: ChipState, tokens: Tokens, *, trailing: str = ""
) -> None:
    """Draw a chip that fills `area`; text too long for it is elided."""
    colour, ground = tone_colours(tokens, state.tone)
    border = tokens.line if state.tone == "neutral" else ""
    paint_frame(painter, area, fill=ground, border=border, radius=area.height() / 2)
    base = painter.font()
    left, right = area.left() + PADDING, area.right() - PADDING
    if trailing:
        right -= ICON
        paint_icon(painter, _icon_box(right + 1, area), trailing, colour)
        right -= SPACE
    if state.icon:
        paint_icon(painter, _icon_box(left, area), state.icon, colour)
        left += ICON + SPACE
    painter.setPen(QColor(colour))
    left = _paint_text(
        painter, QRectF(left, area.top(), right - left, area.height()), state.text, chip_font(base)
    )
    if state.reason:
        painter.setPen(QColor(tokens.secondary if state.tone == "neutral" else colour))
        rest = QRectF(left + 6, area.top(), right - left - 6, area.height())
        _paint_text(painter, rest, state.reason, fonts.sized(base, metrics.HINT_PX))
    painter.setFont(base)


def _icon_box(left: float, area: QRectF) -> QRectF:
    return QRectF(round(left), round(area.center().y() - ICON / 2), ICON, ICON)


def _paint_text(painter: QPainter, area: QRectF, text: str, font: QFont) -> float:
    measure = QFontMetricsF(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.setFont(font)
    painter.drawText(
        area.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
    )
    return area.left() + measure.horizontalAdvance(shown)
