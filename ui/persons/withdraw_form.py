"""Asks which judgement a correction takes back; the reason on record is the answer to the request."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.persons.drop_down import DropDown
from ui.persons.fact_state import FactState


class WithdrawForm(FormDialog):
    """`wanted` carries the id of the judgement."""

    def __init__(self, judged: Sequence[FactState], answer: str, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent, kind="danger")
        self.name_it(self.tr("Withdraw a judgement as asked"), self.tr("Withdraw"))
        self.add_lines(
            [
                self.tr("Reason on record, as answered: {answer}").format(answer=answer),
                self.tr("That it was made, by whom and on what, stays in the audit trail."),
            ]
        )
        self.judgement = DropDown()
        for fact in judged:
            told = self.tr("{name}: {value}").format(name=fact.name, value=fact.text)
            self.judgement.addItem(f"{told} · {fact.source}", fact.judgement_id)
        self.add_row("judgement", FieldRow(self.tr("Judgement"), self.judgement))

    def draft(self) -> str:
        """The judgement that was chosen."""
        return self.judgement.code
