"""What is wrong with a field, or what it means: an icon, a colour and words under it."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit.icon_view import IconView

Level = Literal["error", "warning", "note"]
TOKENS = {"error": "red", "warning": "amber", "note": "secondary"}


class FieldMessage(QWidget):
    """Takes no room while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconView("alert", size=14)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 2)
        line.setSpacing(4)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The words, empty while there are none."""
        return self._text.text()

    def show_state(self, text: str, level: Level = "error") -> None:
        """Say other words; a note goes without an icon."""
        token = TOKENS[level]
        changed = self._text.property("tone") != token
        self.setVisible(bool(text))
        self._icon.setVisible(level != "note")
        self._icon.show_icon("warning" if level == "error" else "alert", token)
        self._text.setText(text)
        self._text.setProperty("tone", token)
        self._text.setProperty("role", "secondary" if level == "note" else "problem")
        if changed:
            repolish(self._text)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget's properties; before it looked at all, it need not."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
