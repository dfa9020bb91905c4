"""Copies of the database that were proven to be what they are a copy of."""

import logging
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord
from db.complaints import ComplaintRecord
from db.sqlite import backup_into, faults, open_copy
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import AuditHead, Deed
from workbench.audit.queries import audit_head
from workbench.errors import MachineError
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import sync_folder, told_as_machine_errors
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import LAST_BACKUP, last_backup
from workbench.workspace.settings import keep_setting

KEPT = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Content:
    """By what a copy is compared with its original."""

    cases: int
    entries: int
    head: AuditHead


def back_up(workspace: Workspace, watch: Watch = UNWATCHED, *, actor: Actor, clock: Clock) -> Path:
    """Copy the database whole into the backups folder and prove the copy; the last ten are kept.

    Stored evidence files never change, so the copy holds none of them.
    Returns: the copy, named only when it is complete and proven.
    Raises: MachineError `workspace.backup_faulty` when it is not; then there is no new copy and no older one
        was removed. Whatever `watch.check` raises.
    """
    target = workspace.layout.backups / f"workbench-{clock.now():%Y%m%d-%H%M%S}.db"
    temporary = target.with_suffix(".part")
    with told_as_machine_errors(target):
        target.parent.mkdir(exist_ok=True)
        temporary.unlink(missing_ok=True)
        try:
            content = _copy(workspace, temporary, watch)
            _prove(temporary, content)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(target.parent)
    with workspace.write() as session:
        kept = {"at": clock.now().isoformat(), "name": target.name, "entries": content.head.count}
        keep_setting(session, LAST_BACKUP, kept)
        record(session, Deed("workspace.back_up", f"backup:{target.name}"), actor=actor, clock=clock)
    _let_go_of_old(target)
    return target


def backup_due(session: Session) -> bool:
    """Whether anything was put on record since the last backup, besides that backup itself."""
    made = last_backup(session)
    count = audit_head(session).count
    return count > 0 if made is None else count - made.entries > 1


def _copy(workspace: Workspace, target: Path, watch: Watch) -> _Content:
    def told(done: int, total: int) -> None:
        watch.progress(done, total, "backup")
        watch.check()

    with workspace.whole().read() as session:
        # Asked first, so that the copy is taken of the very state that was counted.
        content = _content(session)
        backup_into(session.connection(), target, told)
    return content


def _prove(copy: Path, content: _Content) -> None:
    engine = open_copy(copy)
    try:
        with Session(engine) as session:
            found = faults(session.connection(), quick=True)
            if not found and _content(session) != content:
                found = ["the copy holds other records"]
    except DBAPIError as error:
        found = [str(error.orig)]
    finally:
        engine.dispose()
    if found:
        raise MachineError("workspace.backup_faulty", path=str(copy.parent), reason=found[0])


def _content(session: Session) -> _Content:
    cases, entries = (
        session.execute(select(func.count()).select_from(record_class)).scalar_one()
        for record_class in (ComplaintRecord, AuditEntryRecord)
    )
    return _Content(cases, entries, audit_head(session))


def _let_go_of_old(newest: Path) -> None:
    # By name, which is by time; under a clock set back the newest copy may sort first and stays all the same.
    others = sorted((path for path in newest.parent.glob("workbench-*.db") if path != newest), reverse=True)
    for path in others[KEPT - 1 :]:
        try:
            path.unlink()
        except OSError as error:
            _log.warning("an old backup was not removed: %s", error)
