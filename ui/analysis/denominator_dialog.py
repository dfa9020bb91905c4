"""Types how much business there was in a period, and where the number comes from."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from workbench.analysis.changes_model import DenominatorDraft
from workbench.errors import MachineError, Problem
from workbench.wording.naming import Wording

Sentence = Callable[[Problem | MachineError], str]


class DenominatorDialog(FormDialog):
    """`wanted` carries a DenominatorDraft."""

    def __init__(self, wording: Wording, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self._wording = wording
        rows = wording.book.regulator_measures
        self._measure = CodeCombo([Choice(code, wording.name("regulator_measures", code)) for code in rows])
        self._period = QLineEdit()
        self._period.setPlaceholderText(self.tr("2026, 2026H1, 2026Q3 or 2026-09"))
        self._value, self._source, self._unit = QLineEdit(), QLineEdit(), QLineEdit()
        self._source.setPlaceholderText(self.tr("Report, table or system, with its date"))
        self._unit.setPlaceholderText(self.tr("The whole institution"))
        self.name_it(self.tr("Type an amount of business"), self.tr("Save"))
        self.add_lines([self.tr("For the same measure, period and unit the newest amount counts.")])
        self.add_row("measure", FieldRow(self.tr("Measure"), self._measure))
        self.add_row("period", FieldRow(self.tr("Period"), self._period))
        self._value_row = self.add_row("value", FieldRow(self.tr("Amount"), self._value))
        self.add_row("source", FieldRow(self.tr("Source"), self._source))
        self.add_row("unit", FieldRow(self.tr("Unit complained of"), self._unit))
        self._measure.edited.connect(self._on_measure_edited)

    def draft(self) -> DenominatorDraft:
        """What was typed."""
        return DenominatorDraft(
            measure=self._measure.code or "",
            period=self._period.text(),
            value=self._value.text(),
            source=self._source.text(),
            unit=self._unit.text(),
        )

    def _on_measure_edited(self, code: str | None) -> None:
        rule = self._wording.book.regulator_measures.get(code or "")
        note = ""
        if rule is not None:
            note = rule.business_zh if self._wording.language == "zh" else rule.business_en
        self._value_row.show_note(note)
