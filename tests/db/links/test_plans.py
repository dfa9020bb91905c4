"""Whoever shares a value is found by an index, however many cases there are."""

import pytest
from sqlalchemy import Select

from db.sqlite import open_engine
from workbench.links.sharing import SAME_PERSON, TIES, Tie, counting, having, holding
from workbench.workspace.opening import Workspace

ALL = (*TIES, SAME_PERSON)


def plan(workspace: Workspace, statement: Select[object]) -> list[str]:
    engine = open_engine(workspace.layout.database)
    written = statement.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    engine.dispose()
    return [str(row[3]) for row in rows]


@pytest.mark.parametrize("tie", ALL, ids=lambda tie: f"{tie.kind}-{tie.mark}-{ALL.index(tie)}")
def test_that_no_question_reads_a_whole_table(workspace: Workspace, tie: Tie) -> None:
    questions = (
        holding(tie).params(ids=("x", "y")),
        having(tie).params(key="x", limit=30),
        counting(tie).params(key="x"),
    )
    for statement in questions:
        steps = plan(workspace, statement)
        assert not [step for step in steps if step.startswith("SCAN")], steps
