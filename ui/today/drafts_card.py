"""Complaints that somebody began and did not register; go on, or throw away and think again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.dates import moment
from ui.today.day_words import DayWords
from ui.today.note_card import NoteCard
from ui.today.note_line import NoteLine
from workbench.complaints.model import DraftRow
from workbench.rulebook.masking import shipped_masking

SHOWN = 4


class DraftsCard(NoteCard):
    """`resumed` and `discarded` carry a DraftRow."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_heading(self.tr("Drafts"), self.tr("Nothing is left unfinished."))

    def show_state(self, drafts: tuple[DraftRow, ...], words: DayWords) -> None:
        """Show the drafts, latest first."""
        lines = [self._line(draft, words) for draft in drafts[:SHOWN]]
        hidden = len(drafts) - len(lines)
        self.show_lines(lines, self.tr("%n more", "", hidden) if hidden > 0 else "")

    def _line(self, draft: DraftRow, words: DayWords) -> NoteLine:
        title = shipped_masking().text(draft.title.strip())
        text = self.tr("“{title}…”").format(title=title) if title else self.tr("Without words")
        line = NoteLine(text, moment(draft.updated_at, words.today))
        line.add_action(self.tr("Continue")).clicked.connect(lambda: self.resumed.emit(draft))
        line.add_icon("trash", self.tr("Discard")).clicked.connect(lambda: self.discarded.emit(draft))
        return line
