"""Records the root cause: why, and why again, until nobody can answer; and whether we are at fault."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.followups.words import fault_names
from ui.kit.choice_chips import ChoiceChips
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.rectifications.model import RootCauseDraft, RootCauseRow

WHYS = 5
FINDING_PX = 68


class RootCauseDialog(FormDialog):
    """`wanted` carries a RootCauseDraft; begins with what was recorded before."""

    def __init__(
        self, known: RootCauseRow | None, stated: str | None, words: CaseWords, parent: QWidget
    ) -> None:
        super().__init__(words.problem, parent)
        self.width_px = 620
        book, language = words.wording.book, words.wording.language
        causes = [Choice(row.id, book.text(row, language)) for row in book.causes.values()]
        self._cause = CodeCombo(causes, placeholder=self.tr("Category of the cause"))
        self._whys = [QLineEdit() for _ in range(WHYS)]
        self._finding = PlainEditor(self.tr("Root"))
        self._finding.setFixedHeight(FINDING_PX)
        self._finding.submitted.connect(self.submit)
        self._unit = QLineEdit()
        self._unit.setPlaceholderText(self.tr("Department or branch, not a person"))
        self._fault = ChoiceChips(tuple(fault_names().items()))
        self._lay_out_rows()
        self._show(known, stated)

    def draft(self) -> RootCauseDraft:
        """What was typed."""
        return RootCauseDraft(
            cause=self._cause.code or "",
            whys=tuple(why.text() for why in self._whys if why.text().strip()),
            finding=self._finding.toPlainText(),
            unit=self._unit.text(),
            fault=self._fault.value,
        )

    def _lay_out_rows(self) -> None:
        self.name_it(self.tr("Why did it happen?"), self.tr("Save"))
        self.add_lines([self.tr("Ask of every answer why that was so. The last answer is the root.")])
        self.add_row("cause", FieldRow(self.tr("Cause"), self._cause))
        for place, why in enumerate(self._whys):
            label = self.tr("Why? {number}").format(number=place + 1)
            self.add_row(f"whys.{place}", FieldRow(label, why))
        self.problems.bind("whys", self.add_row("finding", FieldRow(self.tr("Root"), self._finding)))
        self.add_row("fault", FieldRow(self.tr("Fault"), self._fault))
        self.add_row("unit", FieldRow(self.tr("Unit responsible"), self._unit))

    def _show(self, known: RootCauseRow | None, stated: str | None) -> None:
        self._cause.show_state(known.cause if known else stated)
        if known is None:
            return
        for editor, why in zip(self._whys, known.whys, strict=False):
            editor.setText(why)
        self._finding.setPlainText(known.finding)
        self._unit.setText(known.unit or "")
        self._fault.show_state(known.fault)
