"""The second person's verdict, with what follows from each."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.signals.model import DecisionDraft, ReviewRow
from workbench.signals.scoring import limits_of

OPINION_PX = 84
CONFIRMED, REJECTED = "confirmed", "rejected"


class DecisionDialog(FormDialog):
    """`wanted` carries a DecisionDraft."""

    def __init__(self, row: ReviewRow, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Decide on “{title}”").format(title=row.title), self.tr("Decide"))
        self.add_lines(
            [
                self.tr("Proposed by {name}; you decide as the second person.").format(name=row.proposed_by),
                self.tr("Confirmed: the open cases are marked for inside handling until the day below."),
                self.tr("Not so: nothing is marked, and they are not suggested again for the same signals."),
                self.tr("All time limits stay as they are; the real demands are handled in time."),
            ]
        )
        self._verdict = CodeCombo(
            [Choice(CONFIRMED, self.tr("Confirmed")), Choice(REJECTED, self.tr("Not so"))]
        )
        self._opinion = PlainEditor(
            self.tr("Opinion"), placeholder=self.tr("What you checked, and what it shows")
        )
        self._opinion.setFixedHeight(OPINION_PX)
        self._opinion.submitted.connect(self.submit)
        self._until = DateEdit(lambda: words.today)
        days = limits_of(words.wording.book.signal_limits)["label_days"]
        self._until.show_state(words.today + timedelta(days=days))
        self.add_row("verdict", FieldRow(self.tr("Verdict"), self._verdict))
        self.add_row("opinion", FieldRow(self.tr("Opinion"), self._opinion))
        self._until_row = self.add_row("expires_on", FieldRow(self.tr("Ends on"), self._until))
        self._verdict.edited.connect(lambda code: self._until_row.setVisible(code != REJECTED))

    def draft(self) -> DecisionDraft:
        """What was typed."""
        day = self._until.value
        until = day.isoformat() if day else self._until.text()
        return DecisionDraft(self._verdict.code or "", self._opinion.toPlainText(), until)
