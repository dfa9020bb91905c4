"""Approvals on record: who may give them, what they change, and what a return takes away."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from db.process import ApprovalRecord
from workbench.actor import Actor
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft, Verdict
from workbench.approvals.queries import approval_sheet, case_approvals
from workbench.audit.queries import audit_rows_about
from workbench.awards.commands import grant_award
from workbench.awards.model import AwardDraft
from workbench.awards.queries import award_sheet
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process.guards import guard_problems
from workbench.process.model import CaseStand
from workbench.process.queries import case_stand
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

CHEN = Actor("陈一鸣")
TODAY = date(2026, 9, 18)
YES = ApprovalDraft("decision", "branch_manager", "周岚", "approved", "同意", "2026-09-18")
NO = replace(YES, verdict="returned", opinion="补充回访录音")


class Case:
    """One case, and what is said to it."""

    def __init__(self, workspace: Workspace, case: Registered, clock: FixedClock) -> None:
        self.workspace, self.id, self.clock = workspace, case.id, clock

    def say(self, draft: ApprovalDraft) -> Any:
        with self.workspace.write() as session:
            return record_approval(session, self.id, draft, actor=CHEN, clock=self.clock)

    def refused(self, draft: ApprovalDraft) -> list[str]:
        with pytest.raises(UserError) as error:
            self.say(draft)
        return [problem.code for problem in error.value.problems]

    def stand(self) -> CaseStand:
        with self.workspace.read() as session:
            return case_stand(session, self.id, today=TODAY, book=shipped_rulebook())

    def grant(self, kind: str, amount: str, basis: str) -> str:
        with self.workspace.write() as session:
            draft = AwardDraft(kind=kind, amount=amount, basis=basis)
            grant_award(session, self.id, draft, actor=CHEN, clock=self.clock)
        with self.workspace.read() as session:
            return award_sheet(session, self.id, shipped_rulebook()).rows[-1].id


@pytest.fixture
def case(workspace: Workspace, registered: Registered, clock: FixedClock) -> Case:
    return Case(workspace, registered, clock)


def test_that_an_approved_decision_answers_who_approved_it_and_when(case: Case) -> None:
    case.say(YES)
    facts = case.stand().facts
    assert (facts["approval.approver"].value, facts["approval.on"].value) == ("周岚", TODAY)
    with case.workspace.read() as session:
        (row,) = case_approvals(session, case.id)
        told = [entry for entry in case_entries(session, case.id) if entry.code.startswith("approval.")]
        last = audit_rows_about(session, f"complaint:{case.id}")[0]
    assert (row.approver, row.verdict, row.opinion, row.recorded_by) == (
        "周岚", Verdict.APPROVED, "同意", CHEN.name,
    )  # fmt: skip
    assert [entry.code for entry in told] == ["approval.approved"]
    assert last.action == "approval.record"


@pytest.mark.parametrize("matter", ["decision", "refusal"])
def test_that_a_return_takes_the_approval_away_until_there_is_a_new_one(case: Case, matter: str) -> None:
    case.say(replace(YES, matter=matter))
    case.say(replace(NO, matter=matter))
    stand = case.stand()
    assert "approval.approver" not in stand.facts
    assert stand.approval is not None
    assert not stand.approval.approved
    case.say(replace(YES, matter=matter))
    assert case.stand().facts["approval.approver"].value == "周岚"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"approver": "陈 一鸣"}, "approval.approver_is_handler"),
        ({"approver": " "}, "approval.approver_missing"),
        ({"approver": "钱回避"}, "recusal.kept_away"),
        ({"matter": "holiday"}, "approval.matter_unknown"),
        ({"level": "king"}, "approval.level_unknown"),
        ({"verdict": "perhaps"}, "approval.verdict_unknown"),
        ({"verdict": "returned", "opinion": ""}, "approval.opinion_missing"),
        ({"decided_on": ""}, "approval.day_missing"),
        ({"decided_on": "2026-02-30"}, "date.impossible"),
        ({"decided_on": "2026-09-19"}, "date.in_future"),
        ({"decided_on": "1900-01-01"}, "approval.before_receipt"),
        ({"level": "legal"}, "approval.level_without_authority"),
        ({"matter": "goodwill", "subject_id": "nothing"}, "approval.unknown_subject"),
        ({"opinion": "x" * 5001}, "text.too_long"),
    ],
)
def test_that_an_approval_that_cannot_stand_is_refused_and_leaves_nothing(
    case: Case, change: dict[str, str], code: str
) -> None:
    with case.workspace.write() as session:
        declare_recusal(session, case.id, RecusalDraft("钱回避", "近亲属"), actor=CHEN, clock=case.clock)
    assert code in case.refused(replace(YES, **change))
    with case.workspace.read() as session:
        assert session.execute(select(func.count()).select_from(ApprovalRecord)).scalar_one() == 0


def test_that_the_level_must_reach_the_amount(case: Case) -> None:
    # 36,000 yuan are asked for; the head of complaint work refuses up to 10,000.
    low = replace(YES, matter="refusal", level="head_of_complaints")
    assert case.refused(low) == ["approval.amount_above_authority"]
    case.say(replace(low, level="superior"))
    # To send something back needs no authority over the amount.
    case.say(replace(low, verdict="returned", opinion="重新核定"))


def test_that_goodwill_is_approved_amount_by_amount(case: Case) -> None:
    small = case.grant("goodwill", "1500", "fault")
    large = case.grant("settlement", "15000", "dispute")
    head = ApprovalDraft("goodwill", "head_of_complaints", "周岚", "approved", "", "2026-09-18", small)
    case.say(head)
    assert case.refused(replace(head, subject_id=large)) == ["approval.amount_above_authority"]
    with case.workspace.read() as session:
        rows = award_sheet(session, case.id, shipped_rulebook()).rows
    assert {row.id: row.approved for row in rows} == {small: True, large: False}


def test_that_the_scene_says_who_and_how_much(case: Case) -> None:
    case.grant("goodwill", "1500", "fault")
    with case.workspace.read() as session:
        sheet = approval_sheet(session, case.id, shipped_rulebook())
    assert sheet.scene.owner == CHEN.name
    assert sheet.scene.amounts == {"asked": 3_600_000, "granted": 150_000, "goodwill": 150_000}
    assert sheet.latest("decision") is None


def test_that_a_senior_review_answers_its_question(case: Case) -> None:
    case.say(replace(YES, matter="senior_review"))
    facts = case.stand().facts
    assert facts["approval.senior_reviewed_on"].value == TODAY
    assert "approval.approver" not in facts


def test_that_a_returned_decision_is_not_decided_even_with_the_answers_typed_by_hand(case: Case) -> None:
    case.say(NO)
    with case.workspace.write() as session:
        for key, value in (("approval.approver", "周岚"), ("approval.on", "2026-09-18")):
            set_fact(session, case.id, FactDraft(key, value, "口头"), actor=CHEN, clock=case.clock)
    codes = [problem.code for problem in guard_problems(case.stand(), "decided", shipped_rulebook())]
    assert "process.approval_returned" in codes
    case.say(YES)
    codes = [problem.code for problem in guard_problems(case.stand(), "decided", shipped_rulebook())]
    assert "process.approval_returned" not in codes
