"""What keeps the letter from being issued: missing fields to press, and what the case still needs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_view import IconView
from ui.letters.words import LetterWords
from workbench.errors import Problem
from workbench.letters.model import LetterSheet

# Said beside the fields, in the list of wordings and of citations; not said again on top.
ELSEWHERE = (
    "letter.field_missing", "letter.forbidden_words", "letter.doubtful_words", "letter.citation_unconfirmed",
)  # fmt: skip
MOST_LINES = 3


class MissingBar(QFrame):
    """`wanted` carries the key of a field, `case_wanted` asks for the case; hidden when all is well."""

    wanted = Signal(str)
    case_wanted = Signal()

    def __init__(self, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("card")
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(metrics.GAP_SMALL)
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP_SMALL)
        self._icon = IconView("alert", "amber")
        self._case = ActionButton(self.tr("To the case"), kind="quiet", icon_name="arrow-right")
        self._case.clicked.connect(self.case_wanted)
        head.addWidget(self._icon)
        head.addWidget(self._heading, 1)
        head.addWidget(self._case)
        column.addLayout(head)
        column.addWidget(self._chips)
        column.addLayout(self._lines)
        self.hide()

    def show_state(self, sheet: LetterSheet) -> None:
        """Show what is missing of a draft."""
        missing = [view for view in sheet.fields if view.missing]
        lines = [problem for problem in sheet.problems if problem.code not in ELSEWHERE]
        lines = list({self._words.problem(one): one for one in lines}.values())
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
        self._icon.show_icon("alert" if blocked else "info", "amber" if blocked else "accent")
        self._case.setVisible(any(problem.level == "error" for problem in lines))
        self.setVisible(bool(missing or lines or blocked))

    def _title(self, count: int, *, blocked: bool) -> str:
        if count:
            return self.tr("%n field(s) missing", "", count)
        return self.tr("This still stands in the way") if blocked else self.tr("To be known before issuing")

    def _line(self, problem: Problem) -> QLabel:
        return wrapped(f"·  {self._words.problem(problem)}", "" if problem.level == "error" else "secondary")
