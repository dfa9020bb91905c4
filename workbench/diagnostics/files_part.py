"""What lies in the workspace: how many files of each kind, how large; no names but the program's own."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workbench.diagnostics.words import in_column, said
from workbench.watch import Watch
from workbench.workspace.files import is_there
from workbench.workspace.model import Layout

_WATCHED_EVERY = 500
_OTHER = "*"


def files_lines(layout: Layout | None, watch: Watch) -> list[str]:
    """A line for each kind of file.

    Raises: whatever `watch.check` raises.
    """
    if layout is None or not is_there(layout.root):
        return [said("no_workspace")]
    counts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    unreadable = 0
    for done, (kind, path) in enumerate(_found(layout)):
        if done % _WATCHED_EVERY == 0:
            watch.check()
        try:
            size = path.stat(follow_symlinks=False).st_size
        except OSError:
            unreadable += 1
            continue
        counts[kind] += 1
        sizes[kind] += size
    lines = [said("files_note"), "", said("files_columns")]
    lines += [f"{in_column(counts[kind])}  {in_column(sizes[kind], 15)}  {kind}" for kind in sorted(counts)]
    if unreadable:
        lines.append(said("files_unreadable", count=str(unreadable)))
    return lines


def _found(layout: Layout) -> Iterator[tuple[str, Path]]:
    """Every file with its kind: the folder or file of the workspace that it belongs to."""
    for folder, _folders, names in os.walk(layout.root):
        for name in names:
            path = Path(folder, name)
            yield _kind(layout, path), path


def _kind(layout: Layout, path: Path) -> str:
    top = path.relative_to(layout.root).parts[0]
    ours = (layout.evidence, layout.letters, layout.set_aside, layout.backups, layout.logs, layout.cache)
    if any(top == folder.name for folder in ours) and path.parent != layout.root:
        return f"{top}/"
    database = layout.database.name
    known = {layout.marker.name, layout.lock.name, layout.audit_head.name}
    known |= {database, f"{database}-wal", f"{database}-shm"}
    return top if top in known else _OTHER
