"""What goes into the diagnostics, and what came of writing them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ProgramFacts:
    """What only the program that runs can say of itself; nothing in it may name a person or a place.

    `settings` are words from fixed lists by the name of the setting, `screens` sizes such as
    `1366 x 768, 100 %`. `trouble`: the code of what keeps the workspace from opening, if that is why.
    `logs`: files of the program's log outside of the workspace.
    """

    version: str
    is_built: bool = False
    qt: str = ""
    screens: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""
    logs: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class DiagnosticsFile:
    """One file of the zip, as text to read beforehand."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """All that is given away, nothing else."""

    files: tuple[DiagnosticsFile, ...]


@dataclass(frozen=True, slots=True)
class DiagnosticsMade:
    """Where the zip lies and what is in it."""

    path: Path
    names: tuple[str, ...]
    size_bytes: int
