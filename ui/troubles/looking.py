"""Finds out more about a trouble, on a worker: a drive may not answer."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ui.shell.logbook import LOG_NAME
from ui.troubles.model import Facts, Kind, Share, kind_of
from workbench.errors import MachineError, WorkbenchError
from workbench.workspace.files import free_bytes, is_there
from workbench.workspace.holding import holder_of
from workbench.workspace.model import Layout


def first_facts(error: WorkbenchError, root: Path) -> Facts:
    """What the error itself says."""
    if not isinstance(error, MachineError):
        return Facts("other", root, "")
    detail = error.detail
    reason, file = detail.get("reason", ""), detail.get("path", "")
    if file == str(root) and error.code == "workspace.damaged":
        file = str(Layout(root).database)
    found, known = detail.get("found", ""), detail.get("known", "")
    return Facts(kind_of(error), root, error.code, reason, file, found, known)


def looked_into(facts: Facts, recents: tuple[Path, ...]) -> Facts:
    """The same with what the machine says."""
    layout = Layout(facts.root)
    log = layout.logs / LOG_NAME
    return replace(
        facts,
        kind=_really(facts),
        holder=holder_of(layout),
        parent_is_there=is_there(facts.root.parent),
        free_bytes=free_bytes(facts.root),
        shares=tuple(sorted(_shares(layout), key=lambda share: -share.size_bytes))
        if facts.kind == "full"
        else (),
        recents=tuple((path, is_there(Layout(path).marker)) for path in recents if path != facts.root),
        has_copies=_has_copies(layout),
        log=log if is_there(log) else None,
    )


def _really(facts: Facts) -> Kind:
    """A disk that is only read and a folder that is closed fail in the same way, and so may a marker."""
    if facts.kind in ("read_only", "forbidden") and _is_read_only(facts.root):
        return "read_only"
    if facts.kind == "damaged" and is_there(facts.root) and not os.access(facts.root, os.R_OK | os.X_OK):
        return "forbidden"
    return facts.kind


def _is_read_only(root: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    try:
        return bool(os.statvfs(root).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _has_copies(layout: Layout) -> bool:
    try:
        return any(layout.backups.glob("*.db"))
    except OSError:
        return False


def _shares(layout: Layout) -> Iterator[Share]:
    yield Share("evidence", _size(layout.evidence))
    yield Share("backups", _size(layout.backups))
    yield Share("letters", _size(layout.letters))
    yield Share("cache", _size(layout.cache))
    yield Share("database", _size(layout.database))


def _size(path: Path) -> int:
    try:
        if path.is_file():
            return path.stat().st_size
        return sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    except OSError:
        return 0
