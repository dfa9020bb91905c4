"""Copies of the database: proven, the last ten kept, refused loudly when they are not what they should be."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.orm import Session

import workbench.workspace.backups as backups
from db.complaints import ComplaintRecord
from db.sqlite import backup_into, faults, open_copy
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows
from workbench.complaints.model import Registered
from workbench.errors import MachineError
from workbench.moment import FixedClock
from workbench.workspace.backups import KEPT, back_up, backup_due
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import last_backup


def later(clock: FixedClock, minutes: int) -> FixedClock:
    return FixedClock(clock.instant + timedelta(minutes=minutes))


def names(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in workspace.layout.backups.iterdir())


def due(workspace: Workspace) -> bool:
    with workspace.read() as session:
        return backup_due(session)


def test_that_a_backup_is_a_sound_copy_and_is_on_record(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    path = back_up(workspace, actor=actor, clock=clock)
    engine = open_copy(path)
    with Session(engine) as session:
        assert faults(session.connection()) == []
        assert session.execute(select(ComplaintRecord.case_no)).scalar_one() == registered.case_no
    engine.dispose()
    assert names(workspace) == [path.name]
    with workspace.read() as session:
        made = last_backup(session)
        entry = list(audit_rows(session))[-1]
    assert made is not None and (made.name, made.at) == (path.name, clock.instant)
    assert (entry.action, entry.subject) == ("workspace.back_up", f"backup:{path.name}")


def test_that_the_last_ten_are_kept_and_other_files_left_alone(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    (workspace.layout.backups / "before-upgrade-from-0001-20260901-000000.db").write_bytes(b"x")
    made = [back_up(workspace, actor=actor, clock=later(clock, minute)).name for minute in range(KEPT + 3)]
    assert names(workspace) == ["before-upgrade-from-0001-20260901-000000.db", *made[-KEPT:]]


def test_that_a_copy_made_under_a_clock_set_back_is_kept(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    for minute in range(KEPT):
        back_up(workspace, actor=actor, clock=later(clock, minute))
    old = back_up(workspace, actor=actor, clock=later(clock, -1000))
    assert old.is_file()
    assert len(names(workspace)) == KEPT


def test_that_a_backup_is_due_only_when_something_was_put_on_record(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    assert not due(workspace)
    with workspace.write() as session:
        add_staff(session, "李若水", actor=actor, clock=clock)
    assert due(workspace)
    back_up(workspace, actor=actor, clock=clock)
    assert not due(workspace)
    with workspace.write() as session:
        add_staff(session, "王小明", actor=actor, clock=clock)
    assert due(workspace)


def lose_an_entry(connection: Connection, target: Path, *_told: object) -> None:
    backup_into(connection, target)
    engine = open_writable(target)
    with engine.begin() as copied:
        copied.execute(text("DELETE FROM audit_entry WHERE position = 1"))
    engine.dispose()
    # What SQLite keeps beside a database would hide the change from a reader of the file alone.
    assert not target.with_name(target.name + "-wal").exists()


def scramble(connection: Connection, target: Path, *_told: object) -> None:
    backup_into(connection, target)
    content = bytearray(target.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\x55" * (4096 * 6)
    target.write_bytes(content)


def cut_off(connection: Connection, target: Path, *_told: object) -> None:
    backup_into(connection, target)
    target.write_bytes(target.read_bytes()[:3000])


def open_writable(path: Path) -> Any:
    from db.sqlite import open_engine

    return open_engine(path)


@pytest.mark.parametrize("spoil", [lose_an_entry, scramble, cut_off])
def test_that_a_copy_which_is_not_its_original_is_refused_and_nothing_is_lost(
    workspace: Workspace,
    registered: Registered,
    actor: Actor,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Any,
) -> None:
    earlier = back_up(workspace, actor=actor, clock=clock)
    with workspace.read() as session:
        count = audit_head(session).count
    # The disk is at fault here, which no test can ask for otherwise.
    monkeypatch.setattr(backups, "backup_into", spoil)
    with pytest.raises(MachineError) as caught:
        back_up(workspace, actor=actor, clock=later(clock, 1))
    assert caught.value.code == "workspace.backup_faulty"
    assert caught.value.detail["reason"]
    assert names(workspace) == [earlier.name]
    with workspace.read() as session:
        made = last_backup(session)
        assert audit_head(session).count == count
    assert made is not None and made.name == earlier.name


def test_that_a_missing_folder_of_backups_is_made_again(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    workspace.layout.backups.rmdir()
    assert back_up(workspace, actor=actor, clock=clock).is_file()


def test_that_no_room_for_the_copy_is_told(workspace: Workspace, actor: Actor, clock: FixedClock) -> None:
    workspace.layout.backups.rmdir()
    workspace.layout.backups.write_bytes(b"in the way")
    with pytest.raises(MachineError) as caught:
        back_up(workspace, actor=actor, clock=clock)
    assert caught.value.code.startswith("machine.")
