"""Chooses which date to record that starts or ends a clock."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_actions import ClockActions
from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow


class ClockDateDialog(FormDialog):
    """`wanted` carries the key of the fact, or an empty text."""

    def __init__(self, actions: ClockActions, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Which date became known?"), self.tr("Go on"))
        self.add_lines([self.tr("Clocks start and end by dates, each with where it is known from.")])
        choices = [Choice(key, words.wording.name("facts", key)) for key in actions.dates]
        self._fact = CodeCombo(choices, placeholder=self.tr("Type part of its name"))
        self.add_row("key", FieldRow(self.tr("Date"), self._fact))

    def draft(self) -> str:
        """What was chosen."""
        return self._fact.code or ""
