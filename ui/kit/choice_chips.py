"""A few answers side by side, of which one or none is given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout


class ChoiceChips(QWidget):
    """`edited` carries the key of the answer, or an empty text when it was taken back.

    Left and right go from chip to chip, as in a row of radio buttons; a digit presses the chip that begins
    with it.
    """

    edited = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 4, 0, 4)
        self._chips: dict[str, Chip] = {}
        for key, text in choices:
            chip = Chip(text, use="check")
            chip.clicked.connect(lambda checked=False, key=key: self._on_chip_clicked(key, checked=checked))
            flow.addWidget(chip)
            self._chips[key] = chip

    @property
    def value(self) -> str:
        """The key of the answer, empty for none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def show_state(self, key: str) -> None:
        """Show an answer without telling anybody."""
        for other, chip in self._chips.items():
            chip.setChecked(other == key)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the keyboard, digits answer."""
        chips = list(self._chips.values())
        here = next((at for at, chip in enumerate(chips) if chip.hasFocus()), 0)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            chips[(here + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        meant = next((chip for chip in chips if event.text() and chip.text().startswith(event.text())), None)
        if event.text().isdigit() and meant is not None:
            meant.click()
        else:
            super().keyPressEvent(event)

    def _on_chip_clicked(self, key: str, *, checked: bool) -> None:
        self.show_state(key if checked else "")
        self.edited.emit(self.value)
