"""One drawn page with marks on it where something was found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.kit.theme import tokens

AIR_PX = 1.5
GROUND_SHARE, CURRENT_SHARE = 0.22, 0.34


class PageSheet(QWidget):
    """Marks are parts of the page from 0 to 1; the current ones are framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._marks: tuple[QRectF, ...] = ()
        self._current: tuple[QRectF, ...] = ()

    def show_page(self, pixmap: QPixmap) -> None:
        """Show another page, or the same one at another size."""
        self._pixmap = pixmap
        self.resize(self.sizeHint())
        self.update()

    def show_marks(self, marks: Sequence[QRectF], current: Sequence[QRectF]) -> None:
        """Mark parts of the page."""
        self._marks, self._current = tuple(marks), tuple(current)
        self.update()

    def current_area(self) -> QRectF:
        """Where the current mark lies on this widget; empty when there is none."""
        whole = QRectF()
        for part in self._current:
            whole = whole.united(self._placed(part))
        return whole

    def sizeHint(self) -> QSize:
        """As large as the page."""
        return self._pixmap.deviceIndependentSize().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, then the marks over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setPen(QColor(tokens().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The page is paper in every theme, so the marks are ink in every theme.
        for parts, share in ((self._marks, GROUND_SHARE), (self._current, CURRENT_SHARE)):
            ground = QColor(tokens().amber)
            ground.setAlphaF(share)
            painter.setBrush(ground)
            framed = parts is self._current
            painter.setPen(QPen(QColor(tokens().amber), 2) if framed else Qt.PenStyle.NoPen)
            for part in parts:
                painter.drawRoundedRect(self._placed(part), 2, 2)

    def _placed(self, part: QRectF) -> QRectF:
        area = QRectF(
            part.x() * self.width(),
            part.y() * self.height(),
            part.width() * self.width(),
            part.height() * self.height(),
        )
        return area.adjusted(-AIR_PX, -AIR_PX, AIR_PX, AIR_PX)
