"""Plain words over as many lines as they need; the mouse can select them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QWidget


class WrappedLabel(QLabel):
    """What was typed is never read as markup.

    Words that can be selected take Qt twice as long to lay out, so that they can be from when the mouse
    comes to them. Until then and after they take the same room.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._room: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Say other words."""
        self._room = None
        super().setText(text)

    def sizeHint(self) -> QSize:
        """As before the words could be selected."""
        return self._room or super().sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """From now on they can be selected."""
        super().enterEvent(event)
        if self.textInteractionFlags() == Qt.TextInteractionFlag.LinksAccessibleByMouse:
            self._room = self.sizeHint()
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
