"""The foot of a form that stays open: save what was typed, or discard it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton


class SaveBar(QWidget):
    """`saved` and `discarded` say what was pressed; the form asks `is_meant` for the keys that save too."""

    saved = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = ActionButton(self.tr("Save"), icon_name="save")
        self.save.show_hint("Ctrl+S")
        self.save.clicked.connect(self.saved)
        self.discard = ActionButton(self.tr("Discard changes"), kind="quiet")
        self.discard.clicked.connect(self.discarded)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.save)
        line.addWidget(self.discard)
        line.addStretch(1)
        self.show_dirty(False)

    def show_dirty(self, dirty: bool) -> None:
        """Whether there is anything to save or to discard."""
        self.save.setEnabled(dirty)
        self.discard.setVisible(dirty)

    @staticmethod
    def is_meant(event: QKeyEvent) -> bool:
        """Whether a key means to save: Ctrl+S or Ctrl+Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S)
