"""A short list to choose from, with its arrow drawn; the wheel scrolls the form, never the choice."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.kit.icons import paint_icon
from ui.kit.theme import tokens

ARROW = 14


class DropDown(QComboBox):
    """`code` is the data of the choice, empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)

    @property
    def code(self) -> str:
        """What is chosen."""
        return str(self.currentData() or "")

    def choose(self, code: str) -> None:
        """Show a choice; one that is not offered shows the first."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and its arrow."""
        super().paintEvent(event)
        spot = QRectF(self.width() - 24, round((self.height() - ARROW) / 2), ARROW, ARROW)
        paint_icon(QPainter(self), spot, "chevron-down", tokens().secondary)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form."""
        event.ignore()
