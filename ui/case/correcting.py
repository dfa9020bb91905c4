"""Opens the form that corrects a block of the case, and makes the correction."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.arrivals_part import ArrivalsPart
from ui.case.case_words import CaseWords
from ui.case.classification_part import ClassificationPart
from ui.case.contracts_part import ContractsPart
from ui.case.correction_dialog import CorrectionDialog
from ui.case.correction_model import Block, CorrectionOffer
from ui.case.correction_part import CorrectionPart
from ui.case.deeds import deed_for
from ui.case.demands_part import DemandsPart
from ui.case.masks import masks_of
from ui.case.people_part import PeoplePart
from ui.case.severity_lines import severity_lines
from ui.case.severity_part import SeverityPart
from ui.case.showing import Showing
from ui.intake.choices_of import intake_choices
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet, handlers
from workbench.corrections.model import Corrected
from workbench.corrections.queries import standing_case
from workbench.moment import today
from workbench.wording.naming import Wording


class Correcting(QObject):
    """For one widget and one case at a time."""

    def __init__(self, desk: Desk, showing: Showing, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._showing = showing
        self._widget = widget

    def open(self, complaint_id: str, block: Block) -> None:
        """Ask how the case stands now, and let a block of it be corrected."""
        words = self._words()

        def ask(session: Any, _context: JobContext) -> tuple[CorrectionOffer, ComplaintSheet]:
            sheet = complaint_sheet(session, complaint_id)
            choices = intake_choices(words.wording, handlers(session), words.today)
            lifted = self._showing.is_lifted(complaint_id)
            standing = standing_case(session, complaint_id, words.wording.book)
            return CorrectionOffer(standing, choices, masks_of(sheet, lifted=lifted)), sheet

        self._desk.read(ask, partial(self._on_asked, block), owner=self._widget)

    def _words(self) -> CaseWords:
        wording = Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
        return CaseWords(wording, today(self._desk.clock))

    def _on_asked(self, block: Block, asked: tuple[CorrectionOffer, ComplaintSheet]) -> None:
        offer, sheet = asked
        words = self._words()
        part = self._part(block, offer, sheet, words)
        dialog = CorrectionDialog(part, offer.case.revision, words, self._widget)
        deed_on_case = partial(deed_for, self._desk, offer.case.id)
        dialog.wanted.connect(
            lambda draft: self._desk.write(
                deed_on_case(draft), partial(self._on_corrected, dialog), dialog.refuse, owner=dialog
            )
        )
        dialog.reload_wanted.connect(partial(self._open_anew, dialog, offer.case.id, block))
        dialog.open()

    def _part(
        self, block: Block, offer: CorrectionOffer, sheet: ComplaintSheet, words: CaseWords
    ) -> CorrectionPart:
        def day() -> Any:
            return today(self._desk.clock)

        match block:
            case "classification":
                return ClassificationPart(offer, words.wording)
            case "severity":
                return SeverityPart(offer, "\n".join(severity_lines(sheet, words)))
            case "demands":
                return DemandsPart(offer)
            case "receipts":
                return ArrivalsPart(offer, day)
            case "contracts":
                return ContractsPart(offer, day)
            case "people":
                return PeoplePart(offer, words.wording, day)

    def _on_corrected(self, dialog: CorrectionDialog, corrected: Corrected) -> None:
        words = self._words()
        for problem in corrected.warnings:
            self._desk.say(ToastState(words.problem(problem), "amber"))
        dialog.accept()

    def _open_anew(self, dialog: CorrectionDialog, complaint_id: str, block: Block) -> None:
        dialog.reject()
        self.open(complaint_id, block)
