"""Puts a nature label on the case, or takes one off; both need a reason."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.complaints.model import ComplaintSheet

REASON_PX = 68


@dataclass(frozen=True, slots=True)
class NatureDraft:
    """A label with its reason; `removes` takes it off."""

    code: str
    reason: str
    removes: bool = False


class LabelDialog(FormDialog):
    """`wanted` carries a NatureDraft; with `removing` the label is given."""

    def __init__(
        self, sheet: ComplaintSheet, words: CaseWords, parent: QWidget, *, removing: str = ""
    ) -> None:
        super().__init__(words.problem, parent)
        self._words = words
        self._removing = removing
        self._entry: QLabel = wrapped("", "secondary")
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self._nature = CodeCombo(self._choices(sheet))
        self._nature.edited.connect(self._on_nature_edited)
        if removing:
            name = words.wording.name("natures", removing)
            self.name_it(self.tr('Take the label "{name}" off?').format(name=name), self.tr("Take off"))
            self.add_lines([self.tr("That it was there stays on record.")])
        else:
            self.name_it(self.tr("Add a nature label"), self.tr("Add"))
            self.add_row("nature", FieldRow(self.tr("Label"), self._nature))
            self.column.addWidget(self._entry)
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> NatureDraft:
        """What was typed."""
        code = self._removing or self._nature.code or ""
        return NatureDraft(code, self._reason.toPlainText(), bool(self._removing))

    def _choices(self, sheet: ComplaintSheet) -> list[Choice]:
        book, language = self._words.wording.book, self._words.wording.language
        return [
            Choice(row.id, book.text(row, language))
            for row in book.natures.active(self._words.today)
            if row.id not in sheet.row.natures and not row.by_review
        ]

    def _on_nature_edited(self, code: str | None) -> None:
        """Say when the label may be set and what it changes."""
        row = self._words.wording.book.natures.get(code or "")
        if row is None:
            self._entry.setText("")
            return
        chinese = self._words.wording.language == "zh"
        entry, effect = (row.entry_zh, row.effect_zh) if chinese else (row.entry_en, row.effect_en)
        self._entry.setText("\n".join(part for part in (entry, effect) if part))
