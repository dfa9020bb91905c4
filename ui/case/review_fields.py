"""A request for review: who asks, about which decision, and who will look at it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.suggest_edit import SuggestEdit
from workbench.process.model import ReviewRequest


class ReviewFields(QWidget):
    """The reviewer is neither the handler nor whoever approved the decision."""

    def __init__(
        self,
        today: Callable[[], date],
        problems: FieldProblems,
        staff: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._applicant = QLineEdit()
        self._reviewer = SuggestEdit(accessible_name=self.tr("Reviewer"))
        self._reviewer.setPlaceholderText(self.tr("Somebody of the superior unit"))
        self._reviewer.set_known(staff)
        self._number = QLineEdit()
        self._number.setPlaceholderText(self.tr("As on the decision letter"))
        self._received_on = DateEdit(today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        rows = (
            ("review.applicant", FieldRow(self.tr("Asked by"), self._applicant)),
            ("review.reviewer", FieldRow(self.tr("Reviewer"), self._reviewer)),
            ("review.decision_no", FieldRow(self.tr("Decision no."), self._number)),
            ("review.decision_received_on", FieldRow(self.tr("Decision received"), self._received_on)),
        )
        for path, row in rows:
            column.addWidget(problems.bind(path, row))

    def show_applicant(self, name: str) -> None:
        """Begin with the complainant."""
        self._applicant.setText(name)

    @property
    def draft(self) -> ReviewRequest:
        """As typed."""
        day = self._received_on
        received_on = day.value.isoformat() if day.value else day.text()
        return ReviewRequest(self._applicant.text(), self._reviewer.text(), self._number.text(), received_on)
