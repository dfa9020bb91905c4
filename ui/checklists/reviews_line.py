"""Exhibits whose three-property review holds up the step, one press away from their questions."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.checklists.words import ChecklistWords
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from workbench.checklists.model import Missing

BLOCKED = "refusal.review_blocks"


class ReviewsLine(QWidget):
    """`exhibit_wanted` carries the number of an exhibit; hidden when no review is missing."""

    exhibit_wanted = Signal(int)

    def __init__(self, words: ChecklistWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(14, 6, 14, 0)
        self.hide()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show the exhibits among what a gate waits for."""
        self._flow.clear()
        reviews = [entry for entry in missing if entry.kind == "evidence" and entry.id.isdigit()]
        for entry in reviews:
            blocked = entry.code == BLOCKED
            text = (
                self.tr("Exhibit {number} fails its review")
                if blocked
                else self.tr("Review exhibit {number}")
            )
            chip = Chip(
                text.format(number=entry.id),
                "red" if blocked else "amber",
                "warning" if blocked else "clock",
                use="press",
            )
            chip.setToolTip(self._words.missing(entry))
            chip.clicked.connect(lambda _on=False, number=int(entry.id): self.exhibit_wanted.emit(number))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(reviews))
