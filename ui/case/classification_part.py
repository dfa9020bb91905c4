"""Corrects how the case is classified."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from ui.case.correction_model import CorrectionOffer, with_standing
from ui.case.correction_part import CorrectionPart
from ui.intake.fields import Fields
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.field_row import FieldRow
from workbench.wording.naming import Wording


class ClassificationPart(CorrectionPart):
    """Category, cause, natures and the unit that is complained of."""

    def __init__(self, offer: CorrectionOffer, wording: Wording) -> None:
        super().__init__()
        standing, choices = offer.case.fields, offer.choices
        self._before = standing
        category = (standing.category, wording.name("categories", standing.category))
        cause = (standing.cause, wording.name("causes", standing.cause))
        natures = [(code, wording.name("natures", code)) for code in standing.natures]
        self.category = CodeCombo(with_standing(choices.categories, [category]))
        self.cause = CodeCombo(with_standing(choices.causes, [cause]))
        self.natures = CodePicker(with_standing(choices.natures, natures), add_text=self.tr("Add nature…"))
        self.unit = QLineEdit(standing.complained_unit)
        self.category.show_state(standing.category or None)
        self.cause.show_state(standing.cause or None)
        self.natures.show_state(standing.natures)
        self.natures.edited.connect(self.reordered)
        self._rows = {
            "category": FieldRow(self.tr("Category"), self.category),
            "cause": FieldRow(self.tr("Cause"), self.cause),
            "natures": FieldRow(self.tr("Nature"), self.natures),
            "complained_unit": FieldRow(self.tr("Complained of"), self.unit),
        }
        for row in self._rows.values():
            self.column.addWidget(row)

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct the classification")

    def given(self) -> dict[str, Any]:
        """The fields that read otherwise."""
        typed = {
            "category": self.category.code or "",
            "cause": self.cause.code or "",
            "natures": self.natures.codes,
            "complained_unit": self.unit.text(),
        }
        return {name: value for name, value in typed.items() if value != getattr(self._before, name)}

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        fields.bind(self._rows)
