"""Run a task in the child process, start one when there is none, and end it when it does not behave."""

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any

from workbench.confined.child import Answer, Task, serve
from workbench.confined.model import IDLE_S, MEMORY_BYTES, PREFIXES, SECONDS, ConfinedFailure, Limits
from workbench.errors import MachineError, UserError
from workbench.watch import UNWATCHED, Watch

_EVERY_S = 0.1
_START_S, _END_S = 60.0, 5.0
# A task that was given up may be about to end; waiting is cheaper than another child.
_GRACE_S = 0.4


def run_confined(
    task: str,
    *arguments: object,
    seconds: float = SECONDS,
    memory_bytes: int = MEMORY_BYTES,
    watch: Watch = UNWATCHED,
) -> Any:
    """What a function gives, computed in a process that may crash, hang or fill its memory instead.

    Args:
        task: `package.module:function`; arguments and result must be picklable.
    Raises: UserError or MachineError from the function; ConfinedFailure; what `watch.check` raises.
    """
    return _SHARED.run(Task(task, arguments, Limits(seconds, memory_bytes)), watch)


class Confinement:
    """Keeps one warm child; threads take turns."""

    def __init__(self, prefixes: tuple[str, ...] = PREFIXES, idle_s: float = IDLE_S) -> None:
        self._prefixes = prefixes
        self._idle_s = idle_s
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._here: Connection[Any, Any] | None = None

    def run(self, task: Task, watch: Watch = UNWATCHED) -> Any:
        """As `run_confined`."""
        if not task.name.startswith(self._prefixes):
            raise ValueError(f"{task.name} is no task for a confined process")
        with self._taken(watch):
            here = self._begun(task)
            answer = self._awaited(here, task.limits.seconds, watch)
            if answer.code == "confined.too_large":
                self._end()
        return _result(answer)

    def close(self) -> None:
        """End the child; the next task starts another one."""
        with self._turn:
            self._end()

    @contextlib.contextmanager
    def _taken(self, watch: Watch) -> Iterator[None]:
        while not self._turn.acquire(timeout=_EVERY_S):
            watch.check()
        try:
            yield
        finally:
            self._turn.release()

    def _begun(self, task: Task) -> "Connection[Any, Any]":
        """The connection to a child that has begun the task; one that had just gone to rest is replaced."""
        for _ in range(2):
            here = self._here or self._started()
            with contextlib.suppress(OSError, ConfinedFailure):
                here.send(task)
                self._awaited(here, _START_S, ended="confined.cannot_start")
                return here
            self._end()
        raise ConfinedFailure("confined.cannot_start")

    def _started(self) -> "Connection[Any, Any]":
        # Never a fork: a copy of a process with threads may hold locks that nobody frees.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(there, self._idle_s), daemon=True)
        try:
            process.start()
        except OSError as error:
            here.close()
            raise ConfinedFailure("confined.cannot_start", reason=str(error)) from error
        finally:
            there.close()
        self._process, self._here = process, here
        self._awaited(here, _START_S, ended="confined.cannot_start")
        return here

    def _awaited(
        self,
        here: "Connection[Any, Any]",
        seconds: float,
        watch: Watch = UNWATCHED,
        *,
        ended: str = "confined.died",
    ) -> Any:
        until, answered = monotonic() + seconds, False
        try:
            while not here.poll(_EVERY_S):
                watch.check()
                if monotonic() > until:
                    raise ConfinedFailure("confined.too_slow")
            told = here.recv()
            answered = True
            return told
        except (EOFError, ConnectionError):
            raise ConfinedFailure(ended) from None
        finally:
            if not answered and not _answers_late(here):
                self._end()

    def _end(self) -> None:
        if self._here is not None:
            self._here.close()
            self._here = None
        if self._process is not None:
            self._process.kill()
            # A child that waits for a dead network drive ends when the drive answers; nobody waits with it.
            self._process.join(_END_S)
            if self._process.exitcode is not None:
                self._process.close()
            self._process = None

    def forget(self) -> None:
        """In a copy of this process: the child is the original's."""
        self._turn = threading.Lock()
        self._process = self._here = None


def _answers_late(here: "Connection[Any, Any]") -> bool:
    with contextlib.suppress(EOFError, OSError):
        return here.poll(_GRACE_S) and isinstance(here.recv(), Answer)
    return False


def _result(answer: Answer) -> Any:
    if answer.problems:
        raise UserError(answer.problems)
    if answer.code:
        kind = ConfinedFailure if answer.code.startswith("confined.") else MachineError
        error = kind(answer.code, **(answer.detail or {}))
        if answer.trace:
            error.add_note(answer.trace)
        raise error
    return answer.result


_SHARED = Confinement()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_SHARED.forget)
