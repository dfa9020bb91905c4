"""Notes a step of the response that was taken."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.rulebook.signal_model import SignalStep
from workbench.signals.model import StepDraft

WHAT_PX = 84


class StepDialog(FormDialog):
    """`wanted` carries a StepDraft."""

    def __init__(self, step: SignalStep, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._step = step.id
        self.name_it(words.wording.name("signal_steps", step.id), self.tr("Record"))
        self.add_lines([step.rule_zh if words.wording.language == "zh" else step.rule_en])
        self._what = PlainEditor(self.tr("What was done"), placeholder=self.tr("Whom, how, with what result"))
        self._what.setFixedHeight(WHAT_PX)
        self._what.submitted.connect(self.submit)
        self._on = DateEdit(lambda: words.today)
        self._on.show_state(words.today)
        self.add_row("what", FieldRow(self.tr("What was done"), self._what))
        self.add_row("done_on", FieldRow(self.tr("Done on"), self._on))

    def draft(self) -> StepDraft:
        """What was typed."""
        day = self._on.value
        return StepDraft(self._step, self._what.toPlainText(), day.isoformat() if day else self._on.text())
