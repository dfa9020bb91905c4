"""What a new workspace needs to know: language, institution, who sits here, and the folder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from ui.settings.choice_row import ChoiceRow
from ui.welcome.model import WelcomeState
from ui.welcome.place_field import PlaceField


class FieldsCard(Card):
    """`language_chosen` carries `zh` or `en`."""

    language_chosen = Signal(str)

    def __init__(self, state: WelcomeState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("A new workspace"))
        self._language = state.language
        # A language is named in itself, so that whoever cannot read this one finds theirs.
        languages = ChoiceRow((("zh", "简体中文"), ("en", "English")), state.language)
        languages.chosen.connect(self._on_languages_chosen)
        self._institution = QLineEdit(state.institution)
        self._branch = QLineEdit(state.branch)
        self._staff = QLineEdit(state.staff_name)
        self.place = PlaceField(state.folder)
        self._staff_row = FieldRow(
            self.tr("Your name"), self._staff, note=self.tr("Stands in the record of every step you take.")
        )
        self._staff.textEdited.connect(self._on_staff_text_edited)
        self.add(FieldRow(self.tr("Language"), languages))
        self.add(FieldRow(self.tr("Institution"), self._institution))
        self.add(
            FieldRow(
                self.tr("Branch"),
                self._branch,
                note=self.tr("Both are printed in letters; they can be changed in the settings."),
            )
        )
        self.add(self._staff_row)
        self.add(self.place)

    @property
    def state(self) -> WelcomeState:
        """What is typed."""
        texts = (field.text().strip() for field in (self._institution, self._branch, self._staff))
        return WelcomeState(self._language, self.place.text, *texts)

    def check(self) -> bool:
        """Say at the fields what is missing, and put the keyboard there."""
        missing = []
        if not self.place.text:
            missing.append(self.place.line)
        named = bool(self._staff.text().strip())
        self._staff_row.show_problem(None if named else self.tr("Enter your name."))
        if not named:
            missing.insert(0, self._staff)
        if missing:
            missing[0].setFocus()
        return not missing

    def take_focus(self) -> None:
        """Into the first field that is empty."""
        fields = (self._institution, self._branch, self._staff, self.place.line)
        next((field for field in fields if not field.text()), fields[0]).setFocus()

    def _on_languages_chosen(self, key: str) -> None:
        if key != self._language:
            self.language_chosen.emit(key)

    def _on_staff_text_edited(self, _text: str) -> None:
        self._staff_row.show_problem(None)
