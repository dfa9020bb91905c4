"""What letters say of the institution beyond its name: numbers, remedies, ways to reach it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from workbench.workspace.model import Institution


class LetterheadCard(Card):
    """`save_wanted` carries an Institution; the button is on while there is something to save."""

    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Letters"))
        self._saved = Institution()
        self._word, self._superior, self._mediation = QLineEdit(), QLineEdit(), QLineEdit()
        self._email, self._website = QLineEdit(), QLineEdit()
        self._head_office = QCheckBox(self.tr("This is the head office: nobody reviews its decisions"))
        number = FieldRow(self.tr("Number begins with"), self._word)
        number.show_note(self.tr("Stands first in 示范投告〔2026〕第0001号"))
        self.add(number)
        self.add(FieldRow(self.tr("Superior unit"), self._superior))
        self.add(self._head_office)
        self.add(FieldRow(self.tr("Mediation body"), self._mediation))
        self.add(FieldRow(self.tr("E-mail"), self._email))
        self.add(FieldRow(self.tr("Website"), self._website))
        for line in self._lines():
            line.textEdited.connect(self._allow)
            line.returnPressed.connect(self._on_save_clicked)
        self._head_office.toggled.connect(self._on_head_office_toggled)
        self._save = ActionButton(self.tr("Save"))
        self._save.setEnabled(False)
        self._save.clicked.connect(self._on_save_clicked)
        self.body.addWidget(self._save)

    def show_state(self, institution: Institution) -> None:
        """Show what stands now, unless something is being typed."""
        if self._typed() == self._saved:
            self._word.setText(institution.word)
            self._superior.setText(institution.superior)
            self._mediation.setText(institution.mediation)
            self._email.setText(institution.email)
            self._website.setText(institution.website)
            self._head_office.setChecked(institution.head_office == "yes")
            self._superior.setEnabled(institution.head_office != "yes")
        self._saved = institution
        self._allow()

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._word, self._superior, self._mediation, self._email, self._website

    def _typed(self) -> Institution:
        word, superior, mediation, email, website = (line.text().strip() for line in self._lines())
        return replace(
            self._saved,
            word=word,
            superior=superior,
            mediation=mediation,
            email=email,
            website=website,
            head_office="yes" if self._head_office.isChecked() else "",
        )

    def _allow(self) -> None:
        self._save.setEnabled(self._typed() != self._saved)

    def _on_head_office_toggled(self, checked: bool) -> None:
        self._superior.setEnabled(not checked)
        self._allow()

    def _on_save_clicked(self) -> None:
        if self._save.isEnabled():
            self.save_wanted.emit(self._typed())
