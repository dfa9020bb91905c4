"""By which ways the complaint arrived, with letters and the days they ask to be answered by."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correctable_card import CorrectableCard
from ui.case.fact_line import fact_line
from ui.kit.dates import short_date, whole_date
from workbench.complaints.model import ComplaintSheet, ReceiptRow


class ArrivalsCard(CorrectableCard):
    """One line for each receipt, the earliest first; those of merged cases with their number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Received"), self.tr("Correct the receipts, or add one"))

    def show_state(self, sheet: ComplaintSheet, words: CaseWords) -> None:
        """Show another case's receipts."""
        lines = [self._line(receipt, words) for receipt in sheet.receipts]
        if sheet.merged_into:
            lines.insert(0, fact_line(self.tr("Merged into"), sheet.merged_into))
        if sheet.merged:
            lines.append(fact_line(self.tr("Took in"), ", ".join(sheet.merged)))
        self.show_lines(lines, open_case=sheet.row.closed_on is None)

    def _line(self, receipt: ReceiptRow, words: CaseWords) -> QWidget:
        details = [receipt.forwarded_by or "", receipt.letter_no or ""]
        if receipt.merged_from:
            details.append(self.tr("with {case_no}").format(case_no=receipt.merged_from))
        if receipt.reply_by is not None:
            details.append(self.tr("answer by {day}").format(day=whole_date(receipt.reply_by)))
        channel = words.wording.name("channels", receipt.channel)
        note = " · ".join(part for part in details if part)
        return fact_line(short_date(receipt.received_on, words.today), channel, note=note)
