"""By which ways the complaint arrived, with letters and the days they ask to be answered by."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.refilled_card import RefilledCard
from ui.kit.dates import short_date, whole_date
from workbench.complaints.model import ComplaintSheet, ReceiptRow


class ArrivalsCard(RefilledCard):
    """One line for each receipt, the earliest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Received"))

    def show_state(self, sheet: ComplaintSheet, words: CaseWords) -> None:
        """Show another case's receipts."""
        self.setVisible(bool(sheet.receipts))
        self.refill(self._line(receipt, words) for receipt in sheet.receipts)

    def _line(self, receipt: ReceiptRow, words: CaseWords) -> QWidget:
        details = [receipt.forwarded_by or "", receipt.letter_no or ""]
        if receipt.reply_by is not None:
            details.append(self.tr("answer by {day}").format(day=whole_date(receipt.reply_by)))
        channel = words.wording.name("channels", receipt.channel)
        note = " · ".join(part for part in details if part)
        return fact_line(short_date(receipt.received_on, words.today), channel, note=note)
