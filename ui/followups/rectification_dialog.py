"""Says what is to be mended, by whom and until when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.rectifications.model import RectificationDraft

ACTION_PX = 68


class RectificationDialog(FormDialog):
    """`wanted` carries a RectificationDraft."""

    def __init__(self, words: CaseWords, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._action = PlainEditor(self.tr("What is mended"))
        self._action.setFixedHeight(ACTION_PX)
        self._action.submitted.connect(self.submit)
        self._owner = QLineEdit()
        self._owner.setPlaceholderText(self.tr("Who answers for it"))
        self._due = DateEdit(today)
        self.name_it(self.tr("Add a rectification"), self.tr("Add"))
        self.add_lines([self.tr("It stands in Today until it is done, also after the case is archived.")])
        self.add_row("action", FieldRow(self.tr("What is mended"), self._action))
        self.add_row("owner", FieldRow(self.tr("Owner"), self._owner))
        self.add_row("due_on", FieldRow(self.tr("Until"), self._due))

    def draft(self) -> RectificationDraft:
        """What was typed."""
        due = self._due.value.isoformat() if self._due.value else self._due.text()
        return RectificationDraft(self._action.toPlainText(), self._owner.text(), due)
