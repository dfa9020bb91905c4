"""Gives the case its first handler, or offers it to another one."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.model import CaseState
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.handovers.model import OfferDraft

REASON_PX = 68


class HandlerDialog(FormDialog):
    """`wanted` carries an OfferDraft; the reason is asked for where somebody handles the case already."""

    handbook = "backup#handover"

    def __init__(self, state: CaseState, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Why it goes to somebody else"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        handler = state.sheet.row.handler
        if handler:
            self.name_it(self.tr("Offer the case to somebody else"), self.tr("Offer"))
            self.add_lines(
                [
                    self.tr("Now: {name}").format(name=handler),
                    self.tr("It changes hands when the next person accepts it. Until then nothing changes."),
                ]
            )
        else:
            self.name_it(self.tr("Who handles this case?"), self.tr("Assign"))
            owner = self.tr("Until then {name}, who registered it, answers for it.")
            self.add_lines([owner.format(name=state.sheet.registered_by)])
        self.add_lines([self.tr("Nobody may handle a complaint about themselves.")])
        self._handler = CodeCombo([Choice(name, name) for name in state.handlers if name != handler])
        self.add_row("handler", FieldRow(self.tr("Handler"), self._handler))
        if handler:
            self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> OfferDraft:
        """Who was chosen, and why."""
        return OfferDraft(self._handler.code or "", self._reason.toPlainText())
