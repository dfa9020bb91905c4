"""What an empty place says: what belongs there, and the action that fills it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView


class EmptyState(QWidget):
    """An icon, a sentence and at most one action."""

    acted = Signal()

    def __init__(
        self,
        text: str,
        action: str = "",
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        shortcut: str = "",
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, metrics.GAP_LARGE, metrics.GAP_PAGE, metrics.GAP_LARGE)
        column.setSpacing(metrics.GAP)
        column.addStretch(1)
        if icon_name:
            column.addWidget(IconView(icon_name, size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        self._text = QLabel(text)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setProperty("role", "secondary")
        column.addWidget(self._text)
        self._button = ActionButton(action)
        if shortcut:
            self._button.show_hint(shortcut)
        self._button.clicked.connect(self.acted)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        # Only now: a widget without a parent would show itself as a window.
        self._button.setVisible(bool(action))
        column.addStretch(2)

    def show_state(self, text: str, action: str = "") -> None:
        """Another sentence and action; no action hides the button."""
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
