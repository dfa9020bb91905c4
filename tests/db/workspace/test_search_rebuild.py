"""Building the search index anew."""

import pytest
from sqlalchemy import delete, select, update

from db.search import SearchTextRecord
from workbench.actor import Actor
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.search.commands import rebuild_index, rebuild_search
from workbench.workspace.opening import Workspace


def found(workspace: Workspace, query: str) -> int:
    with workspace.read() as session:
        return len(complaint_seqs(session, ComplaintFilter(query=query)))


def texts(workspace: Workspace) -> set[tuple[str, str, str]]:
    with workspace.read() as session:
        columns = (SearchTextRecord.kind, SearchTextRecord.source_id, SearchTextRecord.body)
        return {(kind, source, body) for kind, source, body in session.execute(select(*columns))}


def test_that_a_broken_index_is_sound_again_with_the_same_answers(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    before = texts(workspace)
    with workspace.write() as session:
        session.connection().exec_driver_sql("INSERT INTO search_index(search_index) VALUES('delete-all')")
    assert found(workspace, "高血压") == 0
    assert not check_workspace(workspace).sound
    with workspace.write() as session:
        count = rebuild_search(session, actor=actor, clock=clock)
    assert count == len(before) == len(texts(workspace))
    assert texts(workspace) == before
    assert found(workspace, "高血压") == 1
    assert check_workspace(workspace).sound


def test_that_a_narrative_is_read_from_its_case(workspace: Workspace, registered: Registered) -> None:
    before = texts(workspace)
    narrative = SearchTextRecord.kind == "narrative"
    with workspace.write() as session:
        session.execute(update(SearchTextRecord).where(narrative).values(body="别的话"))
        rebuild_index(session)
    assert texts(workspace) == before
    with workspace.write() as session:
        session.execute(delete(SearchTextRecord).where(narrative))
        rebuild_index(session)
    assert texts(workspace) == before
    assert found(workspace, "高血压") == 1


def test_that_it_tells_how_far_it_is_and_can_be_stopped_without_a_trace(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    class Stopped(Exception):
        pass

    class Impatient:
        told: list[tuple[int, int]] = []

        def progress(self, done: int, total: int, code: str = "") -> None:
            self.told.append((done, total))

        def check(self) -> None:
            raise Stopped

    impatient = Impatient()
    with pytest.raises(Stopped), workspace.write() as session:
        rebuild_search(session, impatient, actor=actor, clock=clock)
    assert impatient.told[-1][0] == impatient.told[-1][1] == len(texts(workspace))
    assert found(workspace, "高血压") == 1
