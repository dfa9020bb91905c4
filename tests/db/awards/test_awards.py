"""Granting, paying and taking back on a real case."""

from typing import Any

import pytest
from sqlalchemy import insert, select

from db.audit import AuditEntryRecord
from db.clocks import ClockRecord
from db.process import ApprovalRecord, AwardRecord
from db.timeline import TimelineEntryRecord
from workbench.actor import Actor
from workbench.awards.commands import grant_award, pay_award, withdraw_award
from workbench.awards.model import AwardDraft, AwardRow, AwardSheet, PaidDraft
from workbench.awards.queries import award_sheet
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.moment import FixedClock, today
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace


class Till:
    def __init__(self, workspace: Workspace, case: Registered, actor: Actor, clock: FixedClock) -> None:
        self.workspace, self.case_id, self.actor, self.clock = workspace, case.id, actor, clock

    def run(self, command: Any, *args: Any, **more: Any) -> Any:
        with self.workspace.write() as session:
            return command(session, self.case_id, *args, **more, actor=self.actor, clock=self.clock)

    def grant(self, kind: str, amount: str, basis: str) -> AwardRow:
        self.run(grant_award, AwardDraft(kind, amount, basis))
        return self.sheet().rows[-1]

    def pay(self, award: AwardRow, on: str = "2026-09-18") -> None:
        self.run(pay_award, PaidDraft(award.id, on, "流水 0918-77"))

    def sheet(self) -> AwardSheet:
        with self.workspace.read() as session:
            return award_sheet(session, self.case_id, shipped_rulebook())

    def approve(self, verdict: str, award: AwardRow | None = None) -> None:
        with self.workspace.write() as session:
            session.execute(
                insert(ApprovalRecord).values(
                    id=f"{verdict}-{self.clock.now()}", complaint_id=self.case_id, matter="goodwill",
                    subject_id=award.id if award else None, level="branch", approver="周岚", verdict=verdict,
                    decided_on=today(self.clock), recorded_by="周岚", recorded_at=self.clock.now(),
                )
            )  # fmt: skip


@pytest.fixture
def till(workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock) -> Till:
    return Till(workspace, registered, actor, clock)


def codes(failure: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.code for problem in failure.value.problems]


def test_that_a_grant_is_kept_told_and_signed(till: Till) -> None:
    award = till.grant("claim_part", "12000", "条款 2.3 条")
    assert (award.amount_fen, award.payee, award.side) == (1_200_000, "欧阳晓锋", "due")
    with till.workspace.read() as session:
        entries = session.execute(select(TimelineEntryRecord.code, TimelineEntryRecord.detail)).all()
        actions = session.execute(select(AuditEntryRecord.action)).scalars().all()
    assert ("award.granted", {"award": "claim_part", "amount": "12,000.00"}) in [tuple(e) for e in entries]
    assert actions[-1] == "award.grant"


def test_that_goodwill_is_paid_only_after_its_approval(till: Till) -> None:
    award = till.grant("settlement", "5000", "dispute")
    with pytest.raises(UserError) as failure:
        till.pay(award)
    assert codes(failure) == ["award.goodwill_unapproved"]
    till.approve("approved", award)
    till.pay(award)
    assert till.sheet().unpaid == ()


def test_that_a_returned_approval_counts_as_none(till: Till) -> None:
    award = till.grant("settlement", "5000", "dispute")
    till.approve("returned", award)
    with pytest.raises(UserError):
        till.pay(award)


def test_that_paying_a_claim_ends_the_clock_that_waits_for_it(till: Till) -> None:
    till.run(set_fact, FactDraft("claim.agreed_on", "2026-09-17", "赔付协议"))
    award = till.grant("claim", "36000", "条款 2.3 条")
    till.pay(award)
    with till.workspace.read() as session:
        clock = ClockRecord
        found = session.execute(select(clock.ended_on, clock.ended_by).where(clock.rule_id == "K03")).all()
    assert [(str(row.ended_on), row.ended_by) for row in found] == [("2026-09-18", "fact:claim.paid_on")]


def test_that_an_amount_taken_back_stays_on_record_with_its_reason(till: Till) -> None:
    award = till.grant("goodwill", "800", "fairness")
    till.run(withdraw_award, award.id, reason="客户已接受合同内方案")
    sheet = till.sheet()
    assert sheet.goodwill_fen == 0 and sheet.rows[0].withdrawn_reason == "客户已接受合同内方案"


def test_that_what_was_paid_cannot_be_taken_back(till: Till) -> None:
    award = till.grant("claim_part", "1", "条款 2.3 条")
    till.pay(award)
    with pytest.raises(UserError) as failure:
        till.run(withdraw_award, award.id, reason="输错")
    assert codes(failure) == ["award.already_paid"]


def test_that_an_amount_of_another_case_is_unknown_here(till: Till) -> None:
    with pytest.raises(UserError) as failure:
        till.run(pay_award, PaidDraft("nothing", "2026-09-18", "流水"))
    assert codes(failure) == ["award.unknown"]


def test_that_a_refused_grant_leaves_nothing(till: Till) -> None:
    with pytest.raises(UserError):
        till.grant("settlement", "5000", "")
    with till.workspace.read() as session:
        assert session.execute(select(AwardRecord.id)).all() == []
