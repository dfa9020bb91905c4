"""What was felt: a level from 0 to 4, a name for it, and the words or signs that show it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.contacts.form_parts import add_row, column_of
from ui.contacts.hint_panel import HintPanel
from ui.contacts.model import ContactChoices
from ui.kit.choice_chips import ChoiceChips
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.contacts.model import ContactDraft


class FeelingPart(QWidget):
    """Heard or seen, never a diagnosis. `hints` says how to go on from the level that was chosen."""

    edited = Signal()

    def __init__(
        self, choices: ContactChoices, problems: FieldProblems, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.hints = HintPanel()
        self._level = ChoiceChips(choices.levels)
        self._label = CodeCombo(choices.labels)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("What you heard or saw; no diagnosis"))
        column = column_of(self)
        add_row(column, problems, "emotion_level", FieldRow(self.tr("Emotion"), self._level))
        column.addWidget(self.hints)
        add_row(column, problems, "emotion_label", FieldRow(self.tr("Feeling"), self._label))
        add_row(column, problems, "emotion_words", FieldRow(self.tr("Shown by"), self._words))
        self._level.edited.connect(self._on_field_edited)
        self._label.edited.connect(self._on_field_edited)
        self._words.textChanged.connect(self._on_field_edited)

    def show_state(self, draft: ContactDraft) -> None:
        """Show its fields of a draft."""
        self._level.show_state(draft.emotion_level)
        self._label.show_state(draft.emotion_label or None)
        self._words.setText(draft.emotion_words)

    def written(self, draft: ContactDraft) -> ContactDraft:
        """The draft with its fields as they stand here."""
        return replace(
            draft,
            emotion_level=self._level.value,
            emotion_label=self._label.code or "",
            emotion_words=self._words.text(),
        )

    def _on_field_edited(self, *_value: object) -> None:
        self.edited.emit()
