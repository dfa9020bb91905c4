"""The roads beside the main one: not handled, merged, withdrawn, reviewed, in court, reopened."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, DemandRecord
from db.process import ReviewRecord
from db.timeline import TimelineEntryRecord
from workbench.complaints.commands import register_complaint, remove_nature
from workbench.complaints.model import ComplaintDraft, DemandDraft, PartyDraft, ReceiptDraft
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.process import commands
from workbench.process.model import (
    Court,
    MoveDraft,
    NoticeDraft,
    OutcomeDraft,
    ReviewFindings,
    ReviewRequest,
)
from workbench.process.queries import case_stand, next_step
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
PROOF = NoticeDraft("2026-09-18", "posted", "EMS 1098765432106")
WORK = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
CASE, CLOCK, FACT, ENTRY = ComplaintRecord, ClockRecord, CaseFactRecord, TimelineEntryRecord


def move(hand: Any, to_state: str, **more: Any) -> Any:
    return hand.run(commands.move_case, MoveDraft(to_state, **more))


def refused(hand: Any, to_state: str, **more: Any) -> list[str]:
    with pytest.raises(UserError) as caught:
        move(hand, to_state, **more)
    return [problem.code for problem in caught.value.problems]


def state_of(hand: Any, case_id: str) -> Any:
    return hand.rows(CASE.state, CASE.received_on, CASE.merged_into_id, where=CASE.id == case_id)[0]


def clocks_of(hand: Any, case_id: str) -> dict[str, Any]:
    rows = hand.rows(
        CLOCK.rule_id, CLOCK.started_on, CLOCK.ended_by, where=CLOCK.complaint_id == case_id, order=CLOCK.id
    )
    return {rule: (started, ended) for rule, started, ended in rows}


def register(hand: Any, received_on: str, **more: Any) -> Any:
    values: dict[str, Any] = {
        "narrative": "同一件事又打了一次电话。",
        "receipts": (ReceiptDraft(channel="CH06", received_on=received_on),),
        "complainant": PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210"),
        "demands": (DemandDraft(code="DM05"),),
        "late_entry_reason": "补录",
        "handler": "陈一鸣",
        **more,
    }
    with hand.workspace.write() as session:
        return register_complaint(session, ComplaintDraft(**values), actor=hand.actor, clock=hand.clock)


def give_up_refusal(hand: Any) -> None:
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)


def decide(hand: Any, case_id: str, outcome: str = "granted", lawful: str = "") -> None:
    with hand.workspace.read() as session:
        demands = complaint_sheet(session, case_id).demands
    for demand in demands:
        draft = OutcomeDraft(demand.id, outcome, lawful)
        with hand.workspace.write() as session:
            commands.set_demand_outcome(session, case_id, draft, actor=hand.actor, clock=hand.clock)


def inform(hand: Any) -> None:
    """Take the case to where its decision is made known."""
    give_up_refusal(hand)
    decide(hand, hand.case_id)
    for key, value in {
        "decision.finding": "投保时未作询问",
        "approval.approver": "周岚",
        "approval.on": "2026-09-18",
    }.items():
        hand.fact(key, value)
    for state in (*WORK, "decided"):
        move(hand, state)
    move(hand, "informed", notice=NoticeDraft("2026-09-18", "handed", "本人签收"))


# Not handled.


def test_that_a_complaint_of_an_agent_without_authority_is_declined_and_told(hand: Any) -> None:
    agent = PartyDraft(person=PersonDraft(name="甄维权"), role="proxy", proxy_for="欧阳晓锋")
    hand.case_id = register(hand, "2026-09-17", parties=(agent,), complainant_roles=("insured",)).id
    move(hand, "identified")
    why = {"reason": "未提交授权委托书", "notice": PROOF}
    assert refused(hand, "declined", **why) == ["process.decline_ground"]
    moved = move(hand, "declined", ground="no_authority", **why)
    assert state_of(hand, hand.case_id)[0] == "declined"
    assert moved.owner == "陈一鸣"
    kept = dict(hand.rows(FACT.key, FACT.value, where=FACT.complaint_id == hand.case_id))
    assert kept["decline.ground"] == "no_authority"
    assert kept["decision.informed_on"] == "2026-09-18"
    assert clocks_of(hand, hand.case_id)["C03"][1] == "notice:posted"


@pytest.mark.parametrize(
    "parties",
    [
        (),
        (
            PartyDraft(
                person=PersonDraft(name="甄维权"),
                role="proxy",
                proxy_for="欧阳晓锋",
                proxy_original_seen=True,
            ),
        ),
    ],
)
def test_that_a_complaint_of_somebody_entitled_is_never_declined(hand: Any, parties: Any) -> None:
    hand.case_id = register(hand, "2026-09-17", parties=parties, complainant_roles=("policyholder",)).id
    move(hand, "identified")
    codes = refused(hand, "declined", ground="not_concerned", reason="疑似恶意", notice=PROOF)
    assert codes == ["process.submitter_entitled"]


def test_that_a_case_is_declined_from_the_identity_check_only(hand: Any) -> None:
    assert refused(hand, "declined", ground="not_concerned", reason="x", notice=PROOF) == ["process.no_way"]


# Merged.


def test_that_the_case_that_takes_another_in_counts_from_the_earliest_receipt(hand: Any) -> None:
    earlier = register(hand, "2026-09-10")
    hand.case_id, survivor_id = earlier.id, hand.case_id
    survivor_no = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    why = {"reason": "同一事项重复投诉", "merged_into": survivor_no}
    moved = move(hand, "merged", **why)
    assert moved.warnings == ()
    assert moved.changes.ids >= {earlier.id, survivor_id}
    assert state_of(hand, survivor_id)[1:] == (date(2026, 9, 10), None)
    assert state_of(hand, earlier.id) == ("merged", date(2026, 9, 10), survivor_id)
    clocks = clocks_of(hand, survivor_id)
    assert clocks["C03"] == (date(2026, 9, 10), None)
    assert set(clocks_of(hand, earlier.id).values()) == {(date(2026, 9, 10), f"merged:{survivor_no}")}
    due = hand.rows(CASE.due_clock, CASE.due_statutory_on, where=CASE.id == survivor_id)
    assert due == [("C03", date(2026, 9, 28))], "the Mid-Autumn Festival lies on the last day"
    with hand.workspace.read() as session:
        sheet, merged = complaint_sheet(session, survivor_id), complaint_sheet(session, earlier.id)
    assert sheet.merged == (earlier.case_no,)
    assert merged.merged_into == survivor_no
    assert [receipt.merged_from for receipt in sheet.receipts] == [earlier.case_no, ""]
    assert [(demand.code, demand.merged_from) for demand in sheet.demands] == [
        ("DM01", ""),
        ("DM05", earlier.case_no),
    ]
    deeds = {row[0] for row in hand.rows(AuditEntryRecord.action)}
    assert {"case.move", "case.take_in"} <= deeds


def test_that_the_demands_of_a_merged_case_are_decided_where_it_went(hand: Any) -> None:
    other = register(hand, "2026-09-18")
    give_up_refusal(hand)
    survivor_id = hand.case_id
    number = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    hand.case_id = other.id
    move(hand, "merged", reason="重复", merged_into=number)
    hand.case_id = survivor_id
    own = hand.rows(DemandRecord.id, where=DemandRecord.complaint_id == survivor_id)[0][0]
    hand.run(commands.set_demand_outcome, OutcomeDraft(own, "granted"))
    for state in WORK:
        move(hand, state)
    assert "process.demand_undecided" in refused(hand, "decided")
    decide(hand, survivor_id)
    assert "process.demand_undecided" not in refused(hand, "decided")


def test_that_a_clock_that_only_the_merged_receipt_starts_goes_on(hand: Any) -> None:
    receipts = (ReceiptDraft(channel="CH02", received_on="2026-09-17", letter_no="银转1号"),)
    other = register(hand, "2026-09-17", receipts=receipts)
    survivor_id, hand.case_id = hand.case_id, other.id
    number = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    move(hand, "merged", reason="同一事项", merged_into=number)
    assert clocks_of(hand, survivor_id)["C08"] == (date(2026, 9, 17), None)


def test_that_the_answer_to_a_merged_letter_is_owed_by_the_case_that_took_it_in(
    hand: Any,
) -> None:
    letter = ReceiptDraft(
        channel="CH01", received_on="2026-09-17", letter_no="浙金转2号", reply_by="2026-09-29"
    )
    other = register(hand, "2026-09-17", receipts=(letter,))
    survivor_id, hand.case_id = hand.case_id, other.id
    number = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    move(hand, "merged", reason="同一事项", merged_into=number)
    assert clocks_of(hand, survivor_id)["C10"] == (date(2026, 9, 17), None)
    assert clocks_of(hand, other.id)["C10"][1] == f"merged:{number}"


def test_that_a_denied_claim_of_a_merged_case_is_a_refusal_of_the_one_that_took_it_in(hand: Any) -> None:
    other = register(hand, "2026-09-17", category="IB40", demands=(DemandDraft("DM01", "36000"),))
    survivor = register(hand, "2026-09-17")
    hand.case_id = other.id
    move(hand, "merged", reason="同一事项", merged_into=survivor.case_no)
    decide(hand, survivor.id, "rejected")
    with hand.workspace.read() as session:
        assert case_stand(session, survivor.id, today=TODAY, book=BOOK).sheet.pursued


def test_that_a_merged_case_can_be_taken_out_again(hand: Any) -> None:
    earlier = register(hand, "2026-09-10")
    survivor_id, hand.case_id = hand.case_id, earlier.id
    number = hand.rows(CASE.case_no, where=CASE.id == survivor_id)[0][0]
    move(hand, "merged", reason="同一事项", merged_into=number)
    move(hand, "reopened", reason="并非同一事项")
    assert state_of(hand, survivor_id)[1] == date(2026, 9, 17)
    assert clocks_of(hand, survivor_id)["C03"] == (date(2026, 9, 17), None)
    assert state_of(hand, earlier.id) == ("reopened", date(2026, 9, 10), None)
    assert clocks_of(hand, earlier.id)["C03"] == (date(2026, 9, 10), None)
    assert hand.rows(CASE.due_clock, where=CASE.id == earlier.id) == [("C03",)]


def test_that_a_case_is_merged_only_into_another_open_one(hand: Any) -> None:
    give_up_refusal(hand)
    own = hand.rows(CASE.case_no)[0][0]
    why = {"reason": "同一事项"}
    assert refused(hand, "merged", **why) == ["process.merged_into_missing"]
    for number in ("2026-0101-9999", own):
        assert refused(hand, "merged", **why, merged_into=number) == ["process.cannot_merge_into"]
    closed = register(hand, "2026-09-17")
    mine, hand.case_id = hand.case_id, closed.id
    move(hand, "withdrawn", reason="撤回", notice=PROOF)
    hand.case_id = mine
    assert refused(hand, "merged", **why, merged_into=closed.case_no) == ["process.cannot_merge_into"]


def test_that_nothing_is_merged_into_a_decided_case(hand: Any) -> None:
    other = register(hand, "2026-09-18")
    inform(hand)
    number = hand.rows(CASE.case_no, where=CASE.id == hand.case_id)[0][0]
    hand.case_id = other.id
    assert refused(hand, "merged", reason="重复", merged_into=number) == ["process.merge_into_decided"]


def test_that_a_refusal_does_not_disappear_in_a_case_without_one(hand: Any) -> None:
    other = register(hand, "2026-09-17")
    codes = refused(hand, "merged", reason="同一事项", merged_into=other.case_no)
    assert codes and all(code.startswith("refusal.") for code in codes)


def test_that_a_refusal_goes_on_in_a_case_that_pursues_it(hand: Any) -> None:
    other = register(hand, "2026-09-17", natures=("NA2",), category="IB40")
    move(hand, "merged", reason="同一事项", merged_into=other.case_no)
    assert state_of(hand, hand.case_id)[2] == other.id


def test_that_merging_two_people_s_cases_is_pointed_out(hand: Any) -> None:
    give_up_refusal(hand)
    other = register(hand, "2026-09-17", complainant=PersonDraft(name="宋知夏"))
    moved = move(hand, "merged", reason="同一事件", merged_into=other.case_no)
    assert [problem.code for problem in moved.warnings] == ["process.merge_other_person"]


# Withdrawn, in court.


def test_that_a_withdrawal_leaves_what_is_owed_besides(hand: Any) -> None:
    move(hand, "withdrawn", reason="自愿撤回", notice=NoticeDraft("2026-09-17", "handed", "撤回申请书"))
    assert hand.rows(CASE.closed_on) == [(date(2026, 9, 17),)]
    assert clocks_of(hand, hand.case_id)["C03"][1] == "withdrawn"
    assert hand.rows(FACT.value, where=FACT.key == "complaint.withdrawn_on") == [("2026-09-17",)]


def test_that_a_suit_is_kept_with_its_court_and_number(hand: Any) -> None:
    court = Court("suit", "城东区人民法院", "（2026）浙0106民初123号")
    assert refused(hand, "litigated", reason="起诉", court=court) == ["process.notice_missing"]
    move(hand, "litigated", reason="投诉人起诉", court=court, notice=PROOF)
    kept = dict(hand.rows(FACT.key, FACT.value))
    assert kept["litigation.kind"] == "suit"
    assert kept["litigation.number"] == "（2026）浙0106民初123号"
    assert hand.rows(CASE.state, CASE.closed_on) == [("litigated", TODAY)]


# Under review.

REQUEST = ReviewRequest("欧阳晓锋", "省公司 高峰", "城东投告〔2026〕17号", "2026-09-18")


def later(hand: Any, days: int) -> str:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=days))
    instant: datetime = hand.clock.instant
    return instant.date().isoformat()


def test_that_a_review_starts_its_clock_and_changes_who_is_in_charge(hand: Any) -> None:
    inform(hand)
    asked = NoticeDraft(later(hand, 10), "posted", "书面核查申请")
    moved = move(hand, "under_review", reason="不服处理决定", review=REQUEST, notice=asked)
    assert (moved.owner, moved.warnings) == ("省公司 高峰", ())
    step = hand.read(next_step, hand.case_id, today=TODAY, book=BOOK)
    assert (step.code, step.move) == ("process.next_conclude", "informed")
    review = ReviewRecord
    found = hand.rows(review.applicant, review.requested_on, review.decision_received_on, review.verdict)
    assert found == [("欧阳晓锋", date(2026, 9, 28), date(2026, 9, 18), None)]
    assert hand.rows(FACT.value, where=FACT.key == "review.requested_on") == [("2026-09-28",)]
    assert hand.rows(CASE.closed_on) == [(None,)]


def test_that_a_late_request_is_noted_as_late(hand: Any) -> None:
    inform(hand)
    asked = NoticeDraft(later(hand, 45), "posted", "书面核查申请")
    moved = move(hand, "under_review", reason="不服处理决定", review=REQUEST, notice=asked)
    assert [problem.code for problem in moved.warnings] == ["process.review_late"]
    assert hand.rows(ENTRY.code, where=ENTRY.code == "process.review_requested_late")


def test_that_a_review_that_upholds_is_told_with_proof(hand: Any) -> None:
    inform(hand)
    asked = NoticeDraft(later(hand, 5), "posted", "书面核查申请")
    move(hand, "under_review", reason="不服处理决定", review=REQUEST, notice=asked)
    findings = ReviewFindings("程序合规", "未超期", "结论正确", "upheld")
    told = NoticeDraft(later(hand, 10), "handed", "签收单 9")
    assert refused(hand, "informed", findings=findings) == ["process.notice_missing"]
    assert refused(hand, "investigating", findings=findings, notice=told) == [
        "process.review_leads_elsewhere"
    ]
    move(hand, "informed", findings=findings, notice=told)
    review = ReviewRecord
    found = hand.rows(review.verdict, review.procedure, review.informed_on, review.informed_mode)
    assert found == [("upheld", "程序合规", date(2026, 10, 3), "handed")]
    assert hand.rows(FACT.value, where=FACT.key == "review.informed_on") == [("2026-10-03",)]
    with hand.workspace.read() as session:
        stand = case_stand(session, hand.case_id, today=date(2026, 10, 3), book=BOOK)
    assert (stand.told, stand.review, stand.owner) == (True, None, "陈一鸣")


def test_that_a_review_is_asked_for_after_the_decision_and_answered_after_that(hand: Any) -> None:
    inform(hand)
    early = NoticeDraft("2026-09-17", "posted", "书面核查申请")
    assert refused(hand, "under_review", reason="不服", review=REQUEST, notice=early) == [
        "process.notice_too_early"
    ]
    asked = NoticeDraft(later(hand, 5), "posted", "书面核查申请")
    move(hand, "under_review", reason="不服处理决定", review=REQUEST, notice=asked)
    findings = ReviewFindings("程序合规", "未超期", "结论正确", "upheld")
    answer = NoticeDraft("2026-09-19", "handed", "签收单 9")
    assert refused(hand, "informed", findings=findings, notice=answer) == ["process.notice_too_early"]


def test_that_a_case_sent_back_by_review_needs_a_new_notice(hand: Any) -> None:
    inform(hand)
    asked = NoticeDraft(later(hand, 5), "posted", "书面核查申请")
    move(hand, "under_review", reason="不服处理决定", review=REQUEST, notice=asked)
    findings = ReviewFindings("程序合规", "未超期", "结论有误", "redo")
    move(hand, "investigating", findings=findings, notice=NoticeDraft(later(hand, 5), "handed", "签收单 9"))
    hand.fact("approval.approver", "周岚")
    hand.fact("approval.on", "2026-09-28")
    for state in ("proposed", "in_approval", "decided"):
        move(hand, state)
    assert refused(hand, "informed") == ["process.notice_missing"]
    again = NoticeDraft(later(hand, 5), "handed", "签收单 10")
    move(hand, "informed", notice=again)
    assert hand.rows(FACT.value, where=FACT.key == "decision.informed_on") == [("2026-10-03",)]


# The decision stands.


def test_that_the_outcome_of_a_demand_stands_with_the_decision(hand: Any) -> None:
    inform(hand)
    with pytest.raises(UserError, match=r"process\.outcome_after_decision"):
        decide(hand, hand.case_id, "rejected")
    move(hand, "investigating", reason="发现新的事实")
    decide(hand, hand.case_id, "rejected")


def test_that_a_reopened_case_needs_a_notice_of_its_new_decision(hand: Any) -> None:
    inform(hand)
    move(hand, "litigated", reason="起诉", court=Court("suit", "法院", "1号"), notice=PROOF)
    move(hand, "reopened", reason="撤诉后继续处理")
    with hand.workspace.read() as session:
        assert not case_stand(session, hand.case_id, today=TODAY, book=BOOK).told
