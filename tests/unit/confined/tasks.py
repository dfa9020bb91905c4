"""Tasks that behave as hostile files make libraries behave."""

import ctypes
import os
import sys
import time
from pathlib import Path

from workbench.errors import MachineError, UserError


def echo(value: object) -> object:
    """What was given."""
    return value


def crash() -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def hang(seconds: float = 600) -> str:
    """Do nothing for long."""
    time.sleep(seconds)
    return "slept"


def swell() -> int:
    """Hold more and more."""
    held = []
    while True:
        held.append(bytearray(32 << 20))


def loaded() -> tuple[int, list[str]]:
    """The process, and what it has read that it should not."""
    names = ("PySide6", "pytest", "sqlalchemy", "ui", "db")
    return os.getpid(), [name for name in names if name in sys.modules]


def refuse() -> None:
    """Fail as a person can mend."""
    raise UserError.one("file", "evidence.file_missing", name="信.txt")


def fail() -> None:
    """Fail as the machine does."""
    raise MachineError("workspace.disk_full", path="/somewhere")


def stumble() -> None:
    """Fail as a defect does."""
    raise KeyError("nobody foresaw this")


def read(path: Path) -> bytes:
    """The content of a file."""
    return path.read_bytes()
