"""What the delegates of our lists share: the ground of a row and a line of text with chips at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.kit import metrics
from ui.kit.chip_painter import ChipState, chip_width, paint_chip
from ui.kit.painting import paint_focus, paint_frame
from ui.kit.theme import tokens

GAP = 6
NARROW_PX = 190


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, marked: bool = False) -> None:
    """The rounded ground of a row: selected, hovered, or with a file held above it; the ring of the focus."""
    palette = tokens()
    area = QRectF(option.rect.adjusted(6, 1, -6, -1))
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    fill = ""
    if marked:
        fill = palette.accent_ground
    elif selected:
        fill = palette.selection
    elif option.state & QStyle.StateFlag.State_MouseOver:
        fill = palette.hover
    border = palette.accent if marked else ""
    if fill:
        paint_frame(painter, area, fill=fill, border=border, radius=metrics.CONTROL_RADIUS)
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, area, palette, metrics.CONTROL_RADIUS)


def paint_text(painter: QPainter, area: QRect, text: str, font: QFont, token: str = "text") -> None:
    """One line, elided."""
    painter.setFont(font)
    painter.setPen(QColor(getattr(tokens(), token)))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def paint_lines(painter: QPainter, area: QRect, text: str, font: QFont, token: str = "text") -> None:
    """On two lines where the area is high enough for them, what does not fit elided."""
    painter.setFont(font)
    measure = painter.fontMetrics()
    if measure.horizontalAdvance(text) <= area.width() or area.height() < 2 * measure.height():
        paint_text(painter, area, text, font, token)
        return
    painter.setPen(QColor(getattr(tokens(), token)))
    # Lines break at words, so that two of them hold a little less than twice the width.
    held = measure.elidedText(text, Qt.TextElideMode.ElideRight, 2 * area.width() - measure.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(area, flags, held)


def fitting(chip: ChipState, width: int) -> ChipState:
    """The chip, in a narrow line only its icon; the words stand in the tooltip."""
    return chip if width >= NARROW_PX else ChipState("", chip.tone, chip.icon)


def paint_chips(painter: QPainter, area: QRect, chips: Sequence[ChipState], font: QFont) -> QRect:
    """Chips at the right end of a line, the last one outermost. Returns what room is left of them."""
    right = area.right() + 1
    for chip in reversed(chips):
        width = chip_width(chip, font)
        if right - width < area.left():
            break
        top = area.center().y() - metrics.CHIP_HEIGHT / 2
        painter.setFont(font)
        paint_chip(painter, QRectF(right - width, top, width, metrics.CHIP_HEIGHT), chip, tokens())
        right -= round(width) + GAP
    return QRect(area.left(), area.top(), max(0, right - area.left()), area.height())
