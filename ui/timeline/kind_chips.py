"""Chips that narrow the timeline to some kinds; none checked means all."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.flow_layout import FlowLayout
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import ICONS
from workbench.timeline.model import EntryKind, EntryRow


class KindChips(QWidget):
    """`changed` carries the checked kinds."""

    changed = Signal(object)

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chips: dict[EntryKind, Chip] = {}
        self._flow = FlowLayout(self)
        self.setAccessibleName(self.tr("Kinds"))

    @property
    def kinds(self) -> frozenset[EntryKind]:
        """What is checked."""
        return frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())

    def show_state(self, entries: Sequence[EntryRow]) -> None:
        """One chip for each kind that occurs, with its number; what was checked stays checked."""
        counted = Counter(entry.kind for entry in entries)
        checked = self.kinds
        if set(counted) != set(self._chips):
            self._rebuild([kind for kind in EntryKind if kind in counted], checked)
        for kind, chip in self._chips.items():
            text = self.tr("{kind} {count}").format(kind=self._words.kind(kind), count=counted[kind])
            chip.show_state(ChipState(text, icon=ICONS[kind]))

    def clear(self) -> None:
        """Uncheck everything."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def _rebuild(self, kinds: Sequence[EntryKind], checked: frozenset[EntryKind]) -> None:
        self._flow.clear()
        self._chips = {}
        for kind in kinds:
            chip = Chip(use="check")
            chip.setChecked(kind in checked)
            chip.toggled.connect(self._on_chip_toggled)
            self._flow.addWidget(chip)
            self._chips[kind] = chip

    def _on_chip_toggled(self, _checked: bool) -> None:
        self.changed.emit(self.kinds)
