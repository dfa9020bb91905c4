"""A line of advice, and under it where it comes from."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import points_kept, wrapped
from ui.kit.bullet_line import POINT_PX, BulletLine


class AdviceBlock(QWidget):
    """What to do, and its rule or its cases."""

    def __init__(self, advice: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.advice = BulletLine(advice)
        self.source = wrapped(points_kept(source), "hint")
        self.source.setContentsMargins(POINT_PX + 2, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.advice)
        column.addWidget(self.source)
