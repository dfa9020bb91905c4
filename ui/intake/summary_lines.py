"""What it comes down to, in the customer's own sentences."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.kit.wrapped_label import WrappedLabel
from workbench.suggestions.model import SummaryLine

LEAST_CHARS = 60


class SummaryLines(QWidget):
    """Hidden for a text that is as short as its summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = QLabel(self.tr("In two of their own sentences:"))
        self._lead.setProperty("role", "secondary")
        self._text = WrappedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._lead)
        column.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, a line a sentence."""
        return self._text.text()

    def show_state(self, lines: Sequence[SummaryLine], read_chars: int) -> None:
        """Show these sentences of a text of so many characters."""
        short = read_chars < LEAST_CHARS
        self._text.setText("" if short else "\n".join(" ".join(line.text.split()) for line in lines))
        self._text.setAccessibleName(f"{self._lead.text()} {self._text.text()}")
        self.setVisible(bool(self._text.text()))
