"""What became of the cases of a bulk move: how many moved, and what stopped each of the others."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.wrapped_label import WrappedLabel
from workbench.errors import Problem
from workbench.process.bulk_model import BulkMoved, Stopped

REASONS_SHOWN = 4
CASES_SHOWN = 200


class MoveReport(QDialog):
    """`opened` carries the id of a case that somebody wants to see."""

    opened = Signal(str)

    def __init__(
        self, done: BulkMoved, state: str, sentence: Callable[[Problem], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.setWindowTitle(self.tr("Move cases"))
        self.resize(560, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 16)
        column.setSpacing(metrics.GAP)
        moved = self.tr("%n case(s) moved to {state}", "", len(done.moved)).format(state=state)
        column.addWidget(_label(moved, "heading"))
        stopped = self.tr("%n case(s) stopped; nothing of them was changed", "", len(done.stopped))
        column.addWidget(_label(stopped, "secondary"))
        column.addWidget(self._list(done), 1)
        close = ActionButton(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(close)
        column.addLayout(line)
        close.setFocus()

    def _list(self, done: BulkMoved) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, metrics.GAP_SMALL, 0)
        column.setSpacing(2)
        for each in done.stopped[:CASES_SHOWN]:
            self._add(column, each)
        if len(done.stopped) > CASES_SHOWN:
            rest = self.tr("%n more case(s)", "", len(done.stopped) - CASES_SHOWN)
            column.addWidget(_label(rest, "secondary"))
        for number, problem in done.warnings:
            column.addWidget(_label(f"{number}  {self._sentence(problem)}", "secondary"))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _add(self, column: QVBoxLayout, stopped: Stopped) -> None:
        open_it = ActionButton(stopped.case_no, kind="quiet", icon_name="arrow-right")
        open_it.setAccessibleName(self.tr("Open {case_no}").format(case_no=stopped.case_no))
        open_it.clicked.connect(lambda: self._on_open_clicked(stopped.complaint_id))
        column.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeft)
        for problem in stopped.problems[:REASONS_SHOWN]:
            column.addWidget(_label(f"·  {self._sentence(problem)}"))
        if len(stopped.problems) > REASONS_SHOWN:
            rest = self.tr("%n more reason(s)", "", len(stopped.problems) - REASONS_SHOWN)
            column.addWidget(_label(f"·  {rest}", "secondary"))

    def _on_open_clicked(self, complaint_id: str) -> None:
        self.accept()
        self.opened.emit(complaint_id)


def _label(text: str, role: str = "") -> QLabel:
    label = WrappedLabel(text)
    if role:
        label.setProperty("role", role)
    return label
