"""Merging: what keeps its own start, and what nobody learns by it."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint, remove_nature
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.errors import UserError
from workbench.persons.model import PersonDraft
from workbench.process import commands
from workbench.process.clock_model import ExtensionDraft, RestartDraft
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.process.restarting import restart_clock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft

CASE, CLOCK = ComplaintRecord, ClockRecord
PROOF = NoticeDraft("2026-09-18", "posted", "EMS 1098765432106")


def register(hand: Any, received_on: str, handler: str) -> Any:
    draft = ComplaintDraft(
        narrative="同一件事又打了一次电话。",
        receipts=(ReceiptDraft(channel="CH06", received_on=received_on),),
        complainant=PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210"),
        demands=(DemandDraft(code="DM05"),),
        late_entry_reason="补录",
        handler=handler,
    )
    with hand.workspace.write() as session:
        return register_complaint(session, draft, actor=hand.actor, clock=hand.clock)


def longer(hand: Any, case_id: str) -> list[Any]:
    mine = (CLOCK.complaint_id == case_id) & (CLOCK.rule_id == "C04")
    found: list[Any] = hand.rows(CLOCK.started_on, CLOCK.ended_by, where=mine)
    return found


def test_that_what_new_facts_started_keeps_its_start_though_it_was_extended(hand: Any) -> None:
    earlier = register(hand, "2026-09-10", "陈一鸣")
    survivor_id = hand.case_id
    number = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    hand.run(restart_clock, RestartDraft("2026-09-18", "补交了当年的录音"))
    hand.run(commands.extend_decision_clock, ExtensionDraft("C04", "情况复杂", PROOF))
    assert longer(hand, survivor_id) == [(date(2026, 9, 18), None)]
    hand.case_id = earlier.id
    hand.run(commands.move_case, MoveDraft("merged", "同一事项", merged_into=number))
    assert hand.rows(CASE.received_on, where=CASE.id == survivor_id) == [(date(2026, 9, 10),)]
    assert longer(hand, survivor_id) == [(date(2026, 9, 18), None)]


@pytest.mark.parametrize("state", ["registered", "decided"])
def test_that_nobody_learns_by_merging_of_a_case_that_is_kept_from_them(hand: Any, state: str) -> None:
    hidden = register(hand, "2026-09-17", "沈知微")
    with hand.workspace.write() as session:
        session.execute(update(CASE).where(CASE.id == hidden.id).values(state=state))
        draft = RecusalDraft("陈一鸣", "亲属")
        declare_recusal(session, hidden.id, draft, actor=Actor("沈知微"), clock=hand.clock)
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)
    hand.workspace = hand.workspace.seen_by("陈一鸣")
    with pytest.raises(UserError) as caught:
        hand.run(commands.move_case, MoveDraft("merged", "同一事项", merged_into=hidden.case_no))
    assert [problem.code for problem in caught.value.problems] == ["process.cannot_merge_into"]
