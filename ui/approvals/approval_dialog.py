"""Records what somebody with authority said to a matter of the case."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.suggest_edit import SuggestEdit
from workbench.approvals.model import GOODWILL, ApprovalDraft, ApprovalScene, Verdict
from workbench.approvals.rules import amount_at_issue, levels_for
from workbench.money import format_amount

OPINION_PX = 68


class ApprovalDialog(FormDialog):
    """`wanted` carries an ApprovalDraft; the dialog says whose authority reaches the amount."""

    def __init__(
        self,
        scene: ApprovalScene,
        names: Sequence[str],
        words: CaseWords,
        parent: QWidget,
        *,
        matter: str = "",
    ) -> None:
        super().__init__(words.problem, parent)
        self._scene, self._words = scene, words
        self.name_it(self.tr("Record an approval"), self.tr("Record"))
        told = self.tr("{name} has the case and cannot approve it.").format(name=scene.owner)
        self.add_lines(
            [told, self.tr("What is recorded stays; a later approval takes the place of this one.")]
        )
        self._matter = CodeCombo(self._choices("approval_matters"))
        self._matter.show_state(matter or None)
        self._subject = CodeCombo(
            [Choice(key, f"¥{format_amount(fen)}") for key, fen in scene.awards.items()]
        )
        self._verdict = CodeCombo(
            [Choice(Verdict.APPROVED, self.tr("Approved")), Choice(Verdict.RETURNED, self.tr("Returned"))]
        )
        self._verdict.show_state(Verdict.APPROVED)
        self._authority = wrapped("", "secondary")
        self._level = CodeCombo(self._choices("approval_levels"))
        self._approver = SuggestEdit(accessible_name=self.tr("Approver"), placeholder=self.tr("Name"))
        self._approver.set_known([name for name in names if name not in (scene.owner, *scene.kept_away)])
        self._on = DateEdit(lambda: words.today)
        self._on.show_state(words.today)
        self._opinion = PlainEditor(self.tr("Opinion"), placeholder=self.tr("Needed when it is returned"))
        self._add_rows()
        self._connect()

    def draft(self) -> ApprovalDraft:
        """What was typed."""
        day = self._on.value
        beyond = self._matter.code == GOODWILL
        return ApprovalDraft(
            matter=self._matter.code or "",
            level=self._level.code or "",
            approver=self._approver.text(),
            verdict=self._verdict.code or "",
            opinion=self._opinion.toPlainText(),
            decided_on=day.isoformat() if day else self._on.text(),
            subject_id=(self._subject.code or "") if beyond else "",
        )

    def _add_rows(self) -> None:
        self._opinion.setFixedHeight(OPINION_PX)
        self.add_row("matter", FieldRow(self.tr("Matter"), self._matter))
        self._subject_row = self.add_row("subject_id", FieldRow(self.tr("Amount"), self._subject))
        self.column.addWidget(self._authority)
        self.add_row("verdict", FieldRow(self.tr("Verdict"), self._verdict))
        self.add_row("level", FieldRow(self.tr("Level"), self._level))
        self.add_row("approver", FieldRow(self.tr("Approver"), self._approver))
        self.add_row("decided_on", FieldRow(self.tr("Decided on"), self._on))
        self.add_row("opinion", FieldRow(self.tr("Opinion"), self._opinion))

    def _connect(self) -> None:
        self._opinion.submitted.connect(self.submit)
        self._matter.edited.connect(self._say_authority)
        self._subject.edited.connect(self._say_authority)
        self._say_authority(None)

    def _say_authority(self, _code: object) -> None:
        """Who may approve the matter that is chosen, and of which amount."""
        matter, book = self._matter.code or "", self._words.wording.book
        self._subject_row.setVisible(matter == GOODWILL and bool(self._scene.awards))
        amount = amount_at_issue(matter, self._subject.code, self._scene, book)
        levels = levels_for(matter, amount, book, self._scene.received_on)
        self._authority.setVisible(bool(matter))
        names = self._words.wording.several(
            self._words.wording.name("approval_levels", code) for code in levels
        )
        text = self.tr("¥{amount} is at issue. Enough authority: {levels}")
        if not amount:
            text = self.tr("Enough authority: {levels}")
        self._authority.setText(text.format(amount=format_amount(amount), levels=names or "—"))

    def _choices(self, table: str) -> list[Choice]:
        rows = getattr(self._words.wording.book, table).active(self._words.today)
        return [Choice(row.id, self._words.wording.name(table, row.id)) for row in rows]
