"""Text to read, however long: a label for what is short, a field that scrolls for what is not."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit.wrapped_label import WrappedLabel

# A label of more takes longer to lay out than a blink; a field of more than the other takes as long.
LABEL_CHARS = 2_000
FIELD_CHARS = 60_000
FIELD_PX = 320


def readable(text: str, name: str) -> QWidget:
    """A widget that shows a text, never as markup; `name` is what a screen reader calls it."""
    if len(text) <= LABEL_CHARS:
        return WrappedLabel(text)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    field = QPlainTextEdit(text[:FIELD_CHARS])
    field.setReadOnly(True)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(FIELD_PX)
    column.addWidget(field)
    if len(text) > FIELD_CHARS:
        rest = QCoreApplication.translate("Readable", "The first {shown} of {all} characters are shown.")
        note = QLabel(rest.format(shown=FIELD_CHARS, all=len(text)))
        note.setProperty("role", "hint")
        column.addWidget(note)
    return box
