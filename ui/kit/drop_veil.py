"""Lies over a page while files are held above it, and says what letting go will do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import fonts, metrics
from ui.kit.painting import paint_frame
from ui.kit.theme import tokens

OPACITY = 0.88


class DropVeil(QWidget):
    """Takes no events; hidden until it is lifted over its parent."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)
        self.hide()

    def lift(self) -> None:
        """Over everything else in the parent."""
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A frame in the accent's colour and the words in the middle."""
        palette = tokens()
        painter = QPainter(self)
        painter.setOpacity(OPACITY)
        painter.fillRect(self.rect(), QColor(palette.accent_ground))
        painter.setOpacity(1.0)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        paint_frame(painter, area, fill="", border=palette.accent, radius=metrics.CARD_RADIUS, width=2)
        painter.setFont(fonts.sized(self.font(), metrics.TITLE_PX, bold=True))
        painter.setPen(QColor(palette.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
