"""A minor is settled with, paid and let withdraw with a guardian; who forgets is warned each time."""

from dataclasses import replace
from typing import Any

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.awards.commands import grant_award
from workbench.awards.model import AwardDraft
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, PartyDraft
from workbench.errors import Problem
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.opening import Workspace

CHILD = PersonDraft(name="周小雨", birth_on="2010-06-01")
MOTHER = PartyDraft("guardian", PersonDraft(name="周文静"))
ALONE = replace(REFUSAL, complainant=CHILD)
GUARDED = replace(ALONE, parties=(MOTHER,))
GROWN = replace(REFUSAL, complainant=replace(CHILD, birth_on="2008-09-17"))


@pytest.mark.parametrize(("draft", "warned"), [(ALONE, True), (GUARDED, False), (GROWN, False)])
def test_that_a_minor_without_a_guardian_is_pointed_out_before_money_and_withdrawal(
    workspace: Workspace, actor: Actor, clock: FixedClock, draft: ComplaintDraft, warned: bool
) -> None:
    def run(command: Any, *args: Any) -> list[Problem]:
        with workspace.write() as session:
            done = command(session, *args, actor=actor, clock=clock)
        return [one for one in done.warnings if one.code == "complaint.minor_without_guardian"]

    with workspace.write() as session:
        case = register_complaint(session, draft, actor=actor, clock=clock)
    award = AwardDraft("claim", "36000.00", "条款第 5 条")
    leaving = MoveDraft(
        "withdrawn", reason="自愿撤回", notice=NoticeDraft("2026-09-17", "handed", "撤回申请书")
    )
    for command, what, field in ((grant_award, award, "payee"), (move_case, leaving, "notice")):
        found = run(command, case.id, what)
        assert [(one.field, one.level, one.detail) for one in found] == (
            [(field, "warning", {"years": "16"})] if warned else []
        )
