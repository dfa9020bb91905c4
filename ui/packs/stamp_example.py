"""How the stamp on a page will read, while its parts are typed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import fonts, metrics
from ui.kit.painting import paint_frame
from ui.kit.theme import tokens

HEIGHT = 52


class StampExample(QWidget):
    """The foot of a page with its number at the right and its place in the run in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._place = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, number: str, place: str) -> None:
        """Show another number and place."""
        self._number, self._place = number, place
        self.setAccessibleName(
            self.tr("The stamp will read {number}, {place}").format(number=number, place=place)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lower edge of a sheet of paper."""
        palette = tokens()
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(0.5, -12, -0.5, -0.5)
        paint_frame(
            painter, sheet, fill=palette.surface, border=palette.line, radius=metrics.CARD_RADIUS, width=1
        )
        area = self.rect().adjusted(14, 0, -14, -10)
        painter.setPen(QColor(palette.secondary))
        painter.setFont(fonts.sized(self.font(), metrics.SMALL_PX))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._place)
        painter.setPen(QColor(palette.text))
        painter.setFont(fonts.sized(self.font(), metrics.TEXT_PX, bold=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._number)
