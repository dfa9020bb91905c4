"""Which certificate signs the pack, and its password; the password is kept nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.packs.place_edit import PlaceEdit
from workbench.signing.model import SignatureChoice


class SignatureFields(QWidget):
    """Nothing but a box to tick until somebody wants to sign."""

    edited = Signal()

    def __init__(self, problems: FieldProblems, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("Sign the PDF with a certificate file"))
        self.certificate = PlaceEdit(
            self.tr("Choose a certificate"), self.tr("Certificates (*.p12 *.pfx);;All files (*)"), saves=False
        )
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        note = self.tr("A file with its private key. The signature is seen on the last page.")
        self._rows = (
            problems.bind("certificate", FieldRow(self.tr("Certificate"), self.certificate, note=note)),
            problems.bind(
                "password",
                FieldRow(self.tr("Password"), self.password, note=self.tr("Kept nowhere, written nowhere.")),
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.wanted)
        for row in self._rows:
            column.addWidget(row)
        self.wanted.toggled.connect(self._on_wanted_toggled)
        self.certificate.edited.connect(self.edited)
        self._on_wanted_toggled(False)

    def choice(self) -> SignatureChoice | None:
        """What was chosen; None when nobody wants to sign."""
        if not self.wanted.isChecked():
            return None
        return SignatureChoice(self.certificate.path, self.password.text())

    def forget_password(self) -> None:
        """After a pack was made, or when the page is left."""
        self.password.clear()

    def _on_wanted_toggled(self, wanted: bool) -> None:
        for row in self._rows:
            row.setVisible(wanted)
        if not wanted:
            self.forget_password()
        self.edited.emit()
