"""A file that is finished before it is on record, and the number that it gets."""

import contextlib
import secrets
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from db.numbering import take_number
from workbench.casefile.queries import number_of, scope_of
from workbench.errors import MachineError
from workbench.workspace.files import sync_folder, told_as_machine_errors

# No export takes this long.
_ABANDONED_AFTER_S = 3600


@contextlib.contextmanager
def held_together() -> Iterator[None]:
    """Let Ctrl-C wait until the record and the file both stand: it comes afterwards."""
    if threading.current_thread() is not threading.main_thread():
        # Python interrupts the main thread alone.
        yield
        return
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if asked:
        raise KeyboardInterrupt


class Staged:
    """A finished file that waits beside its place; gone when it was not put there."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._token = secrets.token_hex(6)
        self.path = target.with_name(f".case-file-{self._token}{target.suffix}")

    def __enter__(self) -> "Staged":
        self._sweep()
        return self

    def __exit__(self, *_: object) -> None:
        # Where nothing can be written nothing was, and what went wrong is being told already.
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def put_in_place(self, number: str) -> None:
        """Replace what lies at the target in one step.

        Raises: MachineError `casefile.not_put_in_place`; the file then stays where it is, under its number.
        """
        try:
            self.path.replace(self._target)
        except OSError as error:
            kept = self._target.with_name(f"{number}-{self._token}{self._target.suffix}")
            self.path.rename(kept)
            reason = error.strerror or str(error)
            detail = {"number": number, "path": str(self._target), "kept": str(kept), "reason": reason}
            raise MachineError("casefile.not_put_in_place", **detail) from error
        sync_folder(self._target.parent)

    def _sweep(self) -> None:
        """Remove what a process that was killed has left here: a file that nobody knows of."""
        with told_as_machine_errors(self._target):
            for left in self._target.parent.glob(".case-file-*.*"):
                if time.time() - left.stat().st_mtime > _ABANDONED_AFTER_S:
                    left.unlink(missing_ok=True)


def reserve_number(session: Session, year: int) -> str:
    """The next number of the year; raised in this transaction, so that none is lost or given twice."""
    return number_of(year, take_number(session, scope_of(year)))
