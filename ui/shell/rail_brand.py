"""The program's mark and name at the head of the rail."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import fonts, metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.painting import paint_frame
from ui.kit.theme import tokens


class RailBrand(QWidget):
    """The mark in the accent's colour, the name beside it."""

    def __init__(self, name: str, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedHeight(34)
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(38, 0, 4, 0)
        self._name = ElidedLabel(name, role="heading")
        line.addWidget(self._name)

    def fold(self, folded: bool) -> None:
        """Show the mark only."""
        self._name.setVisible(not folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark; the name is a label."""
        painter = QPainter(self)
        palette = tokens()
        box = QRectF(10 if not self._name.isHidden() else (self.width() - 20) / 2, 7, 20, 20)
        paint_frame(painter, box, fill=palette.accent, border="", radius=5)
        painter.setFont(fonts.sized(self.font(), metrics.SMALL_PX, bold=True))
        painter.setPen(QColor(palette.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._mark)
