"""One clock: its name, what is left of it, both dates and the rule; pressing it explains the dates."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_popup import ClockPopup
from ui.case.labels import wrapped
from ui.case.model import ClockExplained
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.dates import whole_date


class ClockLine(QWidget):
    """Shows a clock of the case."""

    def __init__(self, clock: ClockExplained, words: CaseWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._words = clock, words
        name = words.wording.name("clocks", clock.row.rule_id)
        self._chip = Chip(use="press")
        self._chip.show_state(words.clock_chip(clock))
        self._chip.setAccessibleName(self.tr("{clock}: how its dates came about").format(clock=name))
        self._chip.setToolTip(self.tr("How these dates came about"))
        self._chip.clicked.connect(self._on_chip_clicked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(metrics.GAP_SMALL)
        grid.setVerticalSpacing(1)
        grid.addWidget(wrapped(name), 0, 0)
        grid.addWidget(self._chip, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(self._dates(), "secondary"), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def _dates(self) -> str:
        row = self._clock.row
        if row.paused_since is not None:
            dates = self.tr("no date until the pause ends")
        elif row.internal_on == row.statutory_on:
            dates = self.tr("by {day}").format(day=whole_date(row.statutory_on))
        else:
            dates = self.tr("internal {internal} · statutory {statutory}").format(
                internal=whole_date(row.internal_on), statutory=whole_date(row.statutory_on)
            )
        told = self._clock.explanation
        letter = told.letter if told is not None else ""
        return " · ".join(part for part in (dates, letter, self._words.citation(self._clock)) if part)

    def _on_chip_clicked(self) -> None:
        ClockPopup(self._clock, self._words, self).open_under(self._chip)
