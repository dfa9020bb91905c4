"""A line of a list: its point hangs before it, so that what wraps stands under the words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

POINT = "·"
POINT_PX, LINE_GAP = 14, 6


class BulletLine(QWidget):
    """The words can be selected and wrap; `role` is that of a label."""

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        point, self.words = QLabel(POINT), QLabel(text)
        point.setFixedWidth(POINT_PX)
        point.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (point, self.words):
            if role:
                label.setProperty("role", role)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(point, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
