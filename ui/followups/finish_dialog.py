"""Records that something was mended: the day and what proves it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.dates import whole_date
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.rectifications.model import FinishDraft, RectificationRow

PROOF_PX = 60


class FinishDialog(FormDialog):
    """`wanted` carries a FinishDraft."""

    def __init__(
        self, row: RectificationRow, words: CaseWords, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(words.problem, parent)
        self._row = row
        self._done = DateEdit(today)
        self._done.show_state(today())
        self._proof = PlainEditor(self.tr("Proof"), placeholder=self.tr("Document, screenshot, acceptance …"))
        self._proof.setFixedHeight(PROOF_PX)
        self._proof.submitted.connect(self.submit)
        self.name_it(self.tr("Is it mended?"), self.tr("It is done"))
        text = self.tr("{owner}, until {day}")
        self.add_lines([row.action, text.format(owner=row.owner, day=whole_date(row.due_on))])
        self.add_row("done_on", FieldRow(self.tr("Done on"), self._done))
        self.add_row("proof", FieldRow(self.tr("Proof"), self._proof))

    def draft(self) -> FinishDraft:
        """What was typed."""
        done = self._done.value.isoformat() if self._done.value else self._done.text()
        return FinishDraft(self._row.id, done, self._proof.toPlainText())
