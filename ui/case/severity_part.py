"""Corrects the harm that was judged, and the severity that somebody chose."""

from typing import Any

from ui.case.correction_model import CorrectionOffer
from ui.case.correction_part import CorrectionPart
from ui.intake.fields import Fields
from ui.intake.severity_form import SeverityForm
from workbench.complaints.model import ComplaintDraft

_FIELDS = ("harm", "severity_override", "severity_reason")


class SeverityPart(CorrectionPart):
    """The form of intake; the arithmetic is that of the case as it stands."""

    def __init__(self, offer: CorrectionOffer, formula: str) -> None:
        super().__init__()
        standing = offer.case.fields
        self._before = ComplaintDraft(**{name: getattr(standing, name) for name in _FIELDS})
        self.form = SeverityForm()
        self.form.set_choices(offer.choices)
        self.form.show_state(self._before)
        self.form.show_formula(formula)
        self.form.reordered.connect(self.reordered)
        self.column.addWidget(self.form)

    def title(self) -> str:
        """What is corrected here."""
        return self.tr("Correct the severity")

    def given(self) -> dict[str, Any]:
        """The fields that read otherwise."""
        typed = self.form.filled(self._before)
        named = {name: getattr(typed, name) for name in _FIELDS}
        return {name: value for name, value in named.items() if value != getattr(self._before, name)}

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        fields.bind(self.form.marks())
