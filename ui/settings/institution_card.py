"""Who uses the workspace, as it stands in letters and exports."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from workbench.workspace.model import Institution


class InstitutionCard(Card):
    """`save_wanted` carries an Institution; the button is on while there is something to save."""

    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Institution"))
        self._saved = Institution()
        self._name, self._branch = QLineEdit(), QLineEdit()
        self._phone, self._address = QLineEdit(), QLineEdit()
        for label, line in (
            (self.tr("Name"), self._name),
            (self.tr("Branch"), self._branch),
            (self.tr("Complaint line"), self._phone),
            (self.tr("Address"), self._address),
        ):
            line.textEdited.connect(self._allow)
            line.returnPressed.connect(self._on_save_clicked)
            self.add(FieldRow(label, line))
        self._save = ActionButton(self.tr("Save"))
        self._save.setEnabled(False)
        self._save.clicked.connect(self._on_save_clicked)
        self.body.addWidget(self._save)

    def show_state(self, institution: Institution) -> None:
        """Show what stands now, unless something is being typed."""
        if self._typed() == self._saved:
            self._name.setText(institution.name)
            self._branch.setText(institution.branch)
            self._phone.setText(institution.phone)
            self._address.setText(institution.address)
        self._saved = institution
        self._allow()

    def _typed(self) -> Institution:
        name, branch, phone, address = (
            line.text().strip() for line in (self._name, self._branch, self._phone, self._address)
        )
        return replace(self._saved, name=name, branch=branch, phone=phone, address=address)

    def _allow(self) -> None:
        self._save.setEnabled(self._typed() != self._saved)

    def _on_save_clicked(self) -> None:
        if self._save.isEnabled():
            self.save_wanted.emit(self._typed())
