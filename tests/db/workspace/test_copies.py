"""What stands beside a damaged workspace: its copies, who opened it last, and a way on in another folder."""

import os
from pathlib import Path

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_count
from workbench.errors import MachineError
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.workspace.backups import back_up
from workbench.workspace.commands import add_staff
from workbench.workspace.copies import backup_copies, prove_copy
from workbench.workspace.heads import outside_head
from workbench.workspace.holding import holder_of
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace
from workbench.workspace.rescuing import rescue


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "工作区"


@pytest.fixture
def copy(root: Path, actor: Actor, clock: FixedClock) -> Path:
    """A backup with one case; after it a colleague was added, and the database was written over."""
    with Workspace.create(root, clock=clock) as made:
        with made.write() as session:
            register_complaint(session, REFUSAL, actor=actor, clock=clock)
        path = back_up(made, actor=actor, clock=clock)
        with made.write() as session:
            add_staff(session, "李若水", actor=actor, clock=clock)
    (root / "workbench.db").write_bytes(b"scrambled" * 1000)
    return path


def test_that_the_copies_of_a_damaged_workspace_are_listed_and_proven_without_a_trace(
    root: Path, copy: Path, clock: FixedClock
) -> None:
    layout = Layout(root)
    torn = layout.backups / "workbench-20260101-000000.db"
    torn.write_bytes(copy.read_bytes()[:4096] + b"\x55" * 40_000)
    (layout.backups / "notes.db").write_bytes(b"x")
    before = sorted(path.name for path in layout.backups.iterdir())
    found = backup_copies(layout)
    assert [each.path for each in found] == [copy, torn]
    assert found[0].made_at == clock.now().replace(microsecond=0)
    assert found[0].size_bytes == copy.stat().st_size
    sound, faulty = (prove_copy(each.path) for each in found)
    assert sound.is_sound and not faulty.is_sound
    # The backup itself is put on record after its copy was taken, then the colleague was added.
    assert outside_head(layout).count - sound.entries == 2
    assert sound.last_entry_at is not None
    assert sorted(path.name for path in layout.backups.iterdir()) == before


def test_that_work_goes_on_in_another_folder_and_the_damaged_one_stays_as_it_is(
    root: Path, copy: Path, tmp_path: Path, actor: Actor, clock: FixedClock
) -> None:
    stored = root / "evidence" / "ab" / "abcd"
    stored.parent.mkdir(parents=True)
    stored.write_bytes(b"a recording")
    left = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    done = rescue(root, copy, tmp_path / "neu", actor=actor, clock=clock)
    assert done.unread == ()
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == left
    assert (tmp_path / "neu" / "evidence" / "ab" / "abcd").read_bytes() == b"a recording"
    with Workspace.open(done.root, clock=clock) as opened, opened.read() as session:
        assert complaint_count(session, ComplaintFilter()) == 1
        assert list(audit_rows(session))[-1].action == "workspace.restore"
        assert opened.outside_head() == audit_head(session)
        assert not check_workspace(opened).findings[0].code.startswith("integrity.database_damaged")
    with pytest.raises(MachineError):
        rescue(root, copy, tmp_path / "neu", actor=actor, clock=clock)


def test_that_whoever_opened_a_workspace_last_can_be_read_while_it_is_open_and_after(
    tmp_path: Path, clock: FixedClock
) -> None:
    layout = Layout(tmp_path / "w")
    with Workspace.create(layout.root, clock=clock):
        during = holder_of(layout)
    assert during is not None
    assert during == holder_of(layout)
    assert during.is_on_this_machine and during.is_alive
    assert during.since == clock.now()
    assert during.version
    whole = (layout.cache / "holder.json").read_text("utf-8")
    mine = f'"pid": {os.getpid()}'
    for damaged in ('{"host": 1}', whole.replace(mine, '"pid": 1e999'), "[" * 100_000):
        (layout.cache / "holder.json").write_text(damaged, "utf-8")
        assert holder_of(layout) is None
    (layout.cache / "holder.json").write_text(whole.replace(mine, f'"pid": {10**30}'), "utf-8")
    stranger = holder_of(layout)
    assert stranger is not None
    assert stranger.is_alive


def test_that_a_holder_file_that_cannot_be_written_keeps_nobody_out(
    tmp_path: Path, clock: FixedClock
) -> None:
    Workspace.create(tmp_path / "w", clock=clock).close()
    holder = tmp_path / "w" / "cache" / "holder.json"
    holder.unlink()
    holder.mkdir()
    Workspace.open(tmp_path / "w", clock=clock).close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may become somebody else")
def test_that_a_folder_that_is_closed_to_us_is_not_called_missing(tmp_path: Path, clock: FixedClock) -> None:
    Workspace.create(tmp_path / "w", clock=clock).close()
    (tmp_path / "w").chmod(0o700)
    os.seteuid(65534)
    try:
        with pytest.raises(MachineError) as caught:
            Workspace.open(tmp_path / "w", clock=clock)
        assert caught.value.code == "machine.not_writable"
    finally:
        os.seteuid(0)


def test_that_opening_tells_its_long_steps(tmp_path: Path, clock: FixedClock) -> None:
    with Workspace.create(tmp_path / "w", clock=clock) as made, made.write() as session:
        from workbench.workspace.settings import keep_setting
        from workbench.workspace.upkeep import CALENDAR

        keep_setting(session, CALENDAR, "of another edition")
    told: list[str] = []
    Workspace.open(tmp_path / "w", clock=clock, tell=told.append).close()
    assert told == ["workspace.opening_backup", "workspace.opening_renewal"]
    told.clear()
    Workspace.open(tmp_path / "w", clock=clock, tell=told.append).close()
    assert told == []
