"""Points out who the person being typed may be, with the reasons; it never decides."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.intake.candidate_line import CandidateLine, CandidateState
from ui.kit import metrics

SHOWN = 3


class CandidateBox(QFrame):
    """`answered` carries (person id, answer): see CandidateLine; `reordered` follows a change."""

    answered = Signal(object)
    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        self.setAccessibleName(self.tr("May be the same person"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(metrics.GAP_SMALL)
        self.lines: list[CandidateLine] = []
        self.hide()

    def show_state(self, candidates: Sequence[CandidateState]) -> None:
        """Show the likeliest; nothing hides the box."""
        if [line.state for line in self.lines] == list(candidates[:SHOWN]):
            return
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [CandidateLine(state) for state in candidates[:SHOWN]]
        for line in self.lines:
            line.answered.connect(self.answered)
            self._column.addWidget(line)
        self.reordered.emit()
        self.setVisible(bool(self.lines))
