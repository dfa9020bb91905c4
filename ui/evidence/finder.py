"""Looks for words in the file that is shown, in the confined process, and keeps which place is current."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Job, JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.evidence.apart import find_apart
from workbench.evidence.finding import Find, Finds


class Finder(QObject):
    """`found` when the places are known, `moved` carries the place that became current, `failed` an error."""

    found = Signal()
    moved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._finds = Finds()
        self._at = 0
        self.query = ""

    @property
    def finds(self) -> Finds:
        """All places."""
        return self._finds

    @property
    def current(self) -> Find | None:
        """The place somebody stands at."""
        return self._finds.places[self._at] if self._finds.places else None

    @property
    def number(self) -> int:
        """Which of the places it is, from 1."""
        return self._at + 1

    def on_page(self, page: int) -> list[Find]:
        """The places on a page or in a part."""
        return [place for place in self._finds.places if place.page == page]

    def forget(self) -> None:
        """Another file is shown."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.query, self._finds, self._at = "", Finds(), 0

    def search(self, path: Path, media_type: str, query: str, encoding: str, page: int) -> None:
        """Look for words; the first place from a page on becomes current."""
        self.forget()
        self.query = query
        if not query.strip():
            self.found.emit()
            return

        def run(context: JobContext) -> Finds:
            return find_apart(path, media_type, query, encoding, context)

        work = Work(run, lambda finds: self._on_found(finds, page), self._on_failed, self)
        self._job = self._desk.work(work)

    def step(self, step: int) -> None:
        """To the place before or after; from the last one to the first."""
        if self._finds.places:
            self._at = (self._at + step) % len(self._finds.places)
            self.moved.emit(self.current)

    def _on_found(self, finds: Finds, page: int) -> None:
        self._job, self._finds = None, finds
        later = (at for at, place in enumerate(finds.places) if place.page >= page)
        self._at = next(later, 0)
        self.found.emit()
        if finds.places:
            self.moved.emit(self.current)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._job = None
        self.failed.emit(error)
