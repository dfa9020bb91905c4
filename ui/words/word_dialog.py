"""Puts a word into a list."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.errors import MachineError, Problem
from workbench.suggestions.lexicons import DICTIONARY
from workbench.words.model import WordDraft

REASON_PX = 68


class WordDialog(FormDialog):
    """`wanted` carries a WordDraft."""

    def __init__(
        self,
        place: tuple[str, str],
        named: str,
        sentence: Callable[[Problem | MachineError], str],
        parent: QWidget,
    ) -> None:
        super().__init__(sentence, parent)
        self._place = place
        self.name_it(self.tr("Put a word into “{named}”").format(named=named), self.tr("Put in"))
        self.add_lines(
            [self.tr("It counts from the next reading on. Labels that were set stay as they are.")]
        )
        self._word = QLineEdit()
        self._word.setAccessibleName(self.tr("Word"))
        self._strength = CodeCombo(self._strengths())
        self._strength.setAccessibleName(self.tr("Weight"))
        self._strength.show_state("words")
        self._reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Why people here say it so"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("word", FieldRow(self.tr("Word"), self._word))
        if place[0] != DICTIONARY:
            self.add_row("strength", FieldRow(self.tr("Weight"), self._strength))
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> WordDraft:
        """What was typed."""
        name, code = self._place
        strength = self._strength.code or "words"
        return WordDraft(name, code, self._word.text(), self._reason.toPlainText(), strength)

    def _strengths(self) -> list[Choice]:
        return [
            Choice("strong", self.tr("Strong: the word alone says it")),
            Choice("words", self.tr("Ordinary")),
            Choice("weak", self.tr("Weak: counts only beside others")),
            Choice("unless", self.tr("Excuses: inside this phrase nothing counts")),
        ]
