"""Keeps what is typed in a draft, a moment after the last key; one write at a time."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.errors import UserError, WorkbenchError
from workbench.letters.model import LetterDone

WAIT_MS = 600


class DraftSaving(QObject):
    """`saved` after a write; `refused` carries the problems of fields that could not be kept.

    While a write or the answer to it is under way more is only collected, so no write overtakes another.
    """

    saved = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letter = ""
        self._revision: int | None = None
        self._waiting: dict[str, object] = {}
        self._writing: dict[str, object] = {}
        # Between a write and the letter as it stands after it nobody knows its revision.
        self._answer_due = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_idle(self) -> bool:
        """Whether everything typed is kept, and the letter is shown as it stands since."""
        return not (self._waiting or self._writing or self._answer_due)

    def begin(self, letter_id: str, revision: int) -> None:
        """Another letter, or the same one as it stands now."""
        if letter_id != self._letter:
            self.flush()
            self._waiting, self._writing = {}, {}
        self._letter, self._revision = letter_id, revision
        self._answer_due = self._answer_due and bool(self._writing)
        if not self._writing and self._waiting:
            self._timer.start()

    def keep(self, fields: dict[str, object]) -> None:
        """Keep these fields soon."""
        self._waiting.update(fields)
        self._timer.start()

    def forget(self) -> None:
        """Drop what waits: the draft is gone."""
        self._timer.stop()
        self._waiting, self._answer_due = {}, False
        self._letter = ""

    def flush(self) -> None:
        """Keep what waits now."""
        self._timer.stop()
        if not self._waiting or self._writing or self._answer_due or not self._letter:
            return
        self._writing, self._waiting = self._waiting, {}
        self._write(self._writing)

    def _write(self, fields: dict[str, object]) -> None:
        letter, revision = self._letter, self._revision
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import set_fields

            return set_fields(session, letter, fields, actor=actor, clock=clock, revision=revision)

        self._desk.write(act, self._on_written, self._on_failed)

    def _on_written(self, _done: LetterDone) -> None:
        self._writing, self._answer_due = {}, True
        self.saved.emit()

    def _on_failed(self, error: WorkbenchError) -> None:
        fields, self._writing = self._writing, {}
        bad = {one.field.split(".")[1] for one in _field_problems(error)}
        if not bad:
            self._waiting = {**fields, **self._waiting}
            self.failed.emit(error)
            return
        self.refused.emit(_field_problems(error))
        good = {key: value for key, value in fields.items() if key not in bad}
        if good:
            self._writing = good
            self._write(good)


def _field_problems(error: WorkbenchError) -> list[Any]:
    """The problems of fields by name, none where anything else is wrong as well."""
    problems = list(error.problems) if isinstance(error, UserError) else []
    mine = [one for one in problems if one.field.startswith("fields.")]
    return mine if mine and len(mine) == len(problems) else []
