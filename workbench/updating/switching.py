"""Which version starts: two small files beside the versions, each replaced in one step.

The launchers beside them read the same way: `current`, and where its program is missing, `previous`.
"""

import contextlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from workbench.errors import UserError
from workbench.updating.versions import is_version
from workbench.workspace.files import sync_folder, told_as_machine_errors, write_whole

VERSIONS, CURRENT, PREVIOUS = "versions", "current", "previous"
_POINTER_BYTES = 200
# Who updates may keep files to themselves by default; others start the program too.
_POINTER_MODE = 0o644
# A virus scanner looks into new files for a moment and holds them meanwhile.
_TRIES, _PAUSE_S = 20, 0.5


def named_version(root: Path, pointer: str) -> str:
    """The version that `current` or `previous` names; empty when it names none."""
    try:
        with (root / pointer).open("rb") as file:
            text = file.read(_POINTER_BYTES).decode("utf-8", "replace").partition("\n")[0].removesuffix("\r")
    except OSError:
        return ""
    return text if is_version(text) else ""


def version_folder(root: Path, version: str) -> Path:
    """Where a version lies."""
    return root / VERSIONS / version


def starting_version(root: Path, program: str) -> str:
    """The version that a launcher starts; empty when none can be started."""
    for pointer in (CURRENT, PREVIOUS):
        version = named_version(root, pointer)
        if version and (version_folder(root, version) / program).is_file():
            return version
    return ""


def place(tree: Path, root: Path, version: str) -> None:
    """Give the unpacked and tried program its final name; a folder that had it is moved aside."""
    target = version_folder(root, version)
    with told_as_machine_errors(target):
        if target.exists():
            aside = target.with_name(f".{version}.old-{os.urandom(4).hex()}")
            _patiently(lambda: target.rename(aside))
        _patiently(lambda: tree.rename(target))
        sync_folder(target.parent)


def point(root: Path, pointer: str, version: str) -> None:
    """Make `current` or `previous` name a version."""
    write_whole(root / pointer, f"{version}\n".encode(), mode=_POINTER_MODE)


def switch_back(root: Path, program: str) -> tuple[str, str]:
    """Let the previous version start again; returns what starts now and what was left.

    Raises: UserError `update.nothing_before`, `update.before_is_broken`.
    """
    now, before = named_version(root, CURRENT), named_version(root, PREVIOUS)
    if not before or before == now:
        raise UserError.one("installation", "update.nothing_before")
    if not (version_folder(root, before) / program).is_file():
        raise UserError.one("installation", "update.before_is_broken", version=before)
    # In this order a program starts whenever the power goes.
    point(root, CURRENT, before)
    if now:
        point(root, PREVIOUS, now)
    return before, now


def sweep(root: Path, keep: set[str]) -> list[str]:
    """Remove versions that nobody needs and what an update that was killed left; returns their names.

    A version that somebody still has open stays whole until the next time.
    """
    removed = []
    with told_as_machine_errors(root / VERSIONS):
        found = sorted((root / VERSIONS).iterdir())
    for path in found:
        is_left = path.name.startswith(".") and path.is_dir()
        if path.is_symlink() or path.name in keep or not (is_left or is_version(path.name)):
            continue
        if _is_open(path):
            continue
        gone = path if is_left else path.with_name(f".{path.name}.gone-{os.urandom(4).hex()}")
        try:
            # Windows refuses this while anything in it is open, and then nothing in it is missing.
            path.rename(gone)
        except OSError:
            continue
        shutil.rmtree(gone, ignore_errors=True)
        removed.append(path.name)
    return removed


def _is_open(folder: Path) -> bool:
    """Whether a program of this folder runs, where the system tells."""
    for process in Path("/proc").glob("[0-9]*/exe"):
        with contextlib.suppress(OSError):
            if process.readlink().is_relative_to(folder):
                return True
    return False


def _patiently(rename: Callable[[], object]) -> None:
    for _ in range(_TRIES if os.name == "nt" else 0):
        try:
            rename()
            return
        except PermissionError:
            time.sleep(_PAUSE_S)
    rename()
