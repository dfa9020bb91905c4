"""Marks a change: what, from which day on, and which cases it may touch."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.suggest_edit import SuggestEdit
from workbench.analysis.changes_model import InterventionDraft
from workbench.errors import MachineError, Problem
from workbench.wording.naming import Wording

Sentence = Callable[[Problem | MachineError], str]


class InterventionDialog(FormDialog):
    """`wanted` carries an InterventionDraft."""

    def __init__(
        self, wording: Wording, today: Callable[[], date], sentence: Sentence, parent: QWidget
    ) -> None:
        super().__init__(sentence, parent)
        self._change = QLineEdit()
        self._change.setPlaceholderText(self.tr("What was changed, such as: apology and explanation first"))
        self._day = DateEdit(today, accessible_name=self.tr("From"))
        self._category = self._combo(wording, "categories", self.tr("All categories"))
        self._cause = self._combo(wording, "causes", self.tr("All causes"))
        self._product = SuggestEdit(accessible_name=self.tr("Product"), placeholder=self.tr("All products"))
        self._unit = SuggestEdit(accessible_name=self.tr("Unit"), placeholder=self.tr("All units"))
        self._note = QLineEdit()
        self.name_it(self.tr("Mark a change"), self.tr("Mark"))
        self.add_lines([self.tr("A change that was marked is never edited; it can be withdrawn.")])
        self.add_row("title", FieldRow(self.tr("Change"), self._change))
        self.add_row("started_on", FieldRow(self.tr("From"), self._day))
        self.add_row("category", FieldRow(self.tr("Category"), self._category))
        self.add_row("cause", FieldRow(self.tr("Cause"), self._cause))
        self.add_row("product", FieldRow(self.tr("Product"), self._product))
        self.add_row("unit", FieldRow(self.tr("Unit"), self._unit))
        self.add_row("note", FieldRow(self.tr("Note"), self._note))

    def offer(self, products: Sequence[str], units: Sequence[str]) -> None:
        """Offer the products and units that are known."""
        self._product.set_known(products)
        self._unit.set_known(units)

    def draft(self) -> InterventionDraft:
        """What was typed."""
        day = self._day.value
        return InterventionDraft(
            title=self._change.text(),
            started_on=day.isoformat() if day else "",
            category=self._category.code or "",
            cause=self._cause.code or "",
            product=self._product.text(),
            unit=self._unit.text(),
            note=self._note.text(),
        )

    def _combo(self, wording: Wording, table: str, placeholder: str) -> CodeCombo:
        rows = getattr(wording.book, table)
        say = wording.path if table == "categories" else None
        choices = [Choice(code, say(code) if say else wording.name(table, code)) for code in rows]
        return CodeCombo(choices, placeholder=placeholder)
