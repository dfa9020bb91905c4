"""One drawn page in the middle of its area, scrolled when it is larger."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.evidence.page_sheet import PageSheet
from ui.kit.spoken import Role, speak_as

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
SCREENFULS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
FITS = {Qt.Key.Key_W: "width", Qt.Key.Key_P: "page"}
AIR_PX = 8
# A little of the last screenful stays, so that reading goes on where it stopped.
KEPT_PX = 40
# The distance of one notch of a wheel (QWheelEvent.angleDelta).
NOTCH = 120


class PageCanvas(QScrollArea):
    """`turned` carries -1 or 1 for the page before or after, `ended` for the first or last one, `zoomed` for
    smaller or larger, `rotated` for left or right; `fitted` carries `width` or `page`."""

    turned = Signal(int)
    ended = Signal(int)
    zoomed = Signal(int)
    fitted = Signal(str)
    rotated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", True)
        speak_as(self, Role.Document)
        self.sheet = PageSheet()
        self.setWidget(self.sheet)
        self.setViewportMargins(0, AIR_PX, 0, AIR_PX)
        self._held_at: QPoint | None = None
        self._wheeled = 0

    def show_image(self, image: QImage, ratio: float, name: str) -> None:
        """Show a page that was drawn at a device pixel ratio."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self.sheet.show_page(pixmap)
        self.sheet.setAccessibleName(name)
        self.setAccessibleName(name)

    def show_marks(self, marks: Sequence[QRectF], current: Sequence[QRectF]) -> None:
        """Mark parts of the page, given from 0 to 1, and bring the current ones into view."""
        self.sheet.show_marks(marks, current)
        area = self.sheet.current_area()
        if not area.isEmpty():
            spot, across, down = area.center().toPoint(), area.width() / 2, area.height() / 2
            self.ensureVisible(spot.x(), spot.y(), round(across) + KEPT_PX, round(down) + KEPT_PX)

    def to_top(self) -> None:
        """A fresh page is read from its top."""
        self.verticalScrollBar().setValue(0)

    def to_bottom(self) -> None:
        """Where reading backwards goes on."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right turn pages, + and - zoom; Up and Down scroll."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            super().keyPressEvent(event)
        elif key in ZOOM:
            self.zoomed.emit(ZOOM[key])
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.turned.emit(STEPS[key])
        elif key in SCREENFULS:
            backwards = key == Qt.Key.Key_Space and modifiers & Qt.KeyboardModifier.ShiftModifier
            self._go_on(-1 if backwards else SCREENFULS[key], self.viewport().height() - KEPT_PX)
        elif key in ENDS:
            self.ended.emit(ENDS[key])
        elif key in FITS:
            self.fitted.emit(FITS[key])
        elif key == Qt.Key.Key_R:
            self.rotated.emit(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms; past the end of a page the next one comes."""
        delta = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheeled += delta
            if abs(self._wheeled) >= NOTCH:
                self.zoomed.emit(1 if self._wheeled > 0 else -1)
                self._wheeled = 0
            event.accept()
        elif delta and self._is_at_end(-1 if delta > 0 else 1):
            self._wheeled += delta
            if abs(self._wheeled) >= NOTCH:
                self._wheeled = 0
                self.turned.emit(-1 if delta > 0 else 1)
            event.accept()
        else:
            self._wheeled = 0
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the page with the hand."""
        if self._held_at is None:
            return
        now = event.position().toPoint()
        moved, self._held_at = now - self._held_at, now
        for bar, step in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held_at = None
        super().mouseReleaseEvent(event)

    def _go_on(self, step: int, distance: int) -> None:
        if self._is_at_end(step):
            self.turned.emit(step)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step * distance)

    def _is_at_end(self, step: int) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() == (bar.maximum() if step > 0 else bar.minimum())
