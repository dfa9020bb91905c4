"""Tells how long the start took, for the benchmark: set WORKBENCH_STARTUP_PROBE and read one JSON line."""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence

VARIABLE = "WORKBENCH_STARTUP_PROBE"


class StartupProbe:
    """Silent unless the variable is set: to 1, or to the monotonic seconds when the process was started."""

    def __init__(self, leave: Callable[[], object]) -> None:
        asked = os.environ.get(VARIABLE, "")
        self._leave = leave
        self._since = _started_at(asked)
        self._marks: dict[str, float] = {}

    @property
    def is_on(self) -> bool:
        """Whether anybody measures."""
        return self._since is not None

    def mark(self, name: str) -> None:
        """Note the time of an event, the first time it happens."""
        if self._since is not None:
            self._marks.setdefault(name, round((time.monotonic() - self._since) * 1000, 1))

    def finish(self) -> None:
        """Print the marks and leave the program."""
        if self._since is not None:
            self._since = None
            sys.stdout.write(json.dumps(self._marks) + "\n")
            sys.stdout.flush()
            self._leave()


def _started_at(asked: str) -> float | None:
    if not asked:
        return None
    return time.monotonic() if asked == "1" else float(asked)


def measured_start(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, float]:
    """Start a program that has a probe; its marks in milliseconds since the process was asked for."""
    import subprocess

    known = {**environment, VARIABLE: str(time.monotonic())}
    answer = subprocess.run(command, env=known, capture_output=True, text=True, check=True, timeout=120)
    marks: dict[str, float] = json.loads(answer.stdout.strip().splitlines()[-1])
    return marks
