"""The end of the program's logs, of which only the program's own words are left."""

import contextlib
import os
from pathlib import Path

from workbench.diagnostics.model import ProgramFacts
from workbench.diagnostics.scrubbing import scrubbed_lines
from workbench.diagnostics.words import said
from workbench.watch import Watch
from workbench.workspace.model import Layout

LOG_NAME = "window.log"
# The end of each log; older files of the same log are read only as far as the newest leaves room.
MOST_BYTES = 256 << 10
MOST_LINES = 4_000
_ROTATED = 5


def log_lines(layout: Layout | None, program: ProgramFacts, watch: Watch) -> list[str]:
    """Every log with its last lines, newest last.

    Raises: whatever `watch.check` raises.
    """
    places = [layout.logs / LOG_NAME] if layout is not None else []
    lines = [said("log_note")]
    for number, place in enumerate((*places, *program.logs), start=1):
        watch.check()
        title = said("log_workspace" if place in places else "log_elsewhere", number=str(number))
        lines += ["", title, "-" * 40, *(_tail(place) or [said("log_empty")])]
    return lines


def _tail(place: Path) -> list[str]:
    texts: list[str] = []
    room = MOST_BYTES
    for path in (place, *(place.with_name(f"{place.name}.{number}") for number in range(1, _ROTATED + 1))):
        with contextlib.suppress(OSError):
            text = _end_of(path, room)
            texts.insert(0, text)
            room -= len(text)
        if room <= 0:
            break
    return list(scrubbed_lines("".join(texts).splitlines()))[-MOST_LINES:]


def _end_of(path: Path, most_bytes: int) -> str:
    """The last bytes of a file from the beginning of a line."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - most_bytes))
        read = file.read(most_bytes)
    whole = read if size <= most_bytes else read.partition(b"\n")[2]
    return whole.decode("utf-8", "replace")
