"""The title of a part of a card, with small actions at its right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.section_label import SectionLabel


class SectionHead(QWidget):
    """A heading with room above it."""

    def __init__(self, title: str, *actions: QWidget) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, metrics.GAP_SMALL, 0, 0)
        line.addWidget(SectionLabel(title))
        line.addStretch(1)
        for action in actions:
            line.addWidget(action, 0, Qt.AlignmentFlag.AlignRight)
