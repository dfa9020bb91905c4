"""The promises that are still to be kept, each with a box to tick when it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill
from ui.case.masks import Masks
from ui.case.model import CaseState
from ui.case.promise_line import PromiseLine
from ui.kit.card import Card


class PromiseCard(Card):
    """Hidden when nothing is promised; `ticked` carries the promise."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Promises"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)

    def show_state(self, state: CaseState, masks: Masks) -> None:
        """Show another case's promises."""
        self.setVisible(bool(state.promises))
        lines = [PromiseLine(each, masks.text(each.text), state.today) for each in state.promises]
        for line in lines:
            line.ticked.connect(self.ticked)
        fill(self._lines, lines)
