"""What another edition of the program left: renewed on opening, after a backup and on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, select, update

import workbench.workspace.upkeep as upkeep
from db.clocks import ClockRecord
from db.search import SearchTextRecord
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.audit.queries import audit_rows, chain_report
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import case_clocks, complaint_seqs
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace
from workbench.workspace.settings import keep_setting


@pytest.fixture
def root(tmp_path: Path, actor: Actor, clock: FixedClock) -> Path:
    """A closed workspace with one case."""
    with Workspace.create(tmp_path / "w", clock=clock) as made, made.write() as session:
        register_complaint(session, REFUSAL, actor=actor, clock=clock)
    return tmp_path / "w"


def actions(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return [row.action for row in audit_rows(session)]


def forget(root: Path, key: str, clock: FixedClock) -> None:
    with Workspace.open(root, clock=clock) as opened, opened.write() as session:
        keep_setting(session, key, "another edition")


def test_that_an_up_to_date_workspace_opens_without_work(root: Path, clock: FixedClock) -> None:
    with Workspace.open(root, clock=clock) as opened:
        assert actions(opened) == ["complaint.register"]
        assert list(opened.layout.backups.iterdir()) == []


def test_that_search_keys_of_another_edition_are_made_anew(root: Path, clock: FixedClock) -> None:
    with Workspace.open(root, clock=clock) as opened, opened.write() as session:
        keep_setting(session, upkeep.SEARCH_KEYS, "1/5.0.0")
        # As an interpreter would have kept them that knows no full-width letters.
        bodies = session.execute(select(SearchTextRecord.id, SearchTextRecord.body)).all()
        for row in bodies:
            body = row.body.replace("p2021", "Ｐ２０２１").replace("保", "⺒")
            session.execute(update(SearchTextRecord).where(SearchTextRecord.id == row.id).values(body=body))
    with Workspace.open(root, clock=clock) as opened:
        with opened.read() as session:
            assert len(complaint_seqs(session, ComplaintFilter(query="p2021"))) == 1
            report = chain_report(session, opened.outside_head())
            last = list(audit_rows(session))[-1]
        assert report.fault is None
        assert (last.action, last.door, last.fixed_clock) == ("search.rebuild_index", "program", True)
        (backup,) = opened.layout.backups.iterdir()
        assert backup.name.startswith("before-renewal-")
    with Workspace.open(root, clock=clock) as again:
        assert actions(again).count("search.rebuild_index") == 1


def test_that_deadlines_follow_a_calendar_that_came_with_the_program(root: Path, clock: FixedClock) -> None:
    with Workspace.open(root, clock=clock) as opened, opened.write() as session:
        (case_id,) = session.execute(select(ClockRecord.complaint_id).distinct()).scalars()
        right = case_clocks(session, case_id)
        keep_setting(session, upkeep.CALENDAR, "an older calendar")
        session.execute(update(ClockRecord).values(statutory_on=right[0].started_on))
    with Workspace.open(root, clock=clock) as opened:
        assert actions(opened)[-1] == "calendar.follow_program"
        with opened.read() as session:
            assert case_clocks(session, case_id) == right


def test_that_a_workspace_made_before_editions_were_kept_is_renewed_once(
    root: Path, clock: FixedClock
) -> None:
    with Workspace.open(root, clock=clock) as opened, opened.write() as session:
        session.connection().exec_driver_sql("DELETE FROM setting WHERE key LIKE 'program.%'")
    with Workspace.open(root, clock=clock) as opened:
        done = actions(opened)
    assert done == ["complaint.register", "search.rebuild_index", "calendar.follow_program"]
    with Workspace.open(root, clock=clock) as opened:
        assert actions(opened) == done


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every statement on any engine."""
    from sqlalchemy import Engine

    told: list[str] = []

    def note(_c: object, _u: object, statement: str, *_rest: object) -> None:
        told.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield told
    event.remove(Engine, "before_cursor_execute", note)


def test_that_opening_asks_for_editions_with_one_question(
    root: Path, clock: FixedClock, statements: list[str]
) -> None:
    Workspace.open(root, clock=clock).close()
    assert len([each for each in statements if "FROM setting" in each]) == 1
