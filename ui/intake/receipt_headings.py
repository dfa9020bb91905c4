"""The headings above rows of receipts."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.intake.receipt_row import LEAST_WIDTHS, STRETCHES
from ui.kit import metrics

CROSS_WIDTH = metrics.CONTROL_HEIGHT


class ReceiptHeadings(QWidget):
    """Channel, day, letter number, reply-by date, as wide as the fields below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(metrics.GAP_SMALL)
        names = (self.tr("Channel"), self.tr("Received"), self.tr("Letter number"), self.tr("Reply by"))
        for name, stretch, least in zip(names, STRETCHES, LEAST_WIDTHS, strict=True):
            label = QLabel(name)
            label.setProperty("role", "secondary")
            label.setMinimumWidth(least)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._line.addWidget(label, stretch)
        self.leave_room(crosses=False)

    def leave_room(self, *, crosses: bool) -> None:
        """Stand above the fields, whether or not their rows end with a cross."""
        self._line.setContentsMargins(0, 0, CROSS_WIDTH if crosses else 0, 0)
