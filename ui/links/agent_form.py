"""Records a sales agent and the day they left."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.links.model import AgentDraft


class AgentForm(FormDialog):
    """`wanted` carries an AgentDraft."""

    def __init__(self, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Record a sales agent"), self.tr("Record"))
        self.add_lines([self.tr("Recording a name again changes what is known of it.")])
        self._name, self._source = QLineEdit(), QLineEdit()
        self._source.setPlaceholderText(self.tr("Staff list of a day, notice of leaving"))
        self._left = DateEdit(lambda: words.today)
        self.add_row("name", FieldRow(self.tr("Name as on contracts"), self._name))
        self.add_row("left_on", FieldRow(self.tr("Left on"), self._left, note=self.tr("Empty: still here")))
        self.add_row("source", FieldRow(self.tr("Source"), self._source))

    def draft(self) -> AgentDraft:
        """What was typed."""
        left = self._left.value
        return AgentDraft(
            self._name.text(), left.isoformat() if left else self._left.text(), self._source.text()
        )
