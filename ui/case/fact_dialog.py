"""Answers one question about the case that a step asks for, with where the answer is known from."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.checklists.model import FactDraft
from workbench.rulebook.checklist_model import Fact

TEXT_PX = 96


class FactDialog(FormDialog):
    """`wanted` carries a FactDraft; the field is made for the kind of the fact."""

    def __init__(self, fact: Fact, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._fact = fact
        chinese = words.wording.language == "zh"
        self.name_it(fact.zh if chinese else fact.en, self.tr("Save"))
        advice = fact.help_zh if chinese else fact.help_en
        if advice:
            self.add_lines([advice])
        self._field = self._made(words)
        self._source = QLineEdit()
        self._source.setPlaceholderText(self.tr("Paper, person or system it is known from"))
        self.add_row("value", FieldRow(self.tr("Answer"), self._field))
        self.add_row("source", FieldRow(self.tr("Known from"), self._source))

    def draft(self) -> FactDraft:
        """What was typed."""
        return FactDraft(self._fact.id, self._typed(), self._source.text())

    def _made(self, words: CaseWords) -> QWidget:
        chinese = words.wording.language == "zh"
        match self._fact.kind:
            case "date":
                return DateEdit(lambda: words.today)
            case "yes_no":
                return ChoiceChips((("yes", self.tr("Yes")), ("no", self.tr("No"))))
            case "choice":
                choices = self._fact.choices
                return ChoiceChips(tuple((c.value, c.zh if chinese else c.en) for c in choices))
            case "text":
                editor = PlainEditor("")
                editor.setFixedHeight(TEXT_PX)
                editor.submitted.connect(self.submit)
                return editor
            case _:
                return QLineEdit()

    def _typed(self) -> str:
        match self._field:
            case DateEdit():
                return self._field.value.isoformat() if self._field.value else self._field.text()
            case ChoiceChips():
                return self._field.value
            case PlainEditor():
                return self._field.toPlainText()
            case QLineEdit():
                return self._field.text()
        return ""
