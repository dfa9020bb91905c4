"""Knows whether an input method holds unfinished text anywhere in a form."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


class ComposingWatch(QObject):
    """Looks over the shoulder of whichever field has the keyboard."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._watched: QWidget | None = None
        self.composing = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_application_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Unfinished text begins and ends with input method events."""
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        return super().eventFilter(watched, event)

    def _on_application_focus_changed(self, _left: QWidget | None, entered: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = entered if entered is not None and self._form.isAncestorOf(entered) else None
        self.composing = False
        if self._watched is not None:
            self._watched.installEventFilter(self)
