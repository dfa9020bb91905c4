"""Puts a proven backup in the place of the database, whatever state that is in."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import schema
from db.sqlite import backup_into, faults, open_copy
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.errors import MachineError
from workbench.moment import Clock
from workbench.text import printable
from workbench.workspace.files import sync_folder, told_as_machine_errors
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace, locked, refuse_unfit, write_marker


def restore(root: Path, copy: Path, *, actor: Actor, clock: Clock) -> Path:
    """Let the workspace go on from a backup, on record; what was there before is kept aside.

    Returns: the folder in `backups` with the database as it was.
    Raises: MachineError `workspace.missing`, `.in_use`, `.backup_missing`, `.backup_unusable`, `.newer`; then
        nothing was touched.
    """
    layout = Layout(root)
    if not layout.marker.is_file():
        raise MachineError("workspace.missing", path=str(root))
    lock = locked(layout)
    try:
        aside = layout.backups / f"replaced-{clock.now():%Y%m%d-%H%M%S}"
        with told_as_machine_errors(copy):
            fresh = _fresh_database(copy, layout)
            _mend_marker(layout, clock)
            _set_aside(layout, aside)
            fresh.replace(layout.database)
            sync_folder(root)
    finally:
        lock.release()
    with Workspace.open(root, clock=clock) as workspace:
        before = workspace.outside_head()
        with workspace.write() as session:
            lost = {"count": before.count, "hash": before.hash}
            after = {"backup": printable(copy.name), "aside": aside.name}
            deed = Deed("workspace.restore", "workspace:database", lost, after)
            record(session, deed, actor=actor, clock=clock)
    return aside


def _mend_marker(layout: Layout, clock: Clock) -> None:
    try:
        refuse_unfit(layout)
    except MachineError as error:
        if error.code != "workspace.damaged":
            raise
        write_marker(layout, clock)


def _fresh_database(copy: Path, layout: Layout) -> Path:
    """A whole new database beside the old one, made of a copy that passed its proof."""
    if not copy.is_file():
        raise MachineError("workspace.backup_missing", path=str(copy))
    fresh = layout.database.with_suffix(".part")
    fresh.unlink(missing_ok=True)
    engine = open_copy(copy)
    try:
        _refuse_unknown(schema.revision_of(engine), copy)
        with Session(engine) as session:
            found = faults(session.connection(), quick=True)
            if not found:
                backup_into(session.connection(), fresh)
                return fresh
    except DBAPIError as error:
        found = [str(error.orig)]
    finally:
        engine.dispose()
    raise MachineError("workspace.backup_unusable", path=str(copy), reason=found[0])


def _refuse_unknown(revision: str | None, copy: Path) -> None:
    if revision is None:
        raise MachineError("workspace.backup_missing", path=str(copy))
    if revision not in schema.known_revisions():
        raise MachineError("workspace.newer", path=str(copy), found=revision, known=schema.HEAD_REVISION)


def _set_aside(layout: Layout, aside: Path) -> None:
    """Move the database away with all that the engine keeps beside it, which would spoil another one."""
    aside.mkdir(parents=True, exist_ok=True)
    for suffix in ("", "-wal", "-shm"):
        part = layout.database.with_name(layout.database.name + suffix)
        if part.exists():
            part.replace(aside / part.name)
