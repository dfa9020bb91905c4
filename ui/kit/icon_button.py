"""A square button with only an icon; its name is spoken and shown as a tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import metrics
from ui.kit.icons import paint_icon
from ui.kit.keys import is_enter, key_text
from ui.kit.painting import paint_focus, paint_frame
from ui.kit.theme import tokens


class IconButton(QAbstractButton):
    """An icon to press; `name` is what a screen reader says and what the tooltip shows."""

    def __init__(
        self, icon_name: str, name: str, parent: QWidget | None = None, *, shortcut: str = "", size: int = 28
    ) -> None:
        super().__init__(parent)
        self.icon_name = icon_name
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key_text(shortcut)})" if shortcut else name)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hover ground, the icon and the focus ring."""
        painter = QPainter(self)
        palette = tokens()
        area = QRectF(self.rect())
        active = self.isChecked() or self.isDown()
        if self.isEnabled() and (self.underMouse() or active):
            ground = palette.accent_ground if active else palette.hover
            paint_frame(painter, area, fill=ground, border="", radius=metrics.CONTROL_RADIUS)
        side = 16
        spot = QRectF(round(area.center().x() - side / 2), round(area.center().y() - side / 2), side, side)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        paint_icon(painter, spot, self.icon_name, palette.accent if active else palette.secondary)
        if self.hasFocus():
            paint_focus(painter, area, palette, metrics.CONTROL_RADIUS)
