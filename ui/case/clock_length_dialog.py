"""Sets the length that a contract, a court or an approver gives to one clock."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_actions import ClockActions
from ui.case.form_dialog import FormDialog
from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from workbench.process.clock_model import LengthDraft
from workbench.wording.clocks import length_words


class ClockLengthDialog(FormDialog):
    """`wanted` carries a LengthDraft."""

    def __init__(self, actions: ClockActions, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._words = words
        self.name_it(self.tr("Set the length of a period"), self.tr("Set"))
        self.add_lines([self._line(rule_id) for rule_id in actions.lengths])
        names = [(rule_id, words.wording.name("clocks", rule_id)) for rule_id in actions.lengths]
        self._clock = ChoiceChips(names)
        self._clock.show_state(actions.lengths[0] if actions.lengths else "")
        self._amount, self._reason = QLineEdit(), QLineEdit()
        self._reason.setPlaceholderText(self.tr("Clause of the contract, notice of the court"))
        self.add_row("clock_id", FieldRow(self.tr("Clock"), self._clock))
        self.add_row("amount", FieldRow(self.tr("Days"), self._amount))
        self.add_row("reason", FieldRow(self.tr("Where it stands"), self._reason))

    def draft(self) -> LengthDraft:
        """What was typed."""
        return LengthDraft(self._clock.value, self._amount.text(), self._reason.text())

    def _line(self, rule_id: str) -> str:
        wording = self._words.wording
        rule = wording.book.clocks[rule_id]
        cited = wording.several(wording.book.cite(place, wording.language) for place in rule.citations)
        text = self.tr("{clock}: {length} by law ({citation})")
        length = length_words(rule, None, wording)
        return text.format(clock=wording.name("clocks", rule_id), length=length, citation=cited)
