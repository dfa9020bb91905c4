"""The clocks of a refusal: from when to when, and where each stands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.checklists.words import ChecklistWords, clock_chip
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.elided_label import ElidedLabel
from ui.kit.section_label import SectionLabel
from workbench.checklists.model import ClockView


class ClocksSection(QWidget):
    """One line a clock."""

    def __init__(self, words: ChecklistWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: list[tuple[ElidedLabel, QLabel, Chip, ElidedLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(SectionLabel(self.tr("Time limits")))
        column.addLayout(self._grid)

    def show_clocks(self, clocks: Sequence[ClockView]) -> None:
        """Show these clocks."""
        while len(self._lines) < len(clocks):
            self._add_line()
        for place, parts in enumerate(self._lines):
            for part in parts:
                part.setVisible(place < len(clocks))
            if place < len(clocks):
                name, span, chip, law = parts
                clock = clocks[place]
                name.setText(self._words.clock(clock.clock_id))
                span.setText(self._words.clock_line(clock))
                chip.show_state(clock_chip(clock))
                law.setText(self._words.cites(clock.citations))

    def _add_line(self) -> None:
        row = len(self._lines)
        span = QLabel()
        span.setWordWrap(True)
        parts = (ElidedLabel(), span, Chip(), ElidedLabel(role="secondary"))
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column)
        self._lines.append(parts)
