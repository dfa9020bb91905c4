"""The figures as counted from a real workspace."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, ReceiptRecord, StateChangeRecord
from db.process import AwardRecord
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.figures.model import FigureFilter, FigureSheet
from workbench.figures.queries import counted_cases, figure_sheet, units
from workbench.moment import FixedClock
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.opening import Workspace

TODAY = date(2027, 3, 1)
YEAR = FigureFilter(date(2026, 3, 1), TODAY)
NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
HOTLINE = replace(REFUSAL, receipts=(ReceiptDraft("CH06", "2026-09-17"),), complained_unit="理赔部")


@pytest.fixture
def case(workspace: Workspace, actor: Actor, clock: FixedClock) -> str:
    return register(workspace, HOTLINE, actor, clock)


def register(workspace: Workspace, draft: ComplaintDraft, actor: Actor, clock: FixedClock) -> str:
    with workspace.write() as session:
        return register_complaint(session, draft, actor=actor, clock=clock).id


def sheet(workspace: Workspace, asked: FigureFilter = YEAR, today: date = TODAY) -> FigureSheet:
    with workspace.read() as session:
        return figure_sheet(session, asked, today)


def put(workspace: Workspace, statement: Any) -> None:
    with workspace.write() as session:
        session.execute(statement)


def tell(workspace: Workspace, case_id: str, on: date) -> None:
    """The decision was told on a day, as a proved notice leaves it behind."""
    now = {"recorded_by": "陈一鸣", "recorded_at": NOW}
    values = {"id": f"f{case_id}", "complaint_id": case_id, "key": "decision.informed_on"}
    put(workspace, insert(CaseFactRecord).values(**values, value=on.isoformat(), **now))
    mine = (ClockRecord.complaint_id == case_id) & (ClockRecord.rule_id == "C03")
    put(workspace, update(ClockRecord).where(mine).values(ended_on=on, ended_by="notice:posted"))


def sizes(found: FigureSheet, figure_id: str) -> tuple[int, int]:
    figure = found.figure(figure_id)
    return figure.numerator, figure.denominator


def test_that_a_case_that_nobody_answered_is_late(workspace: Workspace, case: str) -> None:
    found = sheet(workspace)
    assert sizes(found, "on_time") == (0, 1) and sizes(found, "first_contact") == (0, 1)
    early = sheet(workspace, today=date(2026, 9, 18))
    assert sizes(early, "on_time") == (0, 0) and len(early.figure("on_time").beside) == 1


@pytest.mark.parametrize(("on", "kept"), [(date(2026, 10, 8), 1), (date(2026, 10, 9), 0)])
def test_that_the_last_statutory_day_is_on_time(workspace: Workspace, case: str, on: date, kept: int) -> None:
    tell(workspace, case, on)
    assert sizes(sheet(workspace), "on_time") == (kept, 1)


def test_that_a_replaced_clock_does_not_count(workspace: Workspace, case: str) -> None:
    put(workspace, update(ClockRecord).values(ended_on=date(2026, 9, 30), ended_by="extended"))
    assert case and sizes(sheet(workspace), "on_time") == (0, 0)


def test_that_the_period_and_the_choices_narrow_what_counts(workspace: Workspace, case: str) -> None:
    assert case and sheet(workspace).volumes.cases == 1
    for narrowed in (
        replace(YEAR, first=date(2026, 9, 18)),
        replace(YEAR, last=date(2026, 9, 16)),
        replace(YEAR, channel="CH01"),
        replace(YEAR, category="BB"),
        replace(YEAR, unit="承保部"),
    ):
        assert sheet(workspace, narrowed).volumes.cases == 0
    assert sheet(workspace, replace(YEAR, channel="CH06", category="IB", unit="理赔部")).volumes.cases == 1
    with workspace.read() as session:
        assert units(session) == ["理赔部"]


def test_that_one_matter_in_three_ways_counts_once_and_each_forwarded_piece(
    workspace: Workspace, case: str, actor: Actor, clock: FixedClock
) -> None:
    again, third = (
        register(workspace, replace(HOTLINE, receipts=(ReceiptDraft(way, "2026-09-18"),)), actor, clock)
        for way in ("CH01", "CH02")
    )
    person = update(ComplaintRecord).values(complainant_id=_complainant(workspace, case))
    put(workspace, person)
    volumes = sheet(workspace).volumes
    assert (volumes.cases, volumes.matters, volumes.pieces) == (3, 1, 2)
    merge = update(ComplaintRecord).where(ComplaintRecord.id == again)
    put(workspace, merge.values(state="merged", merged_into_id=case))
    deeper = update(ComplaintRecord).where(ComplaintRecord.id == third)
    put(workspace, deeper.values(state="merged", merged_into_id=again))
    volumes = sheet(workspace).volumes
    assert (volumes.cases, volumes.matters, volumes.pieces) == (1, 1, 2)
    assert sizes(sheet(workspace), "escalated") == (1, 1)


def test_that_coming_again_after_the_decision_is_found(
    workspace: Workspace, case: str, actor: Actor, clock: FixedClock
) -> None:
    tell(workspace, case, date(2026, 10, 8))
    assert sizes(sheet(workspace), "solved_once") == (1, 1)
    later = FixedClock(datetime(2026, 11, 2, 2, 0, tzinfo=UTC))
    register(workspace, replace(HOTLINE, receipts=(ReceiptDraft("CH06", "2026-11-02"),)), actor, later)
    put(workspace, update(ComplaintRecord).values(complainant_id=_complainant(workspace, case)))
    found = sheet(workspace)
    assert sizes(found, "again") == (1, 1) and sizes(found, "solved_once") == (0, 1)
    assert clock and len(found.figure("again").cases("hit")) == 1


@pytest.mark.parametrize(
    ("left", "entered", "undone"),
    [
        ("informed", "investigating", True),
        ("archived", "reopened", True),
        ("informed", "performed", False),
        ("proposed", "investigating", False),
    ],
)
def test_that_taking_up_what_was_told_counts_as_reopened(
    workspace: Workspace, case: str, left: str, entered: str, undone: bool
) -> None:
    row = {"id": "s", "complaint_id": case, "from_state": left, "to_state": entered, "reason": "再查"}
    put(workspace, insert(StateChangeRecord).values(**row, changed_at=NOW, changed_by="陈一鸣"))
    with workspace.read() as session:
        assert [one.reopened for one in counted_cases(session, YEAR)] == [undone]


def test_that_only_what_was_paid_and_stands_is_a_cost(workspace: Workspace, case: str) -> None:
    tell(workspace, case, date(2026, 10, 8))
    row = {"complaint_id": case, "basis": "条款", "payee": "本人", "recorded_by": "陈", "recorded_at": NOW}
    paid: dict[str, Any] = {"paid_on": date(2026, 10, 9)}
    none: dict[str, Any] = {"paid_on": None}
    with workspace.read() as session:
        kinds = _kinds(session)
    for number, (kind, more, withdrawn) in enumerate(
        (("due", paid, None), ("goodwill", paid, None), ("due", none, None), ("due", paid, NOW))
    ):
        values = {**row, **more, "id": str(number), "kind": kinds[kind], "amount_fen": 10 ** (number + 2)}
        put(workspace, insert(AwardRecord).values(**values, withdrawn_at=withdrawn))
    found = sheet(workspace)
    assert sizes(found, "cost_due") == (100, 1) and sizes(found, "cost_goodwill") == (1000, 1)


def test_that_a_receipt_from_an_authority_first_is_no_escalation(workspace: Workspace, case: str) -> None:
    put(workspace, update(ReceiptRecord).values(channel="CH01"))
    assert case and sizes(sheet(workspace), "escalated") == (0, 0)


def test_that_all_cases_of_the_period_are_read(workspace: Workspace, case: str) -> None:
    with workspace.read() as session:
        read = counted_cases(session, YEAR)
    assert case and [one.unit for one in read] == ["理赔部"]
    assert read[0].received_on + timedelta(days=0) == date(2026, 9, 17)


def _complainant(workspace: Workspace, case: str) -> str:
    with workspace.read() as session:
        wanted = select(ComplaintRecord.complainant_id).where(ComplaintRecord.id == case)
        return session.execute(wanted).scalar_one() or ""


def _kinds(session: Any) -> dict[str, str]:
    return {row.side: row.id for row in governing_rulebook(session).awards.values()}
