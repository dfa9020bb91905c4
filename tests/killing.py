"""Real processes for killing: one that is warm already forks a worker for each kill."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[1]


def acknowledge(*words: str) -> None:
    """One line, out of the process before the next piece begins."""
    os.write(1, ("\t".join(words) + "\n").encode())


def serve(work: Callable[[], object]) -> None:
    """In the warm process: fork a worker for each line on standard input, and tell how it ended.

    `work` acknowledges `ready` with its process id, then every piece that is done, and never ends by itself.
    """
    acknowledge("warm")
    for _ in sys.stdin:
        worker = os.fork()
        if not worker:
            work()
            sys.exit("the worker ran out of work")
        _, status = os.waitpid(worker, 0)
        acknowledge("gone", str(os.waitstatus_to_exitcode(status)))


class Workers:
    """The warm process, seen from the test."""

    def __init__(self, *arguments: str) -> None:
        # Numpy's own threads would not survive the fork.
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=environment,
        )
        self._pace = 0.0

    def __enter__(self) -> Self:
        assert self._next() == ["warm"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._process:
            if error is not None:
                self._process.kill()

    def killed(self, pieces: int, chance: Random) -> list[list[str]]:
        """Let a worker acknowledge some pieces, kill it at any point of the next; all that it said."""
        assert self._process.stdin is not None
        print(file=self._process.stdin, flush=True)
        ready, worker = self._next()
        assert ready == "ready"
        started = time.monotonic()
        said = [self._next() for _ in range(pieces)]
        assert ["gone"] not in [words[:1] for words in said]
        if pieces:
            self._pace = (time.monotonic() - started) / pieces
        time.sleep(chance.uniform(0, 1.2) * self._pace)
        os.kill(int(worker), signal.SIGKILL)
        while (words := self._next())[0] != "gone":
            said.append(words)
        assert words == ["gone", str(-signal.SIGKILL)]
        return said

    def _next(self) -> list[str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the warm process ended"
        return line.rstrip("\n").split("\t")
