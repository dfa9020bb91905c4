"""A field for free text that offers what is known already, such as the names of colleagues."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class SuggestEdit(QLineEdit):
    """`edited` carries the text; Down opens the whole list."""

    edited = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, accessible_name: str = "", placeholder: str = ""
    ) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.edited)

    def set_known(self, texts: Sequence[str]) -> None:
        """Offer these."""
        self._known.setStringList(list(texts))

    def show_state(self, text: str) -> None:
        """Show a text without telling anybody."""
        if text != self.text():
            blocked = self.blockSignals(True)
            self.setText(text)
            self.blockSignals(blocked)
