"""Which court or arbitration commission a dispute went to, under which number."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.process.model import Court, CourtKind


class CourtFields(QWidget):
    """Kind, name and docket number."""

    def __init__(self, problems: FieldProblems, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ChoiceChips(
            ((CourtKind.SUIT, self.tr("Court")), (CourtKind.ARBITRATION, self.tr("Arbitration")))
        )
        self._body = QLineEdit()
        self._body.setPlaceholderText(self.tr("Name of the court or commission"))
        self._number = QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        rows = (
            ("court.kind", FieldRow(self.tr("Went to"), self._kind)),
            ("court.body", FieldRow(self.tr("Name"), self._body)),
            ("court.number", FieldRow(self.tr("Docket number"), self._number)),
        )
        for path, row in rows:
            column.addWidget(problems.bind(path, row))

    @property
    def draft(self) -> Court:
        """As typed."""
        return Court(self._kind.value, self._body.text(), self._number.text())
