"""Records that an amount was paid, with its proof."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.awards.model import AwardRow, PaidDraft
from workbench.money import format_amount


class PaidDialog(FormDialog):
    """`wanted` carries a PaidDraft."""

    handbook = "refusal#pay"

    def __init__(self, award: AwardRow, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._award = award
        name = words.wording.name("awards", award.kind)
        self.name_it(self.tr("Was it paid? {award}").format(award=name), self.tr("It was paid"))
        amount = f"¥{format_amount(award.amount_fen)}"
        self.add_lines([
            self.tr("{amount} to {payee}").format(amount=amount, payee=award.payee),
            self.tr("A clock that waits for this payment ends on its day; the record stays."),
        ])  # fmt: skip
        self._day = DateEdit(lambda: words.today)
        self._day.show_state(words.today)
        self._proof = QLineEdit()
        self._proof.setPlaceholderText(self.tr("Number of the transfer, receipt"))
        self.add_row("paid_on", FieldRow(self.tr("Paid on"), self._day))
        self.add_row("proof", FieldRow(self.tr("Proof"), self._proof))

    def draft(self) -> PaidDraft:
        """What was typed."""
        day = self._day.value
        return PaidDraft(self._award.id, day.isoformat() if day else self._day.text(), self._proof.text())
