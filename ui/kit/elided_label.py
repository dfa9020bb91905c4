"""One line of text that elides when there is no room and then shows itself whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """A plain-text label that may shrink to a few characters."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        """Room for about three characters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("永永…")), hint.height())

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        hint = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self._line()) + 2 if self.text() else 0
        return QSize(width, hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        line = self._line()
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        tip = line if shown != line else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)

    def _line(self) -> str:
        return self.text().replace("\n", " ")
