"""The wording of a letter looked over, and what it cites: confirmed by the legal department or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.letters.finding_row import FindingRow
from ui.letters.words import LetterWords
from workbench.letters.model import LetterSheet


class FindingsCard(Card):
    """`replace_wanted` and `show_wanted` carry a LintView. Hidden when there is nothing to say."""

    replace_wanted = Signal(object)
    show_wanted = Signal(object)

    def __init__(self, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._findings = QVBoxLayout()
        self._cited = wrapped("", "secondary")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.body.addLayout(self._findings)
        self.add(self._cited)
        self.add(self._chips)
        self.hide()

    def show_state(self, sheet: LetterSheet) -> None:
        """Show the findings and citations of a letter."""
        rows = [FindingRow(one, self._words) for one in sheet.lint]
        for row in rows:
            row.replace_wanted.connect(self.replace_wanted)
            row.show_wanted.connect(self.show_wanted)
        fill(self._findings, rows)
        self._flow.clear()
        for one in sheet.citations:
            state = (
                self.tr("confirmed") if one.confirmed else self.tr("not confirmed by the legal department")
            )
            chip = Chip(one.zh, "green" if one.confirmed else "amber", "check" if one.confirmed else "clock")
            chip.setToolTip(f"{one.zh} · {state}")
            chip.setAccessibleName(f"{one.zh} · {state}")
            self._flow.addWidget(chip)
            chip.show()
        open_ones = sum(not one.confirmed for one in sheet.citations)
        self._cited.setText(
            self.tr("Citations; %n not confirmed yet", "", open_ones)
            if open_ones
            else self.tr("Citations, all confirmed")
        )
        self._cited.setVisible(bool(sheet.citations))
        self._chips.setVisible(bool(sheet.citations))
        self.show_title(self.tr("Wording") if sheet.lint else "")
        self.setVisible(bool(sheet.lint or sheet.citations))
