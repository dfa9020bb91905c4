"""Keeps somebody away from a case."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.suggest_edit import SuggestEdit
from workbench.recusals.model import RecusalDraft

REASON_PX = 68


class RecusalDialog(FormDialog):
    """`wanted` carries a RecusalDraft."""

    def __init__(self, names: Sequence[str], words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Who keeps away from this case?"), self.tr("Keep away"))
        self.add_lines(
            [
                self.tr("Whoever has an interest in a case must not work on it (Measures, article 17)."),
                self.tr("They no longer see the case: not in lists, searches, counts or notices."),
                self.tr("If they handle it now, somebody else has to take it over."),
            ]
        )
        self._name = SuggestEdit(
            accessible_name=self.tr("Name"), placeholder=self.tr("Yourself or a colleague")
        )
        self._name.set_known(names)
        self._reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("The interest they have in it"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("name", FieldRow(self.tr("Name"), self._name))
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> RecusalDraft:
        """Who and why."""
        return RecusalDraft(self._name.text(), self._reason.toPlainText())
