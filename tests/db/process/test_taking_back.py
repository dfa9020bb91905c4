"""A decision that was taken back: what was said and sent of it counts nothing for the next one."""

from datetime import timedelta
from typing import Any

import pytest

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, DemandRecord
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft
from workbench.audit.queries import audit_rows_about
from workbench.complaints.commands import remove_nature
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process import commands
from workbench.process.clock_model import PauseDraft, PauseEndDraft
from workbench.process.history import DECISION_TOLD, decision_told
from workbench.process.model import Court, MoveDraft, Notice, NoticeDraft, NoticeMode, OutcomeDraft
from workbench.process.noticing import Purpose, notice_code, record_notice
from workbench.process.pausing import begin_pause, end_pause
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TOLD = NoticeDraft("2026-09-18", "handed", "本人签收")
WORK = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
BACK = ("investigating", "proposed", "in_approval")
YES = ApprovalDraft("decision", "branch_manager", "周岚", "approved", "同意", "2026-09-18")


def move(hand: Any, *states: str, **more: Any) -> None:
    for state in states:
        hand.run(commands.move_case, MoveDraft(state, **more))


def refused(hand: Any, to_state: str, **more: Any) -> list[str]:
    with pytest.raises(UserError) as caught:
        move(hand, to_state, **more)
    return [problem.code for problem in caught.value.problems]


def outcome(hand: Any, value: str) -> None:
    for (demand_id,) in hand.rows(DemandRecord.id):
        hand.run(commands.set_demand_outcome, OutcomeDraft(demand_id, value))


def facts(hand: Any) -> dict[str, Any]:
    return dict(hand.rows(CaseFactRecord.key, CaseFactRecord.value))


def pause(hand: Any) -> None:
    told = NoticeDraft("2026-09-18", "called", "录音")
    hand.run(begin_pause, PauseDraft("P1", "2026-09-18", "送司法鉴定", "委托书", told))
    assert hand.rows(ComplaintRecord.state) == [("paused",)]


def tell(hand: Any) -> None:
    notice = Notice(hand.clock.instant.date(), NoticeMode.HANDED, "本人签收")
    hand.run(_tell, notice)


def _tell(session: Any, complaint_id: str, notice: Notice, *, actor: Any, clock: Any) -> None:
    from workbench.checklists.desk import Desk

    record_notice(Desk(session, complaint_id, actor, clock), Purpose.DECISION, notice, BOOK)


@pytest.fixture
def ready(hand: Any) -> Any:
    """A case before its decision, with everything but the approval."""
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)
    outcome(hand, "granted")
    hand.fact("decision.finding", "投保时未作询问")
    move(hand, *WORK)
    return hand


def test_that_the_entry_of_a_told_decision_is_named_alike() -> None:
    assert notice_code(Purpose.DECISION) == DECISION_TOLD


@pytest.mark.parametrize("on_paper", [True, False])
def test_that_a_new_decision_is_approved_anew(ready: Any, on_paper: bool) -> None:
    if on_paper:
        ready.fact("approval.approver", "周岚")
        ready.fact("approval.on", "2026-09-18")
    else:
        ready.run(record_approval, YES)
    move(ready, "decided")
    move(ready, "informed", notice=TOLD)
    move(ready, "investigating", reason="发现新的事实")
    move(ready, "proposed", "in_approval")
    assert refused(ready, "decided") == ["process.fact_missing", "process.fact_missing"]
    ready.run(record_approval, YES)
    move(ready, "decided")


def test_that_what_fell_with_a_decision_stands_in_the_trail(ready: Any) -> None:
    ready.run(record_approval, YES)
    ready.fact("decision.letter_no", "投告〔2026〕17号")
    move(ready, "decided")
    move(ready, "investigating", reason="发现新的事实")
    assert not {"approval.approver", "approval.on", "decision.letter_no"} & facts(ready).keys()
    with ready.workspace.read() as session:
        rows = audit_rows_about(session, f"complaint:{ready.case_id}")
    fallen = [row.before["fallen"] for row in rows if row.before and "fallen" in row.before]
    assert fallen == [
        {
            "approval.approver": "周岚",
            "approval.on": "2026-09-18",
            "decision.letter_no": "投告〔2026〕17号",
        }
    ]


