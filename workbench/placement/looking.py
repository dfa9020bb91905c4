"""Asks this machine about a place. A drive that does not answer keeps it waiting: call it on a worker."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from workbench.placement.model import Facts, Holds
from workbench.placement.mounts import drive_of, mounts_here
from workbench.placement.services import MARKER_PATTERNS, MARKERS, VARIABLES
from workbench.workspace.files import free_bytes, is_there
from workbench.workspace.model import LEFT_BY_A_CRASH, MARKER

# The folder of a program that keeps several versions of itself.
_VERSIONS = "versions"


def whole_path(path: Path) -> Path:
    """The path with the home folder put in and links followed; a relative one stays as it is."""
    try:
        expanded = path.expanduser()
    except RuntimeError:
        return path
    return Path(os.path.realpath(expanded)) if expanded.is_absolute() else expanded


def facts_about(path: Path, environment: Mapping[str, str] = os.environ) -> Facts:
    """What speaks for and against a place on this machine; `path` is whole."""
    if not path.is_absolute():
        return Facts()
    nearest = _nearest(path)
    return Facts(
        mounts=mounts_here(nearest),
        drive=drive_of(path),
        synced=dict(_synced(path, environment)),
        temporary=tuple(_temporary()),
        program=_program(),
        free_bytes=free_bytes(nearest),
        is_writable=_is_writable(path, nearest),
        holds=_holds(path),
    )


def _nearest(path: Path) -> Path:
    """The path itself, or what is there of it."""
    return next((folder for folder in (path, *path.parents) if is_there(folder)), Path(path.anchor))


def _synced(path: Path, environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for variable, service in VARIABLES.items():
        if environment.get(variable, "").strip():
            yield os.path.realpath(environment[variable]), service
    for folder in (path, *path.parents):
        yield from ((str(folder), service) for name, service in MARKERS.items() if is_there(folder / name))
        for pattern, service in MARKER_PATTERNS.items():
            if _any(folder, pattern):
                yield str(folder), service


def _any(folder: Path, pattern: str) -> bool:
    try:
        return any(folder.glob(pattern))
    except OSError:
        return False


def _temporary() -> Iterator[str]:
    yield os.path.realpath(tempfile.gettempdir())
    if os.name == "posix":
        yield from ("/tmp", "/var/tmp", "/private/tmp")


def _program() -> str:
    """The folder that an update exchanges; none for a program that runs from its source."""
    if not getattr(sys, "frozen", False):
        return ""
    folder = Path(sys.executable).resolve().parent
    # Where versions lie side by side, each of them goes away some day.
    return str(folder.parent if folder.parent.name == _VERSIONS else folder)


def _is_writable(path: Path, nearest: Path) -> bool:
    """Whether a file can be made there: what the system says of permissions leaves much out."""
    if not nearest.is_dir():
        return path == nearest
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return True
    except OSError:
        return False


def _holds(path: Path) -> Holds:
    try:
        if (path / MARKER).is_file():
            return "workspace"
        if path.is_dir():
            return "other" if any(each.name not in LEFT_BY_A_CRASH for each in path.iterdir()) else "nothing"
        return "file" if path.exists() else "nothing"
    except OSError:
        return "nothing"
