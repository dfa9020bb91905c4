"""Keeps what is typed as a draft every few seconds, in the order it was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.complaints.model import ComplaintDraft
from workbench.errors import WorkbenchError
from workbench.ids import new_id

EVERY_MS = 3_000


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was typed, and the paths of the files that wait with it."""

    draft: ComplaintDraft
    files: tuple[str, ...]


class DraftKeeper(QObject):
    """`kept` carries the instant of the last saving, `failed` the error."""

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id: str | None = None
        self._waiting: _Kept | None = None
        self._announced = False
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.keep_now)

    @property
    def draft_id(self) -> str | None:
        """Under which id the draft is kept; None while nothing was."""
        return self._id

    def adopt(self, draft_id: str) -> None:
        """Go on with a draft that was kept before."""
        self.forget()
        self._id = draft_id
        self._announced = True

    def forget(self) -> None:
        """The draft ends here: registered or thrown away. The next one gets an id of its own."""
        self._timer.stop()
        self._id = None
        self._waiting = None
        self._announced = False

    def keep(self, draft: ComplaintDraft, files: Sequence[Path] = ()) -> None:
        """Save within a few seconds, however steadily the person types; of the files only where they lie."""
        self._waiting = _Kept(draft, tuple(str(path) for path in files))
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Save what waits, at once."""
        self._timer.stop()
        kept, self._waiting = self._waiting, None
        if kept is None:
            return
        if self._id is None:
            self._id = new_id(self._desk.clock)
        draft_id, desk = self._id, self._desk

        def act(session: Any, _context: JobContext) -> None:
            from workbench.complaints.commands import save_draft

            save_draft(session, kept.draft, draft_id, files=kept.files, actor=desk.actor, clock=desk.clock)

        # Others need to hear of a draft only once; what changes inside it is nobody else's news.
        changes = None if self._announced else Changes.of("drafts", ids=(draft_id,))
        self._announced = True
        desk.write(
            act,
            lambda _result: self._on_kept(draft_id),
            lambda error: self._on_failed(error, draft_id, kept),
            changes=changes,
            owner=self,
        )

    def _on_kept(self, draft_id: str) -> None:
        if draft_id == self._id:
            self.kept.emit(self._desk.clock.now())

    def _on_failed(self, error: WorkbenchError, draft_id: str, kept: _Kept) -> None:
        if draft_id == self._id:
            self._waiting = self._waiting or kept
            self._timer.start()
        self.failed.emit(error)
