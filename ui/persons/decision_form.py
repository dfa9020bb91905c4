"""Decides a request about personal data, with the answer that the person is told."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from workbench.profiles.model import DecisionDraft, RequestRow

ANSWER_HEIGHT = 72


class DecisionForm(FormDialog):
    """`draft` is a decision as typed."""

    def __init__(self, sentence: Sentence, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("Decide the request"), self.tr("Keep decision"))
        self._decision, self._told = DropDown(), DateEdit(today)
        self._identity = QLineEdit()
        self._answer = PlainEditor("")
        self._answer.setFixedHeight(ANSWER_HEIGHT)
        self._answer.submitted.connect(self.submit)
        for code, text in (
            ("granted", self.tr("Grant")),
            ("partly", self.tr("Grant in part")),
            ("refused", self.tr("Refuse")),
        ):
            self._decision.addItem(text, code)
        self.add_row("decision", FieldRow(self.tr("Decision"), self._decision))
        note = self.tr("a refusal says why")
        self.add_row("answer", FieldRow(self.tr("Answer"), self._answer, note=note))
        self._identity_row = self.add_row(
            "identity_checked", FieldRow(self.tr("How the identity was checked"), self._identity)
        )
        self.add_row("told_on", FieldRow(self.tr("Told on"), self._told))

    def draft(self) -> DecisionDraft:
        """What was typed so far."""
        return DecisionDraft(
            self._decision.code, self._answer.toPlainText(), self._told.text().strip(), self._identity.text()
        )

    def show_state(self, request: RequestRow, today: date) -> None:
        """Ask how the identity was checked only where nobody noted it."""
        self._identity_row.setVisible(not request.identity_checked)
        self._told.show_state(today)
