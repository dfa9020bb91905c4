"""The strip beside an editor in which it draws the numbers of its lines."""

from collections.abc import Callable

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class LineNumbers(QWidget):
    """Asks its editor to draw, which knows what lines are in sight."""

    def __init__(self, editor: QWidget, paint: Callable[[QPaintEvent], None]) -> None:
        super().__init__(editor)
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        self._paint(event)
