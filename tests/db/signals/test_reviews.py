"""A review takes two people, changes no clock, ends, and is nothing to whoever is kept away."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from tests.db.signals.conftest import CHEN, CLOCK, LI, TODAY, ZHAO, plant_ring
from workbench.actor import Actor
from workbench.audit.queries import audit_rows, chain_report
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.signals.assessing import assessment
from workbench.signals.commands import decide_review, end_review, expire_reviews, propose_review, record_step
from workbench.signals.model import DecisionDraft, ProposalDraft, Standing, Status, StepDraft
from workbench.signals.networks import network_of
from workbench.signals.queries import case_reviews, review_sheet, reviews, reviews_due
from workbench.signals.scanning import candidates
from workbench.workspace.opening import Workspace

LATER = FixedClock(datetime(2027, 4, 1, 1, 0, tzinfo=UTC))
YES = DecisionDraft("confirmed", "已逐件核对电话、账户和文字")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> tuple[Path, list[Registered]]:
    """A workspace with a ring of six, closed, from which every test takes its copy."""
    folder = tmp_path_factory.mktemp("planted") / "工作区"
    shutil.copytree(blank, folder)
    with Workspace.open(folder, clock=CLOCK) as opened:
        return folder, plant_ring(opened, 6)


@pytest.fixture
def ring(planted: tuple[Path, list[Registered]]) -> list[Registered]:
    return planted[1]


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, planted: tuple[Path, list[Registered]]
) -> Iterator[Workspace]:
    """With the ring where the test asks for it."""
    source = planted[0] if "ring" in request.fixturenames else request.getfixturevalue("begun")[0]
    shutil.copytree(source, tmp_path / "工作区")
    with Workspace.open(tmp_path / "工作区", clock=CLOCK) as opened:
        yield opened


def propose(workspace: Workspace, ring: list[Registered], actor: Actor = LI) -> str:
    draft = ProposalDraft("同一模板信函", "同一电话、账户和模板", tuple(one.case_no for one in ring))
    with workspace.write() as session:
        return propose_review(session, draft, actor=actor, clock=CLOCK)[0]


def decide(workspace: Workspace, review_id: str, draft: DecisionDraft = YES, actor: Actor = ZHAO) -> None:
    with workspace.write() as session:
        decide_review(session, review_id, draft, actor=actor, clock=CLOCK)


def clocks(session: Session) -> list[Any]:
    row, case = ClockRecord.__table__, ComplaintRecord
    due = select(case.id, case.due_clock, case.due_statutory_on, case.due_internal_on).order_by(case.seq)
    return [tuple(found) for found in (*session.execute(select(row)), *session.execute(due))]


def natures(workspace: Workspace) -> set[str]:
    with workspace.read() as session:
        return set(session.execute(select(ComplaintRecord.natures)).scalars())


def test_that_a_second_person_confirms_and_no_clock_moves(
    workspace: Workspace, ring: list[Registered]
) -> None:
    with workspace.read() as session:
        before = clocks(session)
    review_id = propose(workspace, ring)
    assert natures(workspace) == {""}
    decide(workspace, review_id)
    with workspace.read() as session:
        assert clocks(session) == before
        sheet = review_sheet(session, review_id)
        assert chain_report(session, workspace.outside_head()).fault is None
    assert natures(workspace) == {"NA4"}
    assert sheet.row.status(TODAY) is Status.CONFIRMED
    assert sheet.row.expires_on == date(2027, 3, 17)
    assert all(case.assessment.verdict.score >= 60 for case in sheet.cases)


def test_that_it_shows_what_stood_when_it_was_proposed(workspace: Workspace, ring: list[Registered]) -> None:
    with workspace.read() as session:
        then = assessment(session, ring[0].id, on=TODAY)
    review_id = propose(workspace, ring)
    with workspace.read() as session:
        sheet = review_sheet(session, review_id)
    kept = next(case.assessment for case in sheet.cases if case.complaint_id == ring[0].id)
    assert replace(kept, findings=tuple(replace(one, keys=frozenset()) for one in kept.findings)) == replace(
        then, findings=tuple(replace(one, keys=frozenset()) for one in then.findings)
    )


@pytest.mark.parametrize(
    ("actor", "code"),
    [(LI, "signal.second_person"), (Actor("李若水 "), "signal.second_person"), (CHEN, "signal.not_second")],
)
def test_that_proposer_and_handler_are_no_second_person(
    workspace: Workspace, ring: list[Registered], actor: Actor, code: str
) -> None:
    review_id = propose(workspace, ring)
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        decide(workspace, review_id, actor=actor)
    assert natures(workspace) == {""}
    with workspace.read() as session:
        assert review_sheet(session, review_id).row.status(TODAY) is Status.PROPOSED


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (DecisionDraft("maybe", "看过"), "signal.verdict"),
        (DecisionDraft("confirmed", " "), "signal.opinion_missing"),
        (DecisionDraft("confirmed", "看过", "2029-01-01"), "signal.expiry_range"),
        (DecisionDraft("confirmed", "看过", "2026-09-18"), "signal.expiry_range"),
        (DecisionDraft("confirmed", "看过", "以后"), "date.unreadable"),
    ],
)
def test_that_a_decision_needs_verdict_opinion_and_an_end(
    workspace: Workspace, ring: list[Registered], draft: DecisionDraft, code: str
) -> None:
    review_id = propose(workspace, ring)
    with pytest.raises(UserError) as refused:
        decide(workspace, review_id, draft)
    assert code.split(".")[0] in {problem.code.split(".")[0] for problem in refused.value.problems}


def test_that_nobody_is_drawn_in_who_does_not_qualify(workspace: Workspace, registered: Registered) -> None:
    with pytest.raises(UserError) as refused:
        propose(workspace, [registered])
    (problem,) = refused.value.problems
    assert problem.code == "signal.not_enough" and problem.detail["points"] == "60"


def test_that_a_case_stands_in_one_review_at_a_time(workspace: Workspace, ring: list[Registered]) -> None:
    propose(workspace, ring[:3])
    with pytest.raises(UserError, match=r"signal\.under_review"):
        propose(workspace, ring[2:5])


@pytest.mark.parametrize("numbers", [(), ("  ",), ("2020-0101-0001",)])
def test_that_a_proposal_needs_cases_title_and_reason(workspace: Workspace, numbers: tuple[str, ...]) -> None:
    with workspace.write() as session, pytest.raises(UserError) as refused:
        propose_review(session, ProposalDraft("", "", numbers), actor=LI, clock=CLOCK)
    codes = {problem.code for problem in refused.value.problems}
    assert {"signal.title_missing", "signal.why_missing"} < codes


def test_that_a_rejected_ring_is_not_found_again_with_the_same_points(
    workspace: Workspace, ring: list[Registered]
) -> None:
    decide(workspace, propose(workspace, ring), DecisionDraft("rejected", "是同一单位的职工，共用单位总机"))
    assert natures(workspace) == {""}
    with workspace.read() as session:
        assert candidates(session, on=TODAY) == []
        assert network_of(session, ring[0].id, on=TODAY) is not None


def test_that_a_label_runs_out_and_is_taken_off(workspace: Workspace, ring: list[Registered]) -> None:
    review_id = propose(workspace, ring)
    decide(workspace, review_id)
    with workspace.write() as session:
        assert expire_reviews(session, actor=LI, clock=CLOCK)[0] == 0
    with workspace.write() as session:
        assert expire_reviews(session, actor=Actor(LI.name, "program"), clock=LATER)[0] == 1
    assert natures(workspace) == {""}
    with workspace.read() as session:
        (row,) = reviews(session)
    assert row.status(date(2027, 4, 1)) is Status.EXPIRED and row.ended_at is not None


def test_that_a_closed_case_loses_the_label_too(workspace: Workspace, ring: list[Registered]) -> None:
    review_id = propose(workspace, ring)
    decide(workspace, review_id)
    with workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=TODAY, state="archived"))
        end_review(session, review_id, "客户本人到场说明，确系误会", actor=LI, clock=CLOCK)
    assert natures(workspace) == {""}


def test_that_an_end_needs_a_reason_and_comes_once(workspace: Workspace, ring: list[Registered]) -> None:
    review_id = propose(workspace, ring)
    with workspace.write() as session:
        with pytest.raises(UserError, match=r"signal\.reason_missing"):
            end_review(session, review_id, " ", actor=LI, clock=CLOCK)
        end_review(session, review_id, "撤回提议", actor=LI, clock=CLOCK)
        with pytest.raises(UserError, match=r"signal\.ended"):
            end_review(session, review_id, "再撤", actor=LI, clock=CLOCK)
    with pytest.raises(UserError, match=r"signal\.decided"):
        decide(workspace, review_id)


def test_that_whoever_stood_in_a_confirmed_network_is_told_of_while_it_holds(
    workspace: Workspace, ring: list[Registered]
) -> None:
    decide(workspace, propose(workspace, ring[:5]))
    with workspace.write() as session:
        person = session.execute(
            select(ComplaintRecord.complainant_id).where(ComplaintRecord.id == ring[0].id)
        ).scalar_one()
        row = ComplaintRecord
        session.execute(update(row).where(row.id == ring[5].id).values(complainant_id=person))
    for day, standing in ((TODAY, Standing.HIT), (date(2027, 4, 1), Standing.NONE)):
        with workspace.read() as session:
            found = assessment(session, ring[5].id, on=day)
        assert next(hit for hit in found.findings if hit.indicator == "HX16").standing is standing


def test_that_due_reviews_are_those_that_wait_or_end_soon(
    workspace: Workspace, ring: list[Registered]
) -> None:
    review_id = propose(workspace, ring)
    for day, due in ((TODAY, True),):
        with workspace.read() as session:
            assert [row.id for row in reviews_due(session, day)] == [review_id] * due
    decide(workspace, review_id)
    for day, due in ((TODAY, False), (date(2027, 3, 10), True), (date(2027, 3, 18), False)):
        with workspace.read() as session:
            assert [row.id for row in reviews_due(session, day)] == [review_id] * due


def test_that_steps_are_kept_and_wrong_ones_refused(workspace: Workspace, ring: list[Registered]) -> None:
    review_id = propose(workspace, ring)
    with workspace.write() as session:
        draft = StepDraft("direct_contact", "按系统号码致电本人，确认不知情")
        record_step(session, review_id, draft, actor=LI, clock=CLOCK)
        with pytest.raises(UserError) as refused:
            record_step(session, review_id, StepDraft("shout", "", "2030-01-01"), actor=LI, clock=CLOCK)
        (step,) = review_sheet(session, review_id).steps
    assert (step.step, step.done_on) == ("direct_contact", TODAY)
    assert {problem.code for problem in refused.value.problems} == {
        "signal.unknown_step",
        "signal.what_missing",
        "date.in_future",
    }


def test_that_whoever_is_kept_from_one_case_sees_nothing_of_the_review(
    workspace: Workspace, ring: list[Registered]
) -> None:
    with workspace.write() as session:
        declare_recusal(session, ring[3].id, RecusalDraft("沈丽华", "亲属"), actor=CHEN, clock=CLOCK)
    review_id = propose(workspace, ring)
    shen = workspace.seen_by("沈丽华")
    with shen.read() as session:
        assert reviews(session) == [] and case_reviews(session, ring[0].id) == []
        assert ring[3].case_no not in repr(assessment(session, ring[0].id, on=TODAY))
        assert ring[3].case_no not in repr(candidates(session, on=TODAY))
        told = repr(list(audit_rows(session)))
        assert ring[3].id not in told and "同一模板信函" not in told
        with pytest.raises(UserError, match=r"signal\.unknown_review"):
            review_sheet(session, review_id)
    for command in (decide_review, end_review):
        with shen.write() as session, pytest.raises(UserError, match=r"signal\.unknown_review"):
            draft: Any = YES if command is decide_review else "到此为止"
            command(session, review_id, draft, actor=Actor("沈丽华"), clock=CLOCK)
