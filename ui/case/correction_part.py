"""What a form that corrects one block of a case holds."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.intake.fields import Fields
from ui.kit import metrics


class CorrectionPart(QWidget):
    """Subclasses put their fields into `column`; `reordered` when fields came or went."""

    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(metrics.GAP_SMALL)

    def title(self) -> str:
        """What is corrected here."""
        raise NotImplementedError

    def given(self) -> dict[str, Any]:
        """The parts of a CaseCorrection that read otherwise now."""
        raise NotImplementedError

    def bind_to(self, fields: Fields) -> None:
        """Show problems of these fields."""
        raise NotImplementedError

    def is_masked(self) -> bool:
        """Whether anything is masked here and can only be read."""
        return False
