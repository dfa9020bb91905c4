"""A coloured strip inside a page: what is the matter, what to do, and the buttons that do it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from ui.kit.palette import Tone
from ui.kit.wrapped_label import WrappedLabel

ICONS: dict[Tone, str] = {
    "neutral": "info",
    "accent": "info",
    "red": "warning",
    "amber": "alert",
    "green": "check",
}


@dataclass(frozen=True, slots=True)
class StripState:
    """Text, advice under it, and actions as (key, label)."""

    text: str
    tone: Tone = "accent"
    advice: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    closable: bool = False
    icon: str = ""


class Strip(QFrame):
    """Hidden until it has a state; `acted` carries the key of the pressed action."""

    acted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 8, 8, 8)
        line.setSpacing(metrics.GAP_SMALL)
        self._icon = IconView("info")
        self._text = WrappedLabel()
        self._advice = WrappedLabel()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._advice)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(metrics.GAP_SMALL)
        self._close = IconButton("close", self.tr("Close this message"), size=24)
        self._close.clicked.connect(self._on_close_clicked)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addLayout(self._buttons)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_state(self, state: StripState | None) -> None:
        """Show a message, or nothing at all for None."""
        self.setVisible(state is not None)
        if state is None:
            return
        self.setProperty("strip", state.tone)
        self._icon.show_icon(state.icon or ICONS[state.tone], state.tone)
        self._text.setText(state.text)
        self._advice.setText(state.advice)
        self._advice.setVisible(bool(state.advice))
        self._close.setVisible(state.closable)
        self.setAccessibleName(f"{state.text} {state.advice}".strip())
        self._show_actions(state.actions)
        self.style().unpolish(self)
        self.style().polish(self)

    def focus_action(self) -> None:
        """Put the keyboard on the first action."""
        item = self._buttons.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_actions(self, actions: tuple[tuple[str, str], ...]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, label in actions:
            button = ActionButton(label)
            button.clicked.connect(lambda _checked=False, key=key: self.acted.emit(key))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.show()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()
