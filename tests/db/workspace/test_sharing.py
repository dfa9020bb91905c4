"""Who waits for whom, and what a commit leaves beside the database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db import sqlite
from db.sqlite import open_engine, reading
from db.workspace import StaffRecord
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.audit.model import AuditHead
from workbench.complaints.commands import register_complaint
from workbench.moment import FixedClock
from workbench.workspace.heads import keep_outside
from workbench.workspace.opening import Workspace


@pytest.fixture
def engine(tmp_path: Path, blank: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """The database of an empty workspace, which nobody waits for longer than a moment."""
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_MS", 1)
    copy = tmp_path / "workbench.db"
    copy.write_bytes((blank / "workbench.db").read_bytes())
    opened = open_engine(copy)
    yield opened
    opened.dispose()


def staff_count(session: Session) -> int:
    return session.execute(select(func.count()).select_from(StaffRecord)).scalar_one()


def test_that_who_reads_waits_for_no_writer_and_sees_what_stood(engine: Engine, clock: FixedClock) -> None:
    with Session(engine) as writer, writer.begin():
        writer.add(StaffRecord(id="s", name="陈一鸣", created_at=clock.now()))
        writer.flush()
        with reading(engine) as connection, Session(connection) as session:
            assert staff_count(session) == 0


def test_that_a_second_writer_is_refused_before_it_does_anything(engine: Engine) -> None:
    with engine.begin(), pytest.raises(OperationalError, match="locked"), engine.begin():
        pytest.fail("both hold the write lock")


def test_that_a_connection_that_was_read_from_takes_the_lock_to_write(engine: Engine) -> None:
    with reading(engine) as connection, Session(connection) as session:
        staff_count(session)
    with engine.begin(), pytest.raises(OperationalError, match="locked"), engine.begin():
        pytest.fail("both hold the write lock")


def test_that_the_head_beside_the_database_follows_every_commit_in_one_file(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    sizes = set()
    for number in range(12):
        draft = replace(REFUSAL, narrative=f"第{number}次来电，仍要求赔付。")
        with workspace.write() as session:
            register_complaint(session, draft, actor=actor, clock=clock)
        assert workspace.outside_head().count == number + 1
        sizes.add(workspace.layout.audit_head.stat().st_size)
    assert len(sizes) == 1
    assert not list(workspace.layout.root.glob("*.tmp")) + list(workspace.layout.root.glob(".*.tmp"))


def test_that_a_shorter_head_leaves_nothing_of_a_longer_one(workspace: Workspace) -> None:
    keep_outside(workspace.layout, AuditHead(123_456_789, "a" * 64))
    keep_outside(workspace.layout, AuditHead(1, "b" * 64))
    assert workspace.outside_head() == AuditHead(1, "b" * 64)
