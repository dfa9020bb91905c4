"""A closed case: its number to press, how it ended, why it is similar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import points_kept, wrapped
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from workbench.precedents.model import SimilarCase
from workbench.wording.precedents import PrecedentWords


class SimilarLine(QWidget):
    """`opened` carries the case's id."""

    opened = Signal(str)

    def __init__(self, case: SimilarCase, words: PrecedentWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Chip(use="press")
        self.number.show_state(ChipState(case.case_no, "accent"))
        self.number.setAccessibleName(self.tr("Open {case_no}").format(case_no=case.case_no))
        self.number.clicked.connect(lambda: self.opened.emit(case.complaint_id))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(wrapped(points_kept(words.ending(case))))
        column.addWidget(wrapped(words.likes(case), "hint"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
