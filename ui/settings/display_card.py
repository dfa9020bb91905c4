"""Language, theme and size."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from ui.settings.choice_row import ChoiceRow
from ui.shell.preferences import Preferences, Scale


class DisplayCard(Card):
    """Writes the preferences and says that they changed."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._preferences = preferences
        self.show_title(self.tr("Display"))
        # A language is named in itself, so that whoever cannot read this one finds theirs.
        languages = ChoiceRow((("zh", "简体中文"), ("en", "English")), preferences.language)
        languages.chosen.connect(self._on_language_chosen)
        themes = ChoiceRow(
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            preferences.theme,
        )
        themes.chosen.connect(self._on_theme_chosen)
        sizes = ChoiceRow(tuple((size, f"{size} %") for size in get_args(Scale)), preferences.scale)
        sizes.chosen.connect(self._on_size_chosen)
        self.add(FieldRow(self.tr("Language"), languages))
        self.add(FieldRow(self.tr("Theme"), themes))
        self._size_row = FieldRow(self.tr("Size"), sizes)
        self.add(self._size_row)

    def _on_language_chosen(self, key: str) -> None:
        self._preferences.language = "en" if key == "en" else "zh"
        self.changed.emit()

    def _on_theme_chosen(self, key: str) -> None:
        self._preferences.theme = "dark" if key == "dark" else "light" if key == "light" else "system"
        self.changed.emit()

    def _on_size_chosen(self, key: str) -> None:
        scales: tuple[Scale, ...] = get_args(Scale)
        self._preferences.scale = next(scale for scale in scales if scale == key)
        self._size_row.show_note(self.tr("Takes effect when the program is started again."))
