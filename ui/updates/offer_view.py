"""What an update file says of itself, line by line."""

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.kit import metrics
from ui.kit.wrapped_label import WrappedLabel
from ui.updates.model import two_lines
from workbench.updating.model import UpdateFacts


class OfferView(QWidget):
    """Version, size and who signed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version, self._size, self._signer = WrappedLabel(), WrappedLabel(), WrappedLabel()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(metrics.GAP)
        form.setVerticalSpacing(4)
        names = (self.tr("Version"), self.tr("Size"), self.tr("Signed by"))
        for name, value in zip(names, (self._version, self._size, self._signer), strict=True):
            label = WrappedLabel(name)
            label.setProperty("role", "secondary")
            label.setWordWrap(False)
            form.addRow(label, value)

    def show_state(self, facts: UpdateFacts, here: str, size: str) -> None:
        """Show a file beside what is installed."""
        version = self.tr("{version} (installed: {here})").format(version=facts.offer.version, here=here)
        self._version.setText(version)
        self._size.setText(size)
        self._signer.setText(two_lines(facts.signer))
