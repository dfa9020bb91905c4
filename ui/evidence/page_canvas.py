"""One drawn page in the middle of its area, scrolled when it is larger."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
}
AIR_PX = 8
ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class PageCanvas(QScrollArea):
    """`turned` carries -1 or 1 for the page before or after, `zoomed` -1 or 1 for smaller or larger."""

    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._page)
        self.setViewportMargins(0, AIR_PX, 0, AIR_PX)

    def show_image(self, image: QImage, ratio: float, name: str) -> None:
        """Show a page that was drawn at a device pixel ratio."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._page.setPixmap(pixmap)
        self._page.resize(pixmap.deviceIndependentSize().toSize())
        self._page.setAccessibleName(name)
        self.setAccessibleName(name)

    def to_top(self) -> None:
        """A fresh page is read from its top."""
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right turn pages, + and - zoom; Up and Down scroll."""
        key = Qt.Key(event.key())
        if key in STEPS and not (event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.turned.emit(STEPS[key])
        elif key in ZOOM:
            self.zoomed.emit(ZOOM[key])
        else:
            super().keyPressEvent(event)
