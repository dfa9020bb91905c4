"""A part of a form that is rarely needed: folded behind its title."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton


class Fold(QWidget):
    """Press the title to unfold; what is inside keeps its values while folded."""

    toggled = Signal(bool)

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._title = ActionButton(title, kind="quiet", icon_name="chevron-right")
        self._title.setCheckable(True)
        self._title.toggled.connect(self._on_title_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._title)
        column.addWidget(content)
        content.hide()

    def unfold(self, unfolded: bool) -> None:
        """Show or hide what is inside."""
        self._title.setChecked(unfolded)

    def _on_title_toggled(self, unfolded: bool) -> None:
        self._content.setVisible(unfolded)
        self._title.icon_name = "chevron-down" if unfolded else "chevron-right"
        self._title.update()
        self.toggled.emit(unfolded)
