"""Extends the period for the decision: the new dates before it happens, the reason, the day it was told."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.model import CaseState, ExtensionOffer
from ui.kit.date_edit import DateEdit
from ui.kit.dates import whole_date
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.process.model import ExtensionDraft

REASON_PX = 68


class ExtensionDialog(FormDialog):
    """`wanted` carries an ExtensionDraft."""

    def __init__(self, state: CaseState, offer: ExtensionOffer, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._offer = offer
        name = words.wording.name("clocks", offer.clock_id)
        title = self.tr("Extend the period: {clock}").format(clock=name)
        self.name_it(title, self.tr("Extend"))
        self.add_lines(self._lines(state))
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self._told = DateEdit(lambda: state.today)
        self._approver = QLineEdit()
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        self.add_row("informed_on", FieldRow(self.tr("Complainant told on"), self._told))
        approver = self.add_row("approver", FieldRow(self.tr("Approved by"), self._approver))
        approver.setVisible(offer.needs_approval)

    def draft(self) -> ExtensionDraft:
        """What was typed."""
        told = self._told.value.isoformat() if self._told.value else self._told.text()
        return ExtensionDraft(self._offer.clock_id, self._reason.toPlainText(), told, self._approver.text())

    def _lines(self, state: CaseState) -> list[str]:
        dates = self._offer.dates
        text = self.tr("New dates: internal {internal}, statutory {statutory}, counted from {start}.")
        lines = [
            text.format(
                internal=whole_date(dates.internal),
                statutory=whole_date(dates.statutory),
                start=whole_date(dates.start),
            )
        ]
        if state.clock is not None:
            last = whole_date(state.clock.row.statutory_on)
            text = self.tr("It must be decided and told before the present period ends on {day}.")
            lines.append(text.format(day=last))
        return lines
