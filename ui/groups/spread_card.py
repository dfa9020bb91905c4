"""When and where the members complained; a click shows who."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.groups.asking import GroupState
from ui.groups.day_bars import DayBarsView
from ui.groups.words import GroupWords
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.kit.section_label import SectionLabel


class SpreadCard(Card):
    """`chosen` carries case numbers."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Time and place"))
        self.bars = DayBarsView()
        self.bars.chosen.connect(self.chosen)
        self._places = QWidget()
        self._flow = FlowLayout(self._places, spacing=6)
        self.add(self.bars)
        self.add(SectionLabel(self.tr("By outlet and province"), small=True))
        self.add(self._places)
        self.body.addStretch(1)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show another group."""
        self.bars.show_state(state.spread.days)
        self._flow.clear()
        for name, cases in state.spread.units:
            self._add(name or self.tr("No outlet named"), cases)
        for code, cases in state.spread.regions:
            if code:
                self._add(words.wording.name("regions", code), cases)
        self._places.updateGeometry()

    def _add(self, name: str, cases: tuple[str, ...]) -> None:
        chip = Chip(f"{name} {len(cases)}", "accent", use="press")
        chip.clicked.connect(lambda: self.chosen.emit(cases))
        self._flow.addWidget(chip)
        chip.show()
