"""How an issued letter was delivered: every attempt, and what three in vain mean."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.letters.words import LetterWords
from workbench.letters.model import LetterRow


class AttemptsCard(Card):
    """The attempts in the order they were made."""

    def __init__(self, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.show_title(self.tr("Delivery"))
        self._chip = Chip()
        self.add_action(self._chip)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)
        rule = self.tr("Three attempts in vain on three different days: the person counts as unreachable.")
        self._rule = wrapped(rule, "secondary")
        self.add(self._rule)

    def show_state(self, row: LetterRow) -> None:
        """Show the attempts of a letter."""
        chip = self._words.delivery_chip(row)
        self._chip.setVisible(chip is not None)
        if chip is not None:
            self._chip.show_state(chip)
        lines = [wrapped(self._words.attempt(one)) for one in row.deliveries]
        fill(self._lines, lines or [wrapped(self.tr("No attempt on record yet."), "secondary")])
        vain = bool(row.deliveries) and not any(
            one.result in ("delivered", "sent", "refused") for one in row.deliveries
        )
        self._rule.setVisible(vain or row.unreachable)
