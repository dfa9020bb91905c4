"""A running job: what it does, how far it is, and a way to stop it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.elided_label import ElidedLabel


@dataclass(frozen=True, slots=True)
class ProgressState:
    """`total` 0 means that nobody knows how long it will take."""

    text: str
    done: int = 0
    total: int = 0
    can_cancel: bool = True


class ProgressStrip(QFrame):
    """Hidden until there is progress to show."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 6, 8, 6)
        line.setSpacing(metrics.GAP)
        self._text = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(120)
        self._cancel = ActionButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        line.addWidget(self._text, 1)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        self.hide()

    def show_state(self, state: ProgressState | None) -> None:
        """Show how far it is; None hides the strip."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._text.setText(state.text)
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        self._bar.setAccessibleName(state.text)
        self._cancel.setVisible(state.can_cancel)
