"""Has a case read off the window's thread and shows what came of it; late answers are dropped."""

from typing import Any

from PySide6.QtCore import QObject

from ui.case.case_words import CaseWords
from ui.case.masks import Masks
from ui.kit.jobs import JobContext
from ui.precedents.reading_card import ReadingCard
from ui.shell.desk import Desk
from workbench.moment import today
from workbench.precedents.model import CaseReading


class Reading(QObject):
    """For one card; `show_masks` says how much of the words may be seen."""

    def __init__(self, desk: Desk, card: ReadingCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._complaint_id = ""
        self._read: CaseReading | None = None
        self._seen: tuple[Masks, CaseWords] | None = None

    def show_case(self, complaint_id: str) -> None:
        """Another case: its card stays hidden until it is read."""
        if complaint_id != self._complaint_id:
            self._complaint_id, self._read, self._seen = complaint_id, None, None
            self._card.hide()
        self.ask()

    def show_masks(self, masks: Masks, words: CaseWords) -> None:
        """Show what was read so."""
        if self._seen != (masks, words):
            self._seen = (masks, words)
            self._show()

    def ask(self) -> None:
        """Read the case anew."""
        case_id, day, cache = self._complaint_id, today(self._desk.clock), self._desk.layout.cache

        def ask(session: Any, _context: JobContext) -> tuple[str, CaseReading]:
            # Loads the segmenter on first use, which takes seconds.
            from workbench.precedents.queries import read_case

            return case_id, read_case(session, case_id, day, cache_dir=cache)

        self._desk.read(ask, self._on_read, self._on_failed, latest="case.reading")

    def _on_read(self, found: tuple[str, CaseReading]) -> None:
        case_id, read = found
        if case_id == self._complaint_id and read != self._read:
            self._read = read
            self._show()

    def _on_failed(self, _error: object) -> None:
        """Help that does not come stops nobody; the tab itself says what is wrong with the case."""

    def _show(self) -> None:
        if self._read is not None and self._seen is not None:
            self._card.show_state(self._read, *self._seen)
