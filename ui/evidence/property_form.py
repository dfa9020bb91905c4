"""The three properties of an exhibit as questions: authenticity, legality, relevance."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.evidence.model import ExhibitDetail
from ui.evidence.question_row import QuestionRow
from ui.evidence.words import EvidenceWords, review_chip
from ui.kit import metrics
from ui.kit.card import rule
from ui.kit.chip import Chip
from ui.kit.section_label import SectionLabel
from workbench.evidence.model import PropertyAnswer
from workbench.rulebook.checklist_model import Question


class PropertyForm(QWidget):
    """`answered` carries the id of the exhibit and a PropertyAnswer."""

    answered = Signal(str, object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = ""
        self.rows: dict[str, QuestionRow] = {}
        self.result = Chip()
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self._advice.setProperty("role", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP_SMALL)
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP_SMALL)
        head.addWidget(self.result)
        head.addWidget(self._advice, 1)
        column.addLayout(head)
        self._factors: QWidget | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(self._column)
        column.addStretch(1)
        self._add_questions()

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Show the answers about an exhibit."""
        other = detail.row.id != self._shown
        if other:
            self.flush()
            self._shown = detail.row.id
        given = {answer.question_id: answer for answer in detail.answers}
        if detail.electronic and self._factors is None:
            self._factors = self._add_factors()
        if self._factors is not None:
            self._factors.setVisible(detail.electronic)
        for question_id, row in self.rows.items():
            row.show_answer(given.get(question_id), keep_typed=not other)
            row.setVisible(detail.electronic or not row.question.electronic_only)
            row.allow(not detail.row.withdrawn)
        self.result.show_state(review_chip(detail.review, withdrawn=detail.row.withdrawn))
        self._advice.setText(self._said(detail))

    def flush(self) -> None:
        """Tell what was not told yet about the exhibit that is shown."""
        for row in self.rows.values():
            row.flush()

    def _on_row_answered(self, answer: PropertyAnswer) -> None:
        if self._shown:
            self.answered.emit(self._shown, answer)

    def _add_factors(self) -> QWidget:
        """The seven factors, made when the first electronic data are shown."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(rule())
        column.addWidget(SectionLabel(self.tr("Seven factors for electronic data")))
        note = QLabel(self.tr("Without a “yes” to all of them it is in doubt and cannot prove alone."))
        note.setWordWrap(True)
        note.setProperty("role", "hint")
        column.addWidget(note)
        self._add_rows(column, "factor")
        self._column.addWidget(box)
        return box

    def _add_questions(self) -> None:
        titles = {
            "authenticity": self.tr("Authenticity"),
            "legality": self.tr("Legality"),
            "relevance": self.tr("Relevance"),
        }
        for name, title in titles.items():
            self._column.addWidget(rule())
            self._column.addWidget(self._heading(title, name))
            self._add_rows(self._column, name)

    def _add_rows(self, column: QVBoxLayout, name: str) -> None:
        for question in self._questions(name):
            row = QuestionRow(self._words, question)
            row.answered.connect(self._on_row_answered)
            self.rows[question.id] = row
            column.addWidget(row)

    def _heading(self, title: str, name: str) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(SectionLabel(title))
        deciding = [question.id for question in self._questions(name) if question.blocking]
        said = self.tr("decide: {questions}").format(questions=self._words.listed(deciding))
        note = SectionLabel(said, small=True)
        line.addWidget(note)
        line.addStretch(1)
        return box

    def _questions(self, name: str) -> list[Question]:
        questions = self._words.wording.book.three_property.active(self._words.today)
        return [question for question in questions if question.property == name]

    def _said(self, detail: ExhibitDetail) -> str:
        if detail.row.withdrawn:
            return self.tr("Withdrawn exhibits are not reviewed.")
        if detail.review.blocked_by:
            questions = self._words.listed(detail.review.blocked_by)
            return self.tr("A “no” without an explanation stands in the way: {questions}").format(
                questions=questions
            )
        if detail.review.still_open:
            questions = self._words.listed(detail.review.still_open)
            return self.tr("Still to be answered: {questions}").format(questions=questions)
        return self.tr("Nothing stands in the way of its going into the file.")
