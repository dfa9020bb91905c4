"""Walk a folder without following links, and tell of everything in it that is no folder."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.bulk.rules import DEPTH_AT_MOST, Refusal, is_system_file
from workbench.text import printable
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.model import Layout

# IO_REPARSE_TAG_MOUNT_POINT and IO_REPARSE_TAG_SYMLINK; a file that lies in a cloud has another tag.
_LEADS_ELSEWHERE = (0xA0000003, 0xA000000C)


@dataclass(frozen=True, slots=True)
class Walked:
    """Something below a folder; `below` is the path from there, as the system gave it."""

    path: Path
    below: str
    status: os.stat_result | None
    refusal: Refusal | None = None


class Walk:
    """Gives the files of a folder in the order of their names; a second name of a file is refused."""

    def __init__(self, layout: Layout, watch: Watch = UNWATCHED) -> None:
        self._layout = layout
        self._home = _identity(layout.root)
        self._watch = watch
        self._first_names: dict[tuple[int, int], str] = {}

    def below(self, folder: Path) -> Iterator[Walked]:
        """Everything below a folder."""
        yield from self._folder(folder, "", 0)

    def examine(self, path: Path, below: str) -> Walked:
        """What stands at a path, and what speaks against taking it in."""
        try:
            status = path.lstat()
        except OSError as error:
            return Walked(path, below, None, _unreadable(below, error))
        return Walked(path, below, status, self._refusal(path, below, status))

    def _folder(self, folder: Path, below: str, depth: int) -> Iterator[Walked]:
        self._watch.check()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: _in_natural_order(entry.name))
        except OSError as error:
            yield Walked(folder, f"{below}/", None, _unreadable(below, error))
            return
        is_home = _identity(folder) == self._home
        for entry in entries:
            path, name = Path(entry.path), f"{below}/{entry.name}".removeprefix("/")
            if is_home and self._layout.owns(path):
                yield Walked(path, name, None, Refusal("bulk.own_file", {}))
            elif not entry.is_dir(follow_symlinks=False) or _is_junction(entry):
                yield self.examine(path, name)
            elif is_system_file(name):
                yield Walked(path, f"{name}/", None, Refusal("bulk.system_file", {}, skipped=True))
            elif depth >= DEPTH_AT_MOST:
                yield Walked(path, f"{name}/", None, Refusal("bulk.too_deep", {"limit": str(DEPTH_AT_MOST)}))
            else:
                yield from self._folder(path, name, depth + 1)

    def _refusal(self, path: Path, below: str, status: os.stat_result) -> Refusal | None:
        if is_link(status):
            return Refusal("bulk.link", {})
        if not stat.S_ISREG(status.st_mode):
            return Refusal("bulk.not_a_file", {})
        if is_system_file(below):
            return Refusal("bulk.system_file", {}, skipped=True)
        if not status.st_size:
            return Refusal("bulk.empty", {})
        first = self._first_names.setdefault((status.st_dev, status.st_ino), str(path))
        if first != str(path) and status.st_nlink > 1:
            return Refusal("bulk.second_name", {"first": printable(Path(first).name)})
        return None


def _in_natural_order(name: str) -> tuple[list[tuple[int, str]], str]:
    """Page 2 before page 10, as file managers list them: exhibits are numbered in this order."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name


def is_link(status: os.stat_result) -> bool:
    """Whether something leads elsewhere instead of being there."""
    return stat.S_ISLNK(status.st_mode) or _leads_elsewhere(status)


def _unreadable(name: str, error: OSError) -> Refusal:
    return Refusal("evidence.unreadable", {"name": printable(name), "reason": error.strerror or str(error)})


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    try:
        return _leads_elsewhere(entry.stat(follow_symlinks=False))
    except OSError:
        return False


def _leads_elsewhere(status: os.stat_result) -> bool:
    """Whether Windows leads elsewhere from here; other systems tell it by the mode."""
    tag: int = getattr(status, "st_reparse_tag", 0)
    return tag in _LEADS_ELSEWHERE
