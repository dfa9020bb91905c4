"""The log of updates: one line a step, for whoever looks after many machines."""

import contextlib
from pathlib import Path

from workbench.moment import Clock
from workbench.workspace.files import told_as_machine_errors

NAME = "update.log"


class UpdateLog:
    """Appends lines `INSTANT WHO STEP key=value …` in UTF-8; UTC instants."""

    def __init__(self, path: Path, *, by: str, clock: Clock) -> None:
        self.path = path
        self._by, self._clock = by, clock

    def begin(self, step: str, **facts: object) -> None:
        """Write the first line of a deed, before anything is done.

        Raises: MachineError when the log cannot be written: then nothing else could be either.
        """
        with told_as_machine_errors(self.path):
            self._write(step, facts)

    def note(self, step: str, **facts: object) -> None:
        """Write a line; a disk that is full by now does not undo what was done."""
        with contextlib.suppress(OSError):
            self._write(step, facts)

    def quote(self, text: str) -> None:
        """Write down what a program said, each line set in."""
        with contextlib.suppress(OSError):
            self._append("".join(f"    {line}\n" for line in text.splitlines()))

    def _write(self, step: str, facts: dict[str, object]) -> None:
        instant = self._clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        words = [instant, _plain(self._by) or "-", step, *(f"{key}={_plain(facts[key])}" for key in facts)]
        self._append(" ".join(words) + "\n")

    def _append(self, text: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)


def _plain(value: object) -> str:
    """One word on one line."""
    return "_".join(str(value).split())
