"""Records what somebody saw or heard."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.suggest_edit import SuggestEdit
from workbench.signals.model import SignDraft

WHAT_PX = 84


class SignDialog(FormDialog):
    """`wanted` carries a SignDraft."""

    def __init__(self, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("What was observed?"), self.tr("Record"))
        self.add_lines(
            [
                self.tr("Write what was seen or heard, not what you think of the person."),
                self.tr("It counts until it is withdrawn; no time limit changes."),
            ]
        )
        rows = [
            row for row in words.wording.book.signals.active(words.today) if row.observed or row.noted_too
        ]
        self._indicator = CodeCombo([Choice(row.id, words.wording.name("signals", row.id)) for row in rows])
        self._strength = CodeCombo(
            [
                Choice("1", self.tr("faint")),
                Choice("2", self.tr("clear")),
                Choice("3", self.tr("beyond doubt")),
            ]
        )
        self._strength.show_state("2")
        self._what = PlainEditor(
            self.tr("What was observed"), placeholder=self.tr("In their words, if possible")
        )
        self._what.setFixedHeight(WHAT_PX)
        self._what.submitted.connect(self.submit)
        self._source = CodeCombo(
            [
                Choice("contact", self.tr("Contact")),
                Choice("evidence", self.tr("Exhibit")),
                Choice("receipt", self.tr("Receipt")),
            ]
        )
        self._source.show_state("receipt")
        self._number = SuggestEdit(accessible_name=self.tr("Number in the case"), placeholder="1")
        self._add_rows()

    def draft(self) -> SignDraft:
        """What was typed."""
        return SignDraft(
            indicator=self._indicator.code or "",
            strength=self._strength.code or "",
            what=self._what.toPlainText(),
            source=self._source.code or "",
            source_no=self._number.text() or "1",
        )

    def _add_rows(self) -> None:
        self.add_row("indicator", FieldRow(self.tr("Indicator"), self._indicator))
        self.add_row("what", FieldRow(self.tr("What was observed"), self._what))
        self.add_row("strength", FieldRow(self.tr("How clear"), self._strength))
        self.add_row("source", FieldRow(self.tr("Seen in"), self._source))
        note = self.tr("The first contact, exhibit or receipt is 1")
        self.add_row("source_no", FieldRow(self.tr("Number in the case"), self._number, note=note))