def test_that_a_case_in_court_comes_back_without_its_approval(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    move(ready, "litigated", reason="起诉", court=Court("suit", "法院", "1号"), notice=TOLD)
    move(ready, "reopened", reason="撤诉")
    move(ready, *BACK)
    assert "process.fact_missing" in refused(ready, "decided")


def test_that_a_pause_opens_no_door_to_a_decided_outcome(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    pause(ready)
    with pytest.raises(UserError, match=r"process\.outcome_after_decision"):
        outcome(ready, "rejected")
    ready.clock = FixedClock(ready.clock.instant + timedelta(days=5))
    ready.run(end_pause, PauseEndDraft("P1", "2026-09-20", "鉴定意见已出具"))
    with pytest.raises(UserError, match=r"process\.outcome_after_decision"):
        outcome(ready, "rejected")


def test_that_an_outcome_that_was_told_stands_before_the_case_is_moved(ready: Any) -> None:
    tell(ready)
    with pytest.raises(UserError, match=r"process\.outcome_after_decision"):
        outcome(ready, "rejected")


def test_that_going_back_from_a_pause_undoes_the_decision_too(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    pause(ready)
    tell(ready)
    move(ready, "investigating", reason="发现新的事实")
    with ready.workspace.read() as session:
        assert not decision_told(session, ready.case_id, BOOK)
    assert "approval.approver" not in facts(ready)


def test_that_the_day_of_an_earlier_letter_does_not_pass_for_that_of_the_new_one(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    move(ready, "informed", notice=TOLD)
    assert facts(ready)["decision.received_on"] == "2026-09-18"
    move(ready, "investigating", reason="发现新的事实")
    move(ready, "proposed", "in_approval")
    ready.run(record_approval, YES)
    move(ready, "decided")
    move(ready, "informed", notice=NoticeDraft("2026-09-18", "posted", "EMS 2"))
    assert "decision.received_on" not in facts(ready)


def decision_clocks(hand: Any) -> list[tuple[str, str, str | None]]:
    """Rule, start and end of every clock that waits for a decision, oldest first."""
    deciding = {rule.id for rule in BOOK.clocks.rows if rule.done_when == "decision.informed_on"}
    found = hand.rows(ClockRecord.rule_id, ClockRecord.started_on, ClockRecord.ended_by, order=ClockRecord.id)
    return [(rule, str(start), ended) for rule, start, ended in found if rule in deciding]


def test_that_a_withdrawn_case_that_is_opened_again_owes_its_decision_from_that_day(hand: Any) -> None:
    move(hand, "withdrawn", reason="投诉人撤回", notice=TOLD)
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=20))
    move(hand, "reopened", reason="投诉人称受误导撤回")
    assert decision_clocks(hand) == [("C03", "2026-09-17", "withdrawn"), ("C03", "2026-10-08", None)]
    due = hand.rows(ComplaintRecord.due_clock, ComplaintRecord.due_statutory_on)
    assert [(clock, str(day)) for clock, day in due] == [("C03", "2026-10-23")]


def test_that_a_told_decision_that_is_taken_back_is_owed_anew_and_once(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    tell(ready)
    move(ready, "informed")
    move(ready, "investigating", reason="新证据")
    move(ready, "assigned", reason="换人")
    running = [clock for clock in decision_clocks(ready) if clock[2] is None]
    assert running == [("C03", "2026-09-18", None)]


def test_that_a_decision_taken_back_before_it_was_told_keeps_its_period(ready: Any) -> None:
    ready.run(record_approval, YES)
    move(ready, "decided")
    move(ready, "investigating", reason="再查")
    assert decision_clocks(ready) == [("C03", "2026-09-17", None)]
