"""Looks like a search field and opens the box that finds everything."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import metrics
from ui.kit.icons import paint_icon
from ui.kit.keys import key_text
from ui.kit.painting import key_width, paint_focus, paint_frame, paint_key
from ui.kit.theme import tokens

SHORTCUT = "Ctrl+K"
ICON = 14


class FindField(QAbstractButton):
    """Typing into it is not needed: a press, Enter or its key opens the box."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key_text(SHORTCUT)})")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(300, metrics.CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, its icon, its words and its key."""
        painter, palette = QPainter(self), tokens()
        area = QRectF(self.rect())
        border = palette.secondary if self.underMouse() else palette.field_line
        paint_frame(painter, area, fill=palette.surface, border=border, radius=metrics.CONTROL_RADIUS)
        paint_icon(painter, QRectF(9, (self.height() - ICON) / 2, ICON, ICON), "search", palette.secondary)
        width = key_width(key_text(SHORTCUT), self.font())
        cap = QRectF(area.right() - width - 8, 0, width, area.height())
        room = QRectF(30, 0, cap.left() - 36, area.height())
        painter.setPen(QColor(palette.secondary))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        paint_key(painter, cap, key_text(SHORTCUT), palette.secondary, palette.line)
        if self.hasFocus():
            paint_focus(painter, area, palette, metrics.CONTROL_RADIUS)
