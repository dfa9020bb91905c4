"""The chips that narrow the list of all exhibits: kinds, adverse ones, withdrawn ones."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.evidence.choosing import table_choices
from ui.evidence.words import EvidenceWords
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from workbench.evidence.model import EvidenceFilter, Stance


class EvidenceFilterBar(QWidget):
    """`edited` carries the changed EvidenceFilter."""

    edited = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = EvidenceFilter()
        flow = FlowLayout(self)
        self.kinds: dict[str, Chip] = {}
        for choice in table_choices(words, "evidence_kinds"):
            chip = self.kinds[choice.code] = Chip(choice.text, use="check")
            flow.addWidget(chip)
        self.adverse = Chip(self.tr("Adverse"), icon_name="flag", use="check")
        self.withdrawn = Chip(self.tr("Without withdrawn"), use="check")
        flow.addWidget(self.adverse)
        flow.addWidget(self.withdrawn)
        for each in (*self.kinds.values(), self.adverse, self.withdrawn):
            each.toggled.connect(self._on_chip_toggled)

    def show_state(self, chosen: EvidenceFilter) -> None:
        """Show which chips are on."""
        self._chosen = chosen
        for code, chip in self.kinds.items():
            self._set(chip, on=code in chosen.kinds)
        self._set(self.adverse, on=Stance.ADVERSE in chosen.stances)
        self._set(self.withdrawn, on=not chosen.with_withdrawn)

    @staticmethod
    def _set(chip: Chip, *, on: bool) -> None:
        blocked = chip.blockSignals(True)
        chip.setChecked(on)
        chip.blockSignals(blocked)

    def _on_chip_toggled(self) -> None:
        kinds = tuple(code for code, chip in self.kinds.items() if chip.isChecked())
        stances = (Stance.ADVERSE.value,) if self.adverse.isChecked() else ()
        with_withdrawn = not self.withdrawn.isChecked()
        chosen = replace(self._chosen, kinds=kinds, stances=stances, with_withdrawn=with_withdrawn)
        self._chosen = chosen
        self.edited.emit(chosen)
