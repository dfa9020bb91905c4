"""A text editor that submits on Ctrl+Enter, but never while the input method is composing."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class PlainEditor(QPlainTextEdit):
    """Plain text in and out; Tab leaves the field, as in a form."""

    submitted = Signal()
    edited = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._composing = False
        self._hint = ""
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_self_text_changed)

    @property
    def composing(self) -> bool:
        """Whether the input method holds unfinished text."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether the input method is composing; Qt would draw what it composes over the hint."""
        composing = bool(event.preeditString())
        if composing and not self._composing:
            self._hint = self.placeholderText()
            self.setPlaceholderText("")
        elif self._composing and not composing:
            self.setPlaceholderText(self._hint)
        self._composing = composing
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter submits, Enter is a new line; both belong to the input method while it composes."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._composing:
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only, never its formatting."""
        self.insertPlainText(source.text())

    def _on_self_text_changed(self) -> None:
        self.edited.emit(self.toPlainText())
