"""A line in the cards below the lanes: perhaps a chip, words, a moment, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import rule
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.icon_button import IconButton

TEXT_DROP = 6
CHIP_DROP = (metrics.CONTROL_HEIGHT - metrics.CHIP_HEIGHT) // 2


class NoteLine(QFrame):
    """Built once and thrown away with the list it stands in."""

    def __init__(
        self, words: str, note: str = "", chip: ChipState | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._line = QHBoxLayout()
        self._line.setContentsMargins(14, 4, 8, 4)
        self._line.setSpacing(metrics.GAP_SMALL)
        if chip is not None:
            self._line.addLayout(_lowered(Chip(chip.text, chip.tone, chip.icon), CHIP_DROP))
        texts = QVBoxLayout()
        texts.setContentsMargins(0, TEXT_DROP, 0, TEXT_DROP)
        texts.setSpacing(1)
        texts.addWidget(_text(words))
        if note:
            under = _text(note)
            under.setProperty("role", "secondary")
            texts.addWidget(under)
        self._line.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rule = rule()
        column.addWidget(self._rule)
        column.addLayout(self._line)
        self.setAccessibleName(f"{words}, {note}" if note else words)

    def show_rule(self, shown: bool) -> None:
        """The thin line above it, for all but the first."""
        self._rule.setVisible(shown)

    def add_icon(self, icon_name: str, name: str) -> IconButton:
        """A small square button at the right."""
        button = IconButton(icon_name, name, size=metrics.CONTROL_HEIGHT)
        button.setAccessibleName(f"{name}: {self._words}")
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def add_action(self, text: str) -> ActionButton:
        """A quiet button at the right; a screen reader hears what it is about."""
        button = ActionButton(text, kind="quiet")
        button.setAccessibleName(f"{text}: {self._words}")
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button


def _lowered(widget: QWidget, drop: int) -> QVBoxLayout:
    """Chips, words and buttons differ in height; their first lines shall stand on one level."""
    column = QVBoxLayout()
    column.setContentsMargins(0, drop, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
