"""A card of what waits for somebody; it is there only while there is something in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.today.note_card import NoteCard
from ui.today.note_line import NoteLine
from ui.today.waiting_state import WaitingState

SHOWN = 4


class WaitingCard(NoteCard):
    """`opened` carries the target of a line: a CaseTarget, or the id of a person."""

    opened = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_heading(title, "")
        self.hide()

    def show_state(self, states: Sequence[WaitingState]) -> None:
        """Show the first lines, and how many more there are."""
        lines = [self._line(state) for state in states[:SHOWN]]
        hidden = len(states) - len(lines)
        self.show_lines(lines, self.tr("%n more", "", hidden) if hidden > 0 else "")
        self.setVisible(bool(lines))

    def _line(self, state: WaitingState) -> NoteLine:
        line = NoteLine(state.words, state.note, state.chip)
        target = state.target
        line.add_icon("arrow-right", self.tr("Open")).clicked.connect(lambda: self.opened.emit(target))
        return line
