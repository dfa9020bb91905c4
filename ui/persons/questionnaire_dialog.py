"""Asks the calibrated questions: words, a mark or a choice each; what stays empty was not asked."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.date_edit import DateEdit
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from workbench.complaints.model import ComplaintRow
from workbench.profiles.model import QuestionnaireDraft
from workbench.rulebook.profile_model import ProfileQuestion
from workbench.wording.naming import Wording

WIDTH, ANSWER_HEIGHT = 640, 52
MARKS = range(1, 6)


class QuestionnaireDialog(FormDialog):
    """`draft` holds the answers that were given."""

    def __init__(
        self, wording: Wording, sentence: Sentence, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("What they answered"), self.tr("Keep answers"))
        self.width_px = WIDTH
        self._wording = wording
        self._person_id = ""
        self._case = DropDown()
        self._asked = DateEdit(today)
        self._editors: dict[str, PlainEditor | DropDown] = {}
        told = self.tr("Ask how and what, never why. Write down their words; leave empty what was not asked.")
        self.column.addWidget(wrapped(told, "secondary"))
        self.add_row("complaint_id", FieldRow(self.tr("Asked in case"), self._case))
        self.add_row("asked_on", FieldRow(self.tr("Asked on"), self._asked))
        self._add_questions()

    @property
    def editors(self) -> dict[str, PlainEditor | DropDown]:
        """The fields by the id of their question."""
        return self._editors

    def draft(self) -> QuestionnaireDraft:
        """What was typed so far."""
        answers = {
            key: editor.code if isinstance(editor, DropDown) else editor.toPlainText()
            for key, editor in self._editors.items()
        }
        given = {key: text for key, text in answers.items() if text.strip()}
        return QuestionnaireDraft(self._person_id, self._case.code, self._asked.text().strip(), given)

    def show_state(self, person_id: str, cases: Sequence[ComplaintRow], today: date) -> None:
        """Whom it is about, with their cases; the newest open one is where people mostly ask."""
        self._person_id = person_id
        self._case.clear()
        self._case.addItem(self.tr("No particular case"), "")
        for row in cases:
            self._case.addItem(row.case_no, row.id)
        newest_open = next((place for place, row in enumerate(cases, start=1) if row.closed_on is None), 0)
        self._case.setCurrentIndex(newest_open)
        self._asked.show_state(today)

    def _add_questions(self) -> None:
        titles = {
            "motive": self.tr("What moves them"),
            "feeling": self.tr("How they feel"),
            "expectation": self.tr("What they expect"),
        }
        book, theme = self._wording.book, ""
        for question in book.questions.rows:
            if not question.active:
                continue
            if question.theme != theme:
                theme = question.theme
                self.column.addWidget(wrapped(titles[theme], "heading"))
            editor = self._editor(question)
            self._editors[question.id] = editor
            asked = book.text(question, self._wording.language)
            self.add_row(f"answers.{question.id}", FieldRow(asked, editor, above=True))

    def _editor(self, question: ProfileQuestion) -> PlainEditor | DropDown:
        if question.kind == "text":
            editor = PlainEditor("")
            editor.setFixedHeight(ANSWER_HEIGHT)
            editor.submitted.connect(self.submit)
            return editor
        choices = DropDown()
        choices.addItem(self.tr("not asked"), "")
        if question.kind == "choice":
            for choice in question.choices:
                choices.addItem(self._wording.book.text(choice, self._wording.language), choice.value)
            return choices
        zh = self._wording.language == "zh"
        ends = {
            MARKS[0]: question.lowest_zh if zh else question.lowest_en,
            MARKS[-1]: question.highest_zh if zh else question.highest_en,
        }
        for mark in MARKS:
            choices.addItem(" ".join((str(mark), ends.get(mark, ""))).strip(), str(mark))
        return choices
