"""One entry of the rail: icon, word, number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import fonts, metrics
from ui.kit.checked_button import CheckedButton
from ui.kit.icons import paint_icon
from ui.kit.keys import key_text
from ui.kit.painting import paint_focus, paint_frame
from ui.kit.theme import tokens

HEIGHT = 34
ICON = 18


class RailEntry(CheckedButton):
    """Checked when its page is shown; folded it is only the icon, with its word in the tooltip."""

    def __init__(self, word: str, icon_name: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._folded = False
        self._badge = 0
        self.setText(word)
        self.setCheckable(True)
        self.setToolTip(f"{word} ({key_text(shortcut)})" if shortcut else word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_badge(0)

    def show_badge(self, number: int) -> None:
        """Show how many things want attention; none hides the number."""
        self._badge = number
        self.setAccessibleName(f"{self.text()} {number}" if number else self.text())
        self.update()

    def fold(self, folded: bool) -> None:
        """Show only the icon, or icon and word."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line of the rail."""
        width = metrics.RAIL_FOLDED_WIDTH if self._folded else metrics.RAIL_WIDTH
        return QSize(width - 16, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, word, number."""
        painter = QPainter(self)
        palette = tokens()
        area = QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.45)
        elif self.isChecked():
            paint_frame(painter, area, fill=palette.accent_ground, border="", radius=metrics.CONTROL_RADIUS)
        elif self.underMouse():
            paint_frame(painter, area, fill=palette.hover, border="", radius=metrics.CONTROL_RADIUS)
        colour = palette.accent if self.isChecked() and self.isEnabled() else palette.secondary
        # A low window leaves less than a line.
        side = min(ICON, self.height() - 2)
        left = (area.width() - side) / 2 if self._folded else 10
        box = QRectF(round(left), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, self._icon_name, colour)
        if self._folded:
            self._paint_dot(painter, palette.red)
        else:
            self._paint_words(painter, area, colour)
        if self.hasFocus():
            paint_focus(painter, area, palette, metrics.CONTROL_RADIUS)

    def _paint_words(self, painter: QPainter, area: QRectF, colour: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.sized(self.font(), metrics.TEXT_PX, bold=self.isChecked()))
        painter.setPen(QColor(colour))
        room = area.adjusted(ICON + 20, 0, -34 if self._badge else -10, 0)
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, word)
        if self._badge:
            painter.setFont(fonts.sized(self.font(), metrics.SMALL_PX, bold=True))
            painter.setPen(QColor(tokens().red))
            painter.drawText(
                area.adjusted(0, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, str(self._badge)
            )

    def _paint_dot(self, painter: QPainter, colour: str) -> None:
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(self.width() - 11, 5, 6, 6))
