"""What the icons on the edges mean; only kinds that are drawn."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.flow_layout import FlowLayout
from ui.links.kind_words import KindWords
from ui.links.model import ICONS
from workbench.links.model import EdgeKind


class Legend(QWidget):
    """A chip for each kind."""

    def __init__(self, words: KindWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kinds: Sequence[EdgeKind] = ()
        self._flow = FlowLayout(self)
        self.setAccessibleName(self.tr("Legend"))

    def show_state(self, kinds: Sequence[EdgeKind]) -> None:
        """Show other kinds."""
        if kinds == self._kinds:
            return
        self._kinds = kinds
        self._flow.clear()
        for kind in kinds:
            chip = Chip(use="label")
            chip.show_state(ChipState(self._words.kind(kind), "neutral", ICONS[kind]))
            self._flow.addWidget(chip)
            chip.show()
