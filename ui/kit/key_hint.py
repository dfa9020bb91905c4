"""A key cap beside what the key does."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.keys import key_text
from ui.kit.painting import KEY_HEIGHT, key_width, paint_key
from ui.kit.theme import tokens


class KeyHint(QWidget):
    """Shows a shortcut as a key cap; it is read out with the control, so it has no focus of its own."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = key_text(shortcut)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)

    def sizeHint(self) -> QSize:
        """As wide as the cap."""
        return QSize(round(key_width(self._text, self.font()) + 1), KEY_HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        palette = tokens()
        paint_key(QPainter(self), QRectF(self.rect()), self._text, palette.secondary, palette.control_line)
