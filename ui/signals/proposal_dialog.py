"""Asks a second person to look at cases together; says beforehand what follows and what does not."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.suggest_edit import SuggestEdit
from ui.signals.words import SignalWords
from workbench.signals.model import Network, ProposalDraft

REASON_PX = 84
NAMED = 12


class ProposalDialog(FormDialog):
    """`wanted` carries a ProposalDraft with the cases of the network."""

    def __init__(self, network: Network, words: SignalWords, parent: QWidget, case_words: CaseWords) -> None:
        super().__init__(case_words.problem, parent)
        self._network = network
        count = len(network.cases)
        self.name_it(self.tr("Suggest a review of %n case(s)?", "", count), self.tr("Suggest the review"))
        numbers = words.wording.several(network.case_nos[:NAMED])
        self.column.addWidget(wrapped(numbers + ("…" if count > NAMED else "")))
        shared = words.shared(network)
        if shared:
            self.column.addWidget(wrapped(self.tr("They share: {what}").format(what=shared), "secondary"))
        self.add_lines(
            [
                self.tr("The signals of today are kept with the review."),
                self.tr("A second person decides: neither you nor whoever registered or handles a case."),
                self.tr("Until then nothing is marked. All time limits run on unchanged."),
                self.tr("Nothing of it is said to the customer or written into the outward file."),
            ]
        )
        self._name = SuggestEdit(
            accessible_name=self.tr("Title"), placeholder=self.tr("What it is about, no names of people")
        )
        self._reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Why the cases belong together"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("title", FieldRow(self.tr("Title"), self._name))
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> ProposalDraft:
        """What was typed."""
        return ProposalDraft(self._name.text(), self._reason.toPlainText(), self._network.case_nos)
