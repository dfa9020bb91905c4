"""Why something is covered: one of the reasons of the rules, or words of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.redaction.words import RedactionWords
from workbench.redaction.rules import REASON_MAX_CHARS

OWN = "own"
FIRST = "privacy"


class ReasonEdit(QWidget):
    """`edited` carries the id of a reason or the words."""

    edited = Signal(str)

    def __init__(self, words: RedactionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        book = words.wording.book
        choices = [
            Choice(row.id, words.reason(row.id)) for row in book.redaction_reasons.values() if row.active
        ]
        self.choice = CodeCombo([*choices, Choice(OWN, self.tr("Other, in own words"))])
        self.choice.setAccessibleName(self.tr("Reason"))
        self.choice.show_state(FIRST)
        self.own = QLineEdit()
        self.own.setAccessibleName(self.tr("Reason in own words"))
        self.own.setPlaceholderText(self.tr("Why it is covered"))
        self.own.setMaxLength(REASON_MAX_CHARS)
        self.own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.own)
        self.choice.edited.connect(self._on_choice_edited)
        self.own.editingFinished.connect(lambda: self.edited.emit(self.reason))
        self.setFocusProxy(self.choice)

    @property
    def reason(self) -> str:
        """The id of the reason or the words; empty while it is not said."""
        code = self.choice.code or ""
        return self.own.text().strip() if code == OWN else code

    def _on_choice_edited(self, code: str | None) -> None:
        self.own.setVisible(code == OWN)
        if code == OWN:
            self.own.setFocus()
        else:
            self.edited.emit(self.reason)
