"""A field that is ticked: the box, beside it what the tick says, and below what is wrong."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.kit.field_row import FieldRow

# The first line of the words stands level with the box.
DOWN_PX = 2


class TickRow(FieldRow):
    """A long text wraps, which a check box's own text does not."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.box = QCheckBox()
        super().__init__(label, self.box, parent)
        self._label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words ticks the box."""
        if watched is self._label and isinstance(event, QMouseEvent) and self.box.isEnabled():
            inside = self._label.rect().contains(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonRelease and inside:
                self.box.click()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self, *, stacked: bool) -> None:
        if self._stacked is not None:
            return
        self._stacked = stacked
        top = Qt.AlignmentFlag.AlignTop
        self._label.setMinimumHeight(0)
        self._label.setProperty("role", "")
        self._label.setContentsMargins(0, DOWN_PX, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.addWidget(self.box, 0, 0, top)
        self._grid.addWidget(self._label, 0, 1, top)
        self._grid.addWidget(self._under, 1, 1)
        self._grid.setColumnStretch(1, 1)
