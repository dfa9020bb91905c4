"""Concludes on one dimension, with what is known of it in sight."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.followups.words import dimension_name
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.dimensions.model import DimensionDraft, DimensionSheet, FiveDraft

WORDS_PX = 76


class DimensionDialog(FormDialog):
    """`wanted` carries a FiveDraft with this one dimension."""

    def __init__(self, sheet: DimensionSheet, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.width_px = 600
        self._sheet = sheet
        self._finding = PlainEditor(self.tr("Finding"))
        self._action = PlainEditor(self.tr("Action"))
        self._evidence = QLineEdit(" ".join(map(str, sheet.evidence)))
        self._evidence.setPlaceholderText(self.tr("Numbers of exhibits, such as 1, 3"))
        title = self.tr("What does this show? {dimension}")
        self.name_it(title.format(dimension=dimension_name(sheet.dimension)), self.tr("Save"))
        self.add_lines([words.sentence(fact.code, fact.detail) for fact in sheet.facts])
        for editor, text in ((self._finding, sheet.finding), (self._action, sheet.action)):
            editor.setFixedHeight(WORDS_PX)
            editor.setPlainText(text)
            editor.submitted.connect(self.submit)
        self.add_row("dimensions.0.finding", FieldRow(self.tr("Finding"), self._finding))
        self.add_row("dimensions.0.action", FieldRow(self.tr("Action"), self._action))
        self.add_row("dimensions.0.evidence", FieldRow(self.tr("Exhibits"), self._evidence))

    def draft(self) -> FiveDraft:
        """What was typed."""
        typed = DimensionDraft(
            self._sheet.dimension.value,
            self._finding.toPlainText(),
            self._action.toPlainText(),
            self._evidence.text(),
        )
        return FiveDraft((typed,))
