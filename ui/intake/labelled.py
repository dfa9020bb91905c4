"""A label before a part that shows its own problems; the same measures as a FieldRow."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.field_row import LABEL_WIDTH, NARROW

UNLIMITED = 16777215


class Labelled(QWidget):
    """The label stands above where there is little room; without words it only keeps the column."""

    def __init__(
        self, label: str, part: QWidget, buddy: QWidget | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._label = QLabel(label)
        self._label.setProperty("role", "secondary")
        self._label.setWordWrap(True)
        if buddy is not None:
            self._label.setBuddy(buddy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(3)
        self._stacked: bool | None = None
        self._arrange(stacked=False)
        if not label:
            part.installEventFilter(self)
            self.setVisible(not part.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Without words there is nothing here but the part: come and go with it."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the label above the part where there is little room."""
        super().resizeEvent(event)
        self._arrange(stacked=self.width() < NARROW)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._label.setMinimumWidth(0 if stacked else LABEL_WIDTH)
        self._label.setMaximumWidth(UNLIMITED if stacked else LABEL_WIDTH)
        self._label.setMinimumHeight(0 if stacked else metrics.CONTROL_HEIGHT)
        self._label.setVisible(bool(self._label.text()) or not stacked)
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._part, 1 if stacked else 0, 0 if stacked else 1)
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
