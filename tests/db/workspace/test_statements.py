"""Statements that are kept: their values come with every question, and a change touches what it names."""

from datetime import date

from sqlalchemy import select

from db.asking import CASE, ask
from db.changing import change_row, change_rows
from db.complaints import ComplaintRecord, DemandRecord
from workbench.complaints.model import Registered
from workbench.workspace.opening import Workspace


def test_that_one_statement_answers_for_every_case(workspace: Workspace, registered: Registered) -> None:
    numbers = select(ComplaintRecord.case_no).where(ComplaintRecord.id == CASE)
    with workspace.read() as session:
        assert ask(session, numbers, case=registered.id).scalar_one() == registered.case_no
        assert ask(session, numbers, case="another").scalar_one_or_none() is None


def test_that_a_change_writes_the_named_columns_of_the_named_row(
    workspace: Workspace, registered: Registered
) -> None:
    case, day = ComplaintRecord, date(2026, 9, 30)
    with workspace.write() as session:
        # Not in the table's order.
        change_row(session, case, registered.id, state="investigating", due_clock=None, closed_on=day)
        change_row(session, case, "another", state="archived")
    with workspace.read() as session:
        row = session.execute(select(case.state, case.due_clock, case.closed_on, case.category)).one()
    assert tuple(row) == ("investigating", None, day, "IB40")


def test_that_a_change_of_several_rows_tells_how_many(workspace: Workspace, registered: Registered) -> None:
    mine = {"complaint_id": registered.id, "code": "DM01"}
    with workspace.write() as session:
        assert change_rows(session, DemandRecord, mine, outcome="rejected", lawful_fen=7) == 1
        assert change_rows(session, DemandRecord, mine | {"code": "DM02"}, outcome="granted") == 0
    with workspace.read() as session:
        row = session.execute(select(DemandRecord.outcome, DemandRecord.lawful_fen)).one()
    assert tuple(row) == ("rejected", 7)
