"""Going on from a backup when the database is damaged."""

from pathlib import Path

import pytest

from db.sqlite import open_engine
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows, chain_report
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_count
from workbench.errors import MachineError
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.workspace.backups import back_up
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace
from workbench.workspace.restoring import restore


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "工作区"


@pytest.fixture
def copy(root: Path, actor: Actor, clock: FixedClock) -> Path:
    """A backup with one case; after it a colleague was added."""
    with Workspace.create(root, clock=clock) as made:
        with made.write() as session:
            register_complaint(session, REFUSAL, actor=actor, clock=clock)
        path = back_up(made, actor=actor, clock=clock)
        with made.write() as session:
            add_staff(session, "李若水", actor=actor, clock=clock)
    return path


def test_that_a_damaged_workspace_goes_on_from_its_backup(
    root: Path, copy: Path, actor: Actor, clock: FixedClock
) -> None:
    with Workspace.open(root, clock=clock) as opened, opened.read() as session:
        lost = audit_head(session)
    (root / "workbench.db").write_bytes(b"scrambled" * 1000)
    (root / "workbench.db-wal").write_bytes(b"a torn log")
    aside = restore(root, copy, actor=actor, clock=clock)
    assert (aside / "workbench.db").read_bytes().startswith(b"scrambled")
    assert (aside / "workbench.db-wal").read_bytes() == b"a torn log"
    with Workspace.open(root, clock=clock) as opened:
        with opened.read() as session:
            assert complaint_count(session, ComplaintFilter()) == 1
            last = list(audit_rows(session))[-1]
            assert chain_report(session, opened.outside_head()).fault is None
        assert check_workspace(opened).sound
    assert (last.action, last.actor) == ("workspace.restore", "陈一鸣")
    assert last.before == {"count": lost.count, "hash": lost.hash}


def scrambled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\x55" * (4096 * 6)
    path.write_bytes(content)


def newer(path: Path) -> None:
    engine = open_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num='9999'")
    engine.dispose()


def other_database(path: Path) -> None:
    path.unlink()
    engine = open_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipe (name TEXT)")
    engine.dispose()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.unlink(), "workspace.backup_missing"),
        (lambda path: path.write_bytes(b"no database at all" * 100), "workspace.backup_unusable"),
        (scrambled, "workspace.backup_unusable"),
        (other_database, "workspace.backup_missing"),
        (newer, "workspace.newer"),
    ],
)
def test_that_an_unusable_backup_leaves_the_workspace_as_it_is(
    root: Path, copy: Path, actor: Actor, clock: FixedClock, spoil: object, code: str
) -> None:
    assert callable(spoil)
    spoil(copy)
    before = (root / "workbench.db").read_bytes()
    with pytest.raises(MachineError) as caught:
        restore(root, copy, actor=actor, clock=clock)
    assert caught.value.code == code
    assert (root / "workbench.db").read_bytes() == before
    assert not (root / "workbench.part").exists()
    Workspace.open(root, clock=clock).close()


def test_that_nothing_is_restored_while_the_workspace_is_open(
    root: Path, copy: Path, actor: Actor, clock: FixedClock
) -> None:
    with Workspace.open(root, clock=clock), pytest.raises(MachineError) as caught:
        restore(root, copy, actor=actor, clock=clock)
    assert caught.value.code == "workspace.in_use"
    with pytest.raises(MachineError) as caught:
        restore(root.parent / "nowhere", copy, actor=actor, clock=clock)
    assert caught.value.code == "workspace.missing"
