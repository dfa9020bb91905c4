"""What was sent to members and reported above, newest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.groups.asking import GroupState
from ui.groups.words import GroupWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from workbench.groups.model import NoticeRow


class NoticesCard(Card):
    """`note_wanted` asks for another one."""

    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Notices"))
        self._add = ActionButton(self.tr("Note a notice…"), icon_name="mail")
        self._add.clicked.connect(self.note_wanted)
        self.add_action(self._add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.GAP_SMALL)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show other notices."""
        lines: list[QWidget] = [wrapped(self._line(one, words)) for one in state.notices]
        nothing = wrapped(self.tr("Nothing was sent yet."), "secondary")
        fill(self._lines, lines or [nothing])
        self._add.setVisible(state.sheet.closed_at is None)

    def _line(self, one: NoticeRow, words: GroupWords) -> str:
        head = f"{words.day(one.sent_on)}  {words.notice(one.kind)}"
        if one.recipient:
            head += f" · {one.recipient}"
        if one.case_nos:
            head += " · " + self.tr("%n member(s)", "", len(one.case_nos))
        return f"{head}\n{one.what}"
