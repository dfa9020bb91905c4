"""Versions of the program and of what it stands on, the room on the disks, settings from fixed lists."""

import contextlib
import locale
import os
import platform
import re
import sys
import tempfile
from pathlib import Path

from db.sqlite import engine_version
from workbench.diagnostics.model import ProgramFacts
from workbench.diagnostics.scrubbing import STRUCK
from workbench.diagnostics.words import fact, said
from workbench.moment import Clock
from workbench.workspace.files import free_bytes
from workbench.workspace.model import Layout

_OS_RELEASE = Path("/etc/os-release")
# A value that a vendor writes; anything else may be somebody's own.
_PLAIN = re.compile(r"[A-Za-z0-9._+-]{1,60}")
_MEBIBYTE = 1 << 20


def program_lines(program: ProgramFacts, layout: Layout | None, clock: Clock) -> list[str]:
    """What runs where."""
    lines = [
        fact("made_at", clock.now().isoformat(timespec="seconds")),
        fact("version", program.version),
        fact("kind", said("built" if program.is_built else "from_source")),
        fact("python", platform.python_version()),
        fact("qt", program.qt or "-"),
        fact("sqlite", engine_version()),
        fact("system", " ".join((platform.system(), _plain(platform.release()), platform.machine()))),
        fact("distribution", _distribution()),
        fact("libc", " ".join(part for part in platform.libc_ver() if part) or "-"),
        fact("processors", os.cpu_count() or 0),
        fact("encoding", f"{locale.getpreferredencoding(False)}, {sys.getfilesystemencoding()}"),
    ]
    lines += [fact("screen", screen) for screen in program.screens]
    lines.append(fact("room_temporary", _room(Path(tempfile.gettempdir()))))
    if layout is not None:
        lines.append(fact("room_workspace", _room(layout.root)))
    return lines


def settings_lines(program: ProgramFacts) -> list[str]:
    """What was chosen from lists; what somebody typed is never among it."""
    chosen = [f"{name}: {_plain(value)}" for name, value in sorted(program.settings.items())]
    return [said("settings_note"), "", *(chosen or ["-"])]


def _distribution() -> str:
    found: dict[str, str] = {}
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in _OS_RELEASE.read_text("utf-8").splitlines():
            name, _, value = line.partition("=")
            found[name] = value.strip("\"'")
    return " ".join(_plain(found[name]) for name in ("ID", "VERSION_ID") if name in found) or "-"


def _room(folder: Path) -> str:
    """Free room on the disk of a folder, or of the nearest one above it that is there."""
    for place in (folder, *folder.parents):
        free = free_bytes(place)
        if free is not None:
            return f"{free // _MEBIBYTE} MB"
    return said("not_readable")


def _plain(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else STRUCK
