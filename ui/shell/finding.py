"""Asks every finder what it knows of a text, on a reader's thread, newest question first."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from ui.shell.page_spec import Finder, Found, PageSpec
from ui.shell.palette_list import PaletteEntry


class Finding(QObject):
    """`found` carries the text and the entries for it."""

    found = Signal(str, object)

    def __init__(self, desk: Desk, specs: Sequence[PageSpec], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finders = [finder for spec in specs for finder in spec.finders]

    def ask(self, text: str) -> None:
        """Look for a text; an empty one finds nothing."""
        if not text or not self._finders:
            self.found.emit(text, [])
            return
        self._desk.read(
            _asking(self._finders, text), lambda found: self._tell(text, found), latest="palette", owner=self
        )

    def _tell(self, text: str, found: list[tuple[Finder, Found]]) -> None:
        self.found.emit(text, [self._entry(finder, each) for finder, each in found])

    def _entry(self, finder: Finder, found: Found) -> PaletteEntry:
        note = " · ".join(part for part in (found.note, finder.heading()) if part)
        return PaletteEntry(found.title, found.icon, lambda: self._desk.go(found.page, found.target), note)


def _asking(finders: Sequence[Finder], text: str) -> Callable[[Any, JobContext], list[tuple[Finder, Found]]]:
    def ask(session: Any, context: JobContext) -> list[tuple[Finder, Found]]:
        found: list[tuple[Finder, Found]] = []
        for finder in finders:
            context.check()
            found += [(finder, each) for each in finder.find(session, text, context)]
        return found

    return ask
