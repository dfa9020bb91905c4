"""A few choices side by side, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """`chosen` carries the key of the pressed choice."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 4, 0, 4)
        self._group = QButtonGroup(self)
        for key, text in choices:
            chip = Chip(text, use="check")
            chip.setChecked(key == current)
            chip.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            flow.addWidget(chip)
