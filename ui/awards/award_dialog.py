"""Grants an amount: what is due names its clause, what goes beyond names its legal reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.amount_edit import AmountEdit
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.awards.model import GOODWILL, AwardDraft
from workbench.complaints.model import DemandRow


class AwardDialog(FormDialog):
    """`wanted` carries an AwardDraft."""

    handbook = "refusal#pay"

    def __init__(self, demands: Sequence[DemandRow], words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._words = words
        self.name_it(self.tr("Grant an amount"), self.tr("Grant"))
        self.add_lines([
            self.tr("What is due is paid in full and at once; it is no matter for bargaining."),
            self.tr("What goes beyond the contract needs a legal reason and an approval before it is paid."),
        ])  # fmt: skip
        self._kind = CodeCombo(self._kinds())
        self._kind.edited.connect(self._on_kind_edited)
        self._amount = AmountEdit(field="amount")
        self._basis = QLineEdit()
        self._reason = CodeCombo(_choices(words, "award_bases"))
        self._payee = QLineEdit()
        self._payee.setPlaceholderText(self.tr("The complainant, unless named here"))
        self._due = DateEdit(lambda: words.today)
        name = words.wording.name
        self._demand = CodeCombo([Choice(row.id, name("demands", row.code)) for row in demands])
        self._note = QLineEdit()
        self._add_rows()
        self._on_kind_edited(None)

    def draft(self) -> AwardDraft:
        """What was typed."""
        basis = (self._reason.code or "") if self._beyond() else self._basis.text()
        due_on = self._due.value
        return AwardDraft(
            kind=self._kind.code or "",
            amount=self._amount.line.text(),
            basis=basis,
            payee=self._payee.text(),
            due_on=due_on.isoformat() if due_on else self._due.text(),
            demand_id=self._demand.code or "",
            note=self._note.text(),
        )

    def _add_rows(self) -> None:
        self.add_row("kind", FieldRow(self.tr("What is granted"), self._kind))
        self.add_row("amount", FieldRow(self.tr("Amount"), self._amount))
        self._clause_row = FieldRow(self.tr("Clause or provision"), self._basis)
        self._reason_row = FieldRow(self.tr("Legal reason"), self._reason)
        self.column.addWidget(self._clause_row)
        self.column.addWidget(self._reason_row)
        self.add_row("payee", FieldRow(self.tr("Payee"), self._payee))
        self.add_row("due_on", FieldRow(self.tr("To be paid by"), self._due))
        self.add_row("demand_id", FieldRow(self.tr("Answers the demand"), self._demand))
        self.add_row("note", FieldRow(self.tr("Note"), self._note))

    def _kinds(self) -> list[Choice]:
        groups = {True: self.tr("Beyond the contract"), False: self.tr("Due by contract or law")}
        rows = self._words.wording.book.awards.values()
        name = self._words.wording.name
        return [
            Choice(row.id, name("awards", row.id), groups[row.side == GOODWILL]) for row in rows if row.active
        ]

    def _beyond(self) -> bool:
        row = self._words.wording.book.awards.get(self._kind.code or "")
        return row is not None and row.side == GOODWILL

    def _on_kind_edited(self, _code: object) -> None:
        beyond = self._beyond()
        self._clause_row.setVisible(not beyond)
        self._reason_row.setVisible(beyond)
        self.problems.bind("basis", self._reason_row if beyond else self._clause_row)


def _choices(words: CaseWords, table: str) -> list[Choice]:
    return [Choice(code, words.wording.name(table, code)) for code in getattr(words.wording.book, table)]
