"""Two columns side by side that scroll apart, or one above the other where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.kit import metrics

RIGHT_WIDTH = 470
NARROW = 820


class TwoColumns(QStackedWidget):
    """The keyboard stays where it is when the columns change places."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._stacked: bool | None = None
        self._left_area, self._left_column = _area()
        self._right_area, self._right_column = _area()
        self._whole, self._column = _area()
        self._column.setSpacing(metrics.GAP)
        self._right_area.setFixedWidth(RIGHT_WIDTH)
        wide = QWidget()
        line = QHBoxLayout(wide)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP)
        line.addWidget(self._left_area, 1)
        line.addWidget(self._right_area)
        self.addWidget(wide)
        self.addWidget(self._whole)
        # They take their places when the first size is known: Qt styles all in them anew for every change.
        for part in (left, right):
            part.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where there is little room."""
        super().resizeEvent(event)
        self._arrange(stacked=self.width() < NARROW)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        focused = self.focusWidget()
        if stacked:
            self._column.addWidget(self._left)
            self._column.addWidget(self._right)
        else:
            self._left_column.addWidget(self._left)
            self._right_column.addWidget(self._right)
        self._left.show()
        self._right.show()
        self.setCurrentIndex(1 if stacked else 0)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()


def _area() -> tuple[QScrollArea, QVBoxLayout]:
    """Gets its widget before that is filled: Qt styles all in it anew whenever it gets another parent."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content = QWidget()
    content.setObjectName("body")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    area.setWidget(content)
    return area, column
