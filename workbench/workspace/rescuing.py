"""Lets work go on in another folder, from a copy of the database; the damaged workspace is only read."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.actor import Actor
from workbench.errors import MachineError
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.model import Layout
from workbench.workspace.opening import write_marker
from workbench.workspace.restoring import restore


@dataclass(frozen=True, slots=True)
class Rescued:
    """The new workspace, and the files of the old one that could not be read."""

    root: Path
    unread: tuple[Path, ...]


def rescue(
    root: Path, copy: Path, target: Path, watch: Watch = UNWATCHED, *, actor: Actor, clock: Clock
) -> Rescued:
    """Make a workspace in a new or empty folder of a proven copy and of all files of the damaged one.

    Returns: the new one, on record as restored. Whoever checks it finds the files that could not be read.
    Raises: MachineError `workspace.folder_in_use`, `machine.disk_full`, `.not_writable`; what `restore` and
        `watch.check` raise.
    """
    old, new = Layout(root), Layout(target)
    with told_as_machine_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        if any(target.iterdir()):
            raise MachineError("workspace.folder_in_use", path=str(target))
        new.backups.mkdir()
        shutil.copyfile(copy, new.backups / copy.name)
    unread = _copy_files(old, new, watch)
    with told_as_machine_errors(target):
        for folder in (new.evidence, new.logs, new.cache):
            folder.mkdir(exist_ok=True)
        write_marker(new, clock)
    restore(target, new.backups / copy.name, actor=actor, clock=clock)
    return Rescued(target, unread)


def _copy_files(old: Layout, new: Layout, watch: Watch) -> tuple[Path, ...]:
    """Copy evidence, letters and what was set aside. Returns: what could not be read."""
    wanted = [
        path
        for folder in (old.evidence, old.letters, old.set_aside)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    unread = []
    for done, path in enumerate(wanted):
        watch.check()
        watch.progress(done, len(wanted), "files")
        target = new.root / path.relative_to(old.root)
        with told_as_machine_errors(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        if not _copied(path, target):
            unread.append(path)
    return tuple(unread)


def _copied(path: Path, target: Path) -> bool:
    """Whether the file could be read; that the new one cannot be written is another matter."""
    try:
        content = path.open("rb")
    except OSError:
        return False
    with content, told_as_machine_errors(target), target.open("wb") as file:
        while True:
            try:
                part = content.read(1 << 20)
            except OSError:
                target.unlink(missing_ok=True)
                return False
            if not part:
                break
            file.write(part)
    # Some file systems keep no times; the content is what counts.
    with suppress(OSError):
        shutil.copystat(path, target)
    return True
