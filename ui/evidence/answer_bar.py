"""One answer out of a few, as chips; one stop for Tab, arrows inside, Space or a digit chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.chip import Chip
from ui.kit.choices import Choice

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
SPACE_PX = 6


class AnswerBar(QWidget):
    """`chosen` carries the code that a person chose; the choice can be changed but not taken away."""

    chosen = Signal(str)

    def __init__(self, question: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self.chips: dict[str, Chip] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_PX)
        for choice in choices:
            chip = Chip(choice.text, use="check")
            chip.setAccessibleName(f"{question} {choice.text}")
            chip.installEventFilter(self)
            chip.clicked.connect(lambda _checked=False, code=choice.code: self._on_chip_clicked(code))
            self.chips[choice.code] = chip
            line.addWidget(chip)
        line.addStretch(1)
        self._let_in()

    @property
    def code(self) -> str:
        """What is chosen, empty for nothing."""
        return next((code for code, chip in self.chips.items() if chip.isChecked()), "")

    def show_state(self, code: str) -> None:
        """Show an answer without telling anybody."""
        for each, chip in self.chips.items():
            chip.setChecked(each == code)
        self._let_in()

    def focus_answer(self) -> None:
        """Put the keyboard into it."""
        self._entrance().setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from chip to chip, a digit chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chips = list(self.chips.values())
            if event.key() in STEPS and watched in chips:
                place = chips.index(watched) + STEPS[Qt.Key(event.key())]
                if 0 <= place < len(chips):
                    chips[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            digit = event.key() - Qt.Key.Key_1
            if 0 <= digit < len(chips):
                chips[digit].setFocus(Qt.FocusReason.TabFocusReason)
                chips[digit].click()
                return True
        return super().eventFilter(watched, event)

    def _on_chip_clicked(self, code: str) -> None:
        again = not self.chips[code].isChecked()
        self.show_state(code)
        if not again:
            self.chosen.emit(code)

    def _entrance(self) -> Chip:
        chips = list(self.chips.values())
        return next((chip for chip in chips if chip.isChecked()), chips[0])

    def _let_in(self) -> None:
        """Tab stops at the chosen chip, or at the first."""
        entrance = self._entrance()
        for chip in self.chips.values():
            stop = Qt.FocusPolicy.StrongFocus if chip is entrance else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(stop)
