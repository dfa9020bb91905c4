"""Amounts and approvals in the case file: what is due outside, goodwill and who approved it inside."""

from typing import Any

import pytest

from tests.db.casefile.conftest import Exporting, printed
from workbench.actor import Actor
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft
from workbench.awards.commands import grant_award, pay_award, withdraw_award
from workbench.awards.model import AwardDraft, PaidDraft
from workbench.awards.queries import award_sheet
from workbench.complaints.model import Registered
from workbench.moment import FixedClock, today
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

OUTER = ("应付款项", "部分赔付", "12,000.00", "壹万贰仟元整", "流水 0918-77")
INNER = ("和解金", "争议和解", "500.00", "通融给付", "客户另有安排", "审批记录", "事实清楚，同意给付")


@pytest.fixture
def granted(case: Registered, workspace: Workspace, actor: Actor, clock: FixedClock) -> Registered:
    with workspace.write() as session:

        def do(command: Any, draft: Any, **more: Any) -> None:
            command(session, case.id, draft, **more, actor=actor, clock=clock)

        do(grant_award, AwardDraft("claim_part", "12000", "条款 2.3 条"))
        do(grant_award, AwardDraft("settlement", "500", "dispute"))
        do(grant_award, AwardDraft("goodwill", "300", "fairness"))
        due, _, dropped = award_sheet(session, case.id, shipped_rulebook()).rows
        day = today(clock).isoformat()
        do(pay_award, PaidDraft(due.id, day, "流水 0918-77"))
        do(withdraw_award, dropped.id, reason="客户另有安排")
        said = "事实清楚，同意给付"
        do(record_approval, ApprovalDraft("goodwill", "branch_manager", "周岚", "approved", said, day))
    return case


def test_that_the_outer_volume_shows_what_is_due_and_no_goodwill(
    granted: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(granted))
    assert [said for said in OUTER if said not in file] == []
    assert [said for said in INNER if said in file] == []


def test_that_the_inner_volume_shows_goodwill_and_who_approved_it(
    granted: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(granted, internal=True))
    assert [said for said in (*OUTER, *INNER) if said not in file] == []


def test_that_amounts_and_approvals_are_said_in_english_too(
    granted: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(granted, internal=True, language="en"))
    for said in ("Amounts due", "Part of the claim", "Goodwill, and amounts taken back", "Approvals"):
        assert said in file
