"""Teaching in a process of its own: the library holds the interpreter, and a window must not wait."""

import contextlib
import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from workbench.errors import MachineError
from workbench.learning.model import Lesson
from workbench.learning.teaching import Taught, teach_here
from workbench.suggestions.lexicons import Lexicons, OwnWord, lexicons_with
from workbench.watch import UNWATCHED, Watch

_EVERY_S = 0.1
_NICE = 10


def teach_apart(
    lesson: Lesson, lexicons: Lexicons, cache_dir: Path | None, watch: Watch = UNWATCHED
) -> Taught:
    """What `teach_here` gives, computed at low priority; the process ends when the watch says stop.

    Raises: MachineError `model.training_ended` when the process ended without an answer.
    """
    # Never a fork: a copy of a process with threads may hold locks that nobody frees.
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_child, args=(there, lesson, lexicons.own, cache_dir), daemon=True)
    process.start()
    there.close()
    try:
        return _awaited(here, watch)
    finally:
        here.close()
        process.terminate()
        process.join()
        process.close()


def _awaited(here: Connection, watch: Watch) -> Taught:
    while True:
        watch.check()
        if not here.poll(_EVERY_S):
            continue
        try:
            told = here.recv()
        except (EOFError, ConnectionError):
            raise MachineError("model.training_ended") from None
        if isinstance(told, Taught):
            return told
        watch.progress(*told)


class _Telling:
    """Tells the parent how far it is; a parent that is gone ends the work."""

    def __init__(self, there: Any) -> None:
        self._there = there

    def progress(self, done: int, total: int, code: str = "") -> None:
        """Send it."""
        self._there.send((done, total, code))

    def check(self) -> None:
        """Nothing: whoever wants it stopped ends the process."""


def _child(there: Any, lesson: Lesson, own: tuple[OwnWord, ...], cache_dir: Path | None) -> None:
    # Ctrl+C is for the parent, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with contextlib.suppress(BrokenPipeError):
        there.send(teach_here(lesson, lexicons_with(own), cache_dir, _Telling(there)))
