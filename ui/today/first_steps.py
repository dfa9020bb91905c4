"""What a workspace without a single case says: where to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.icon_view import IconView

LOG, SETTINGS = "intake", "settings"
WIDTH = 760


class FirstSteps(Card):
    """`wanted` carries the key of a page."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Where to begin"))
        self.setMaximumWidth(WIDTH)
        steps = (
            (
                "building",
                self.tr("Say who you are"),
                self.tr("Institution, branch and colleagues stand on every document."),
                (SETTINGS, self.tr("Open settings"), ""),
            ),
            (
                "pencil",
                self.tr("Log the first complaint"),
                self.tr("Write down what the customer says, in their words; the rest can follow."),
                (LOG, self.tr("Log a complaint"), "Ctrl+N"),
            ),
            (
                "today",
                self.tr("Come back here"),
                self.tr("From then on this page says what is due, by which rule, and what deserves a look."),
                None,
            ),
        )
        self.body.setSpacing(metrics.GAP_LARGE)
        for icon_name, title, text, action in steps:
            self.body.addLayout(self._step(icon_name, title, text, action))

    def take_focus(self) -> None:
        """On the button that logs the first complaint."""
        self._main.setFocus()

    def _step(
        self, icon_name: str, title: str, text: str, action: tuple[str, str, str] | None
    ) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP)
        line.addWidget(IconView(icon_name, "accent", 20))
        words = QVBoxLayout()
        words.setSpacing(2)
        heading, told = QLabel(title), QLabel(text)
        heading.setProperty("role", "heading")
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        words.addWidget(heading)
        words.addWidget(told)
        line.addLayout(words, 1)
        if action is not None:
            page, label, shortcut = action
            button = ActionButton(label)
            if shortcut:
                button.show_hint(shortcut)
            button.clicked.connect(lambda: self.wanted.emit(page))
            line.addWidget(button)
            self._main = button
        return line
