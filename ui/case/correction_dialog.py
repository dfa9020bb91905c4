"""Corrects one block of a case, with the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correction_part import CorrectionPart
from ui.case.form_dialog import FormDialog
from ui.intake.fields import Fields
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.reading_order import put_in_reading_order
from workbench.corrections.model import CaseCorrection
from workbench.errors import UserError, WorkbenchError

REASON_PX = 68
WIDTH = 640


class CorrectionDialog(FormDialog):
    """`wanted` carries a CaseCorrection; `reload_wanted`: the case changed meanwhile, open it anew."""

    reload_wanted = Signal()

    def __init__(self, part: CorrectionPart, revision: int, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.width_px = WIDTH
        self.part = part
        self._revision = revision
        self._fields = Fields(words.problem)
        self.name_it(part.title(), self.tr("Correct"))
        self.add_lines([self.tr("What stood before stays on record; deadlines and severity follow.")])
        if part.is_masked():
            self.add_lines([self.tr("What is masked can be changed once it was shown on purpose.")])
        self.column.addWidget(part)
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        part.bind_to(self._fields)
        part.reordered.connect(self._on_part_reordered)
        self.strip.acted.connect(lambda _key: self.reload_wanted.emit())
        put_in_reading_order(self)

    def draft(self) -> CaseCorrection:
        """What was typed."""
        reason = self._reason.toPlainText()
        return CaseCorrection(reason=reason, revision=self._revision, **self.part.given())

    def refuse(self, error: WorkbenchError) -> None:
        """The correction was not made: show why, beside the fields where possible."""
        if not isinstance(error, UserError):
            super().refuse(error)
            return
        homeless = self._fields.show(error.problems, all_errors=True)
        super().refuse(UserError(homeless))
        self.fit()
        self._fields.focus_first(error.problems)

    def _on_part_reordered(self) -> None:
        put_in_reading_order(self)
        self.fit()
