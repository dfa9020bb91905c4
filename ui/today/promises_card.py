"""What was promised and is still to be done, however far ahead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.target import CaseTarget
from ui.kit.chip_painter import ChipState
from ui.kit.palette import Tone
from ui.today.day_words import RECORDS_TAB, SEPARATOR, DayWords
from ui.today.note_card import NoteCard
from ui.today.note_line import NoteLine
from workbench.today.model import DueLine, Lane

SHOWN = 4


class PromisesCard(NoteCard):
    """`opened` carries a CaseTarget, `kept` the DueLine of a promise that was kept."""

    opened = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_heading(self.tr("Promises"), self.tr("Nothing is promised."))

    def show_state(self, lane: Lane, words: DayWords) -> None:
        """Show the promises, the earliest first."""
        lines = [self._line(line, words) for line in lane.lines[:SHOWN]]
        hidden = lane.total - len(lines)
        self.show_lines(lines, self.tr("%n more", "", hidden) if hidden > 0 else "")

    def _line(self, due: DueLine, words: DayWords) -> NoteLine:
        tone: Tone = words.tone(due)
        icon = {"red": "warning", "amber": "clock"}.get(tone, "")
        head = f"{words.case(due.case_no)} {due.person_name}".strip()
        line = NoteLine(SEPARATOR.join((head, due.text or "")), "", ChipState(words.when(due), tone, icon))
        target = CaseTarget(due.complaint_id, RECORDS_TAB)
        line.add_icon("arrow-right", self.tr("Open")).clicked.connect(lambda: self.opened.emit(target))
        line.add_icon("check", self.tr("Kept…")).clicked.connect(lambda: self.kept.emit(due))
        return line
