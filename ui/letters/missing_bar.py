"""What keeps the letter from being issued: missing fields to press, and what the case still needs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.errors import Problem
from workbench.letters.model import LetterSheet

# Said beside the fields, in the list of wordings and of citations; not said again on top.
ELSEWHERE = ("letter.field_missing", "letter.forbidden_words", "letter.doubtful_words")
MOST_LINES = 4


class MissingBar(QFrame):
    """`wanted` carries the key of a field to go to. Hidden when nothing stands in the way."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self.setProperty("strip", "amber")
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._heading)
        column.addWidget(self._chips)
        column.addLayout(self._lines)
        self.hide()

    def show_state(self, sheet: LetterSheet) -> None:
        """Show what is missing of a draft."""
        missing = [view for view in sheet.fields if view.missing]
        lines = [problem for problem in sheet.problems if problem.code not in ELSEWHERE]
        lines.sort(key=lambda problem: problem.level != "error")
        self._flow.clear()
        for view in missing:
            chip = Chip(self._words.name(view.field), "amber", "pencil", use="press")
            chip.clicked.connect(lambda _checked=False, key=view.field.key: self.wanted.emit(key))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(missing))
        fill(self._lines, [self._line(problem) for problem in lines[:MOST_LINES]])
        if len(lines) > MOST_LINES:
            more = self.tr("and %n more", "", len(lines) - MOST_LINES)
            self._lines.addWidget(wrapped(more, "secondary"))
        blocked = bool(missing) or any(problem.level == "error" for problem in sheet.problems)
        self._heading.setText(self._title(len(missing), blocked=blocked))
        self._heading.setVisible(blocked)
        self.setVisible(bool(missing or lines or blocked))
        self._recolour("amber" if blocked else "accent")

    def _title(self, count: int, *, blocked: bool) -> str:
        if count:
            return self.tr("%n field(s) missing", "", count)
        return self.tr("This still stands in the way") if blocked else ""

    def _line(self, problem: Problem) -> QLabel:
        return wrapped(f"·  {self._desk.sentence(problem)}", "" if problem.level == "error" else "secondary")

    def _recolour(self, tone: str) -> None:
        if self.property("strip") != tone:
            self.setProperty("strip", tone)
            self.style().unpolish(self)
            self.style().polish(self)
