"""One question of the three-property review: what is asked, the answers, and the explanation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from ui.evidence.answer_bar import AnswerBar
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.choices import Choice
from workbench.evidence.model import AnswerRow, PropertyAnswer
from workbench.rulebook.checklist_model import Question

NARROW_PX, MARK_PX, AIR_PX, LINE_PX = 460, 36, 4, 20
NO = "no"


class QuestionRow(QWidget):
    """`answered` carries a PropertyAnswer, at the choice and when its explanation is left."""

    answered = Signal(object)

    def __init__(self, words: EvidenceWords, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.question = question
        self._kept: AnswerRow | None = None
        self._narrow: bool | None = None
        text = words.wording.book.text(question, words.wording.language)
        self._mark = Chip(question.id, "accent" if question.blocking else "neutral")
        if question.blocking:
            self._mark.setToolTip(self.tr("This answer decides: a “no” needs an explanation."))
        self._text = QLabel(text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setMinimumHeight(metrics.CHIP_HEIGHT)
        self._mark.setFixedWidth(MARK_PX)
        self.answers = self._made_answers(text)
        self._note = QLineEdit()
        self._note.setAccessibleName(self.tr("Explanation of {question}").format(question=text))
        self._note.setPlaceholderText(self.tr("Explanation"))
        self._note.editingFinished.connect(self.flush)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "secondary")
        # Its line is kept free, so that an answer moves no other question away from under the mouse.
        self._problem.setMinimumHeight(LINE_PX)
        keeps = self._problem.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._problem.setSizePolicy(keeps)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, AIR_PX, 0, AIR_PX)
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(3)
        self._arrange(narrow=False)
        self.show_answer(None)

    @property
    def value(self) -> str:
        """The chosen answer, empty when none was given."""
        return self.answers.code

    def show_answer(self, answer: AnswerRow | None, *, keep_typed: bool = True) -> None:
        """Show what was answered; an explanation that is being typed stays."""
        self._kept = answer
        self.answers.show_state(answer.answer if answer is not None else "")
        if not (keep_typed and self._note.hasFocus()):
            self._note.setText(answer.note or "" if answer else "")
        self._show_notes()

    def allow(self, allowed: bool) -> None:
        """Answers about a withdrawn exhibit are only read."""
        self.answers.setEnabled(allowed)
        self._note.setEnabled(allowed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answers go below the question where there is little room."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < NARROW_PX)

    def _made_answers(self, text: str) -> AnswerBar:
        language = self._words.wording.language
        book = self._words.wording.book
        choices = [Choice(choice.value, book.text(choice, language)) for choice in self.question.choices]
        bar = AnswerBar(text, choices)
        bar.chosen.connect(self._on_answers_chosen)
        return bar

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._mark, 0, 0, top)
        self._grid.addWidget(self._text, 0, 1, 1, 2 if narrow else 1)
        self._grid.addWidget(self.answers, 1 if narrow else 0, 1 if narrow else 2, top)
        self._grid.addWidget(self._note, 2, 1, 1, 2)
        self._grid.addWidget(self._problem, 3, 1, 1, 2)
        self._grid.setColumnStretch(1, 1)

    def _show_notes(self) -> None:
        value = self.value
        explained = bool(self._note.text().strip())
        owed = self.question.blocking and value == NO and not explained
        self._note.setVisible(value == NO or explained)
        if owed:
            self._problem.setText(
                self.tr("Explain the “no”; without it the exhibit cannot go into the file.")
            )
        elif self._kept is not None:
            who = self.tr("{name} · {when}").format(
                name=self._kept.answered_by, when=self._words.moment(self._kept.answered_at)
            )
            self._problem.setText(who)
        self._problem.setProperty("tone", "red" if owed else "")
        self._problem.setVisible(owed or (self._kept is not None and bool(value)))
        self._problem.style().unpolish(self._problem)
        self._problem.style().polish(self._problem)

    def _on_answers_chosen(self, code: str) -> None:
        self.flush()
        if code == NO:
            self._note.show()
            self._note.setFocus()

    def flush(self) -> None:
        """Tell what was not told yet, such as an explanation that is still being typed."""
        note = self._note.text().strip()
        same = self._kept is not None and (self._kept.answer, self._kept.note or "") == (self.value, note)
        if self.value and not same:
            self.answered.emit(PropertyAnswer(self.question.id, self.value, note))
        self._show_notes()
