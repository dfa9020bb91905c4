"""Says what became of a demand, and what the law grants."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.outcome_words import outcome_names
from ui.kit.amount_edit import AmountEdit
from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from workbench.complaints.model import DemandRow
from workbench.money import format_amount
from workbench.process.model import OutcomeDraft


class OutcomeDialog(FormDialog):
    """`wanted` carries an OutcomeDraft."""

    def __init__(self, demand: DemandRow, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._demand = demand
        name = words.wording.name("demands", demand.code)
        self.name_it(self.tr("What became of: {demand}").format(demand=name), self.tr("Save"))
        if demand.asked_fen is not None:
            self.add_lines([self.tr("Asked: ¥{amount}").format(amount=format_amount(demand.asked_fen))])
        self.add_lines([self.tr("The outcome goes on the timeline; an earlier one stays on record.")])
        self._outcome = ChoiceChips(tuple(outcome_names().items()))
        self._outcome.show_state(demand.outcome or "")
        self._lawful = AmountEdit(field="lawful")
        self._lawful.show_state(demand.lawful_fen)
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("When and how, where the complainant withdrew it"))
        self.add_row("outcome", FieldRow(self.tr("Outcome"), self._outcome))
        self.add_row("lawful", FieldRow(self.tr("Lawful amount"), self._lawful))
        self.add_row("note", FieldRow(self.tr("Note"), self._note))

    def draft(self) -> OutcomeDraft:
        """What was typed."""
        return OutcomeDraft(self._demand.id, self._outcome.value, self._lawful.line.text(), self._note.text())
