"""A line about another person, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton


class SameLine(QWidget):
    """`acted` carries the key of the button that was pressed."""

    acted = Signal(str)

    def __init__(
        self, title: str, detail: str, actions: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        head, told = QLabel(title), QLabel(detail)
        told.setProperty("role", "secondary")
        for label in (head, told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(head)
        words.addWidget(told)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(metrics.GAP_SMALL)
        line.addLayout(words, 1)
        for key, text in actions:
            button = ActionButton(text, kind="quiet")
            button.setAccessibleName(f"{text} {title}")
            button.clicked.connect(lambda _checked=False, key=key: self.acted.emit(key))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
