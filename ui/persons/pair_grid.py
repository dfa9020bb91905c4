"""Two people side by side, a part a row, with a word on whether what is masked is the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.field_row import LABEL_WIDTH
from ui.persons.pair_state import PairLine, PreviewState, Verdict

CASES = "cases"
NONE = "—"


class PairGrid(QWidget):
    """Shows one PreviewState for good."""

    def __init__(self, state: PreviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(metrics.GAP_SMALL)
        titles = ("", self.tr("Kept"), self.tr("Merged into it"), self.tr("Behind the masks"))
        for column, title in enumerate(titles):
            self._grid.addWidget(wrapped(title, "heading"), 0, column)
        for row, line in enumerate(state.lines, start=1):
            self._add(row, line, state)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH - metrics.GAP)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)

    def _add(self, row: int, line: PairLine, state: PreviewState) -> None:
        names = {
            "name": self.tr("Name"), "document": self.tr("Document"), "phone": self.tr("Phone"),
            "birth": self.tr("Year of birth"), "address": self.tr("Address"), "email": self.tr("E-mail"),
            CASES: self.tr("Cases"),
        }  # fmt: skip
        name = names[line.part]
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(wrapped(name, "secondary"), row, 0, top)
        for column, text in enumerate((line.kept, line.gone)):
            told = self._cases(state.cases[column], text) if line.part == CASES else text
            label = wrapped(told or NONE)
            label.setAccessibleName(f"{name}: {told or NONE}")
            self._grid.addWidget(label, row, column + 1, top)
        if line.verdict is not Verdict.OPEN:
            self._grid.addWidget(self._chip(line), row, 3, top | Qt.AlignmentFlag.AlignLeft)

    def _cases(self, count: int, numbers: str) -> str:
        counted = self.tr("%n complaint(s)", "", count)
        return f"{counted}\n{numbers}".strip()

    def _chip(self, line: PairLine) -> Chip:
        if line.verdict is Verdict.SAME:
            return Chip(self.tr("Same"), "green", "check")
        parts = [line.why or self.tr("Different")]
        if line.places:
            places = ", ".join(map(str, line.places))
            parts.append(self.tr("character {places} differs").format(places=places))
        return Chip(" · ".join(parts), "amber", "alert")
