"""A chip that opens its choices; while something is chosen, its cross takes that back."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState, paint_chip
from ui.kit.painting import paint_focus
from ui.kit.theme import tokens

CROSS_WIDTH = 24


class FilterChip(Chip):
    """`clicked` asks to open the choices, `cleared` to take back what is chosen (the cross, or Delete)."""

    cleared = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, use="menu", parent=parent)
        self._active = False

    def show_choice(self, label: str, *, active: bool) -> None:
        """Show what is chosen."""
        self._active = active
        self.show_state(ChipState(label, "accent" if active else "neutral"))
        self.setAccessibleDescription(
            self.tr("Enter opens the choices, Delete clears them") if active else self.tr("Opens the choices")
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Like any chip, with a cross in place of the arrow while it is active."""
        painter = QPainter(self)
        area = QRectF(0, (self.height() - metrics.CHIP_HEIGHT) / 2, self.width(), metrics.CHIP_HEIGHT)
        lit = not self._active and self.underMouse()
        state = ChipState(self.state.text, "accent") if lit else self.state
        paint_chip(painter, area, state, tokens(), trailing="close" if self._active else "chevron-down")
        if self.hasFocus():
            paint_focus(painter, area, tokens(), area.height() / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears, Down opens."""
        if self._active and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross: clear."""
        on_cross = self._active and event.position().x() >= self.width() - CROSS_WIDTH
        if on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
        else:
            super().mouseReleaseEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its text: the bar wraps instead."""
        return self.sizeHint()
