"""The page of a trouble: what happened, whether the data are safe, what to do now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.flow_layout import FlowLayout
from ui.kit.page import Page
from ui.kit.progress_strip import ProgressStrip
from ui.kit.strip import Strip
from ui.kit.wrapped_label import WrappedLabel
from ui.troubles.answer_view import AnswerView
from ui.troubles.model import RETRY, TroubleState

MOST_WIDTH = 860


class TroublePage(Page):
    """`acted` carries the key of what was pressed; the first action stands in the header, filled."""

    acted = Signal(str)
    diagnostics_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strip = Strip()
        self.progress = ProgressStrip()
        self._state: TroubleState | None = None
        self._buttons: dict[str, ActionButton] = {}
        self._awaits_keys = False
        self._main = ActionButton("", kind="primary")
        self._main.clicked.connect(self._on_main_clicked)
        self.header.set_primary(self._main)
        self._answers = tuple(AnswerView() for _ in range(3))
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._flow.setContentsMargins(0, 4, 0, 0)
        self._extra = QVBoxLayout()
        self._log = WrappedLabel()
        self._log.setProperty("role", "hint")
        self._diagnostics = ActionButton(self.tr("Diagnostics…"), kind="quiet", icon_name="help")
        self._diagnostics.clicked.connect(self.diagnostics_wanted)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._on_retry_pressed)
        self._lay_out()

    @property
    def handbook(self) -> str:
        """The chapter on backup and restoring."""
        return "backup"

    def show_state(self, state: TroubleState) -> None:
        """Show a trouble, or more about it; the keyboard stays where it was."""
        if state == self._state:
            return
        had_focus = self._main.hasFocus()
        self._state = state
        self.header.show_title(state.title)
        self.setAccessibleName(state.title)
        happened, safe, now = self._answers
        happened.show_state("info", self.tr("What happened"), state.happened)
        safe.show_state("shield", self.tr("Are the data safe?"), (state.safe,))
        now.show_state("arrow-right", self.tr("What to do now"), state.advice)
        main = state.actions[0]
        self._main.setText(main.label)
        self._main.setAccessibleName(main.label)
        self._main.icon_name = main.icon
        self._main.show_hint("F5" if main.key == RETRY else "")
        self._show_buttons(state)
        self._log.setText(state.log)
        self._log.setVisible(bool(state.log))
        self.header.refit()
        if had_focus:
            self._main.setFocus()

    def add_card(self, card: QWidget) -> None:
        """Put a list under the words."""
        self._extra.addWidget(card)
        card.show()

    def offer(self, key: str, *, offered: bool) -> None:
        """Let an action be pressed or not."""
        main = self._state.actions[0].key if self._state is not None else ""
        button = self._main if key == main else self._buttons.get(key)
        if button is None:
            return
        # What cannot be pressed loses the keyboard; it comes back with the next answer.
        self._awaits_keys |= button is self._main and not offered and button.hasFocus()
        button.setEnabled(offered)
        if offered and button is self._main and self._awaits_keys:
            self._awaits_keys = False
            self.take_focus()

    def take_focus(self) -> None:
        """To what one does first."""
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card()
        for answer in self._answers:
            card.add(answer)
        card.add(self._row)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.GAP)
        foot.addWidget(self._log, 1)
        foot.addStretch()
        foot.addWidget(self._diagnostics, 0, Qt.AlignmentFlag.AlignTop)
        middle = QWidget()
        middle.setMaximumWidth(MOST_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        for widget in (self.strip, self.progress, card):
            column.addWidget(widget)
        column.addLayout(self._extra)
        column.addLayout(foot)
        self.body.addWidget(middle)
        self.body.addStretch(1)

    def _show_buttons(self, state: TroubleState) -> None:
        wanted = [action.key for action in state.actions[1:]]
        if list(self._buttons) == wanted:
            return
        self._flow.clear()
        self._buttons = {}
        for action in state.actions[1:]:
            button = ActionButton(action.label, icon_name=action.icon)
            button.clicked.connect(lambda _checked=False, key=action.key: self.acted.emit(key))
            self._buttons[action.key] = button
            self._flow.addWidget(button)
            button.show()

    def _on_main_clicked(self) -> None:
        if self._state is not None:
            self.acted.emit(self._state.actions[0].key)

    def _on_retry_pressed(self) -> None:
        if self._state is not None and RETRY in [action.key for action in self._state.actions]:
            self.acted.emit(RETRY)
