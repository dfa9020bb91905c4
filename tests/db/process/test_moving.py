"""Moving a case: the whole road, every way that must not open, and what a move leaves behind."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from db.audit import AuditEntryRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, DemandRecord, NatureRecord, StateChangeRecord
from db.timeline import TimelineEntryRecord
from db.workspace import ExportRecord
from workbench.audit.queries import audit_head
from workbench.checklists import commands as checklists
from workbench.checklists.queries import open_gates
from workbench.complaints.commands import remove_nature
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process import commands
from workbench.process.model import MoveDraft, NoticeDraft, OutcomeDraft
from workbench.process.proving import verify_case
from workbench.process.queries import next_moves, road
from workbench.process.roads import destinations
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
NOTICE = NoticeDraft("2026-09-18", "posted", "EMS 1098765432106，9月18日签收")
WORK = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
NEEDS = {
    "decision.finding": "投保时未作询问",
    "approval.approver": "周岚",
    "approval.on": "2026-09-18",
}
ARCHIVE = {
    "decision.letter_no": "城东投告〔2026〕17号",
    "rectification.root_cause": "问卷未逐项询问",
    "rectification.owner": "承保部 林平",
    "rectification.due_on": "2026-12-31",
    **{f"five.{name}.finding": "已查明" for name in ("time", "people", "event", "channel", "remedy")},
}
CLAIM = {
    "policy.formed_on": "2024-03-01",
    "policy.effective_on": "2024-03-02",
    "policy.premium_state": "paid",
    "policy.terms_version_attached": "yes",
    "claim.event_on": "2026-07-01",
    "claim.first_notice_on": "2026-07-02",
    "claim.papers_received_on": "2026-07-06",
    "claim.papers_complete": "yes",
    "clause.is_exclusion": "yes",
    "clause.prompt_proved": "yes",
    "clause.legal_prohibition": "yes",
    "clause.second_reading": "no",
    "clause.needs_causation": "no",
    "alternatives.partial": "no",
    "alternatives.advance": "no",
    "alternatives.refund_premium": "no",
    "alternatives.cash_value": "no",
    "alternatives.proportional": "no",
    "claim.assessed_on": "2026-09-16",
    "explained.on": "2026-09-17",
    "explained.record": "通话录音 12",
    "refusal.reasons_stated": "yes",
    "refusal.sent_on": "2026-09-18",
    "options.told_on": "2026-09-18",
}


def move(hand: Any, to_state: str, **more: Any) -> Any:
    return hand.run(commands.move_case, MoveDraft(to_state, **more))


def refused(hand: Any, to_state: str, **more: Any) -> list[str]:
    before = snapshot(hand)
    with pytest.raises(UserError) as caught:
        move(hand, to_state, **more)
    assert snapshot(hand) == before
    return [problem.code for problem in caught.value.problems]


def snapshot(hand: Any) -> Any:
    case, clock = ComplaintRecord, ClockRecord
    return (
        hand.rows(case.state, case.closed_on, case.due_clock, case.revision),
        hand.rows(clock.rule_id, clock.ended_on),
        hand.rows(StateChangeRecord.id),
        hand.rows(AuditEntryRecord.position),
        hand.rows(TimelineEntryRecord.seq),
    )


def put(hand: Any, state: str) -> None:
    """Set the state by hand, as no command would."""
    with hand.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(state=state))


def decide(hand: Any, outcome: str, lawful: str = "") -> None:
    demand_id = hand.rows(DemandRecord.id)[0][0]
    hand.run(commands.set_demand_outcome, OutcomeDraft(demand_id, outcome, lawful))


def give_up_refusal(hand: Any) -> None:
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)


def facts(hand: Any, values: dict[str, str]) -> None:
    for key, value in values.items():
        hand.fact(key, value)


def refuse_completely(hand: Any) -> None:
    """A refusal on an exclusion clause in which the last gate but one thing is passed."""
    hand.ground("RG02")
    facts(hand, CLAIM)
    hand.exhibit()
    for element in ("E1", "E2", "E3", "E6"):
        hand.mark(f"RG02.{element}", "proven", "", 1)
    facts(hand, NEEDS)


@pytest.mark.parametrize("start", sorted(state.id for state in BOOK.states.values()))
def test_that_no_way_out_of_any_state_passes_an_open_gate(hand: Any, start: str) -> None:
    facts(hand, {**NEEDS, **ARCHIVE})
    decide(hand, "rejected")
    put(hand, start)
    decided = BOOK.states["decided"].order or 0
    for to_state in destinations(start, BOOK):
        state = BOOK.states[to_state]
        by_others = to_state in ("withdrawn", "litigated")
        if by_others or not (state.closed or (state.order or 0) >= decided):
            continue
        going_on = (state.order or 0) > (BOOK.states[start].order or 99)
        if state.closed or going_on or start == "under_review":
            codes = refused(hand, to_state, reason="领导同意结案", notice=NOTICE, merged_into="x")
            assert any(code.startswith("refusal.") for code in codes), to_state


def test_that_the_gates_count_whatever_the_case_is_labelled(hand: Any) -> None:
    decide(hand, "rejected")
    give_up_refusal(hand)
    assert hand.rows(NatureRecord.removed_at)[0][0] is not None
    assert hand.read(open_gates, hand.case_id, today=TODAY, book=BOOK) != ()
    decide(hand, "granted", "36000")
    assert hand.read(open_gates, hand.case_id, today=TODAY, book=BOOK) == ()


def test_that_a_chosen_ground_alone_means_a_refusal(hand: Any) -> None:
    give_up_refusal(hand)
    hand.ground("RG02")
    assert hand.read(open_gates, hand.case_id, today=TODAY, book=BOOK) != ()
    hand.run(checklists.drop_ground, "RG02", reason="改为给付")
    assert hand.read(open_gates, hand.case_id, today=TODAY, book=BOOK) == ()


def test_that_a_claim_that_is_paid_goes_the_whole_road(hand: Any) -> None:
    give_up_refusal(hand)
    for state in WORK:
        move(hand, state)
    assert refused(hand, "decided") == [
        "process.demand_undecided",
        "process.fact_missing",
        "process.fact_missing",
        "process.fact_missing",
    ]
    decide(hand, "granted", "36,000.00")
    facts(hand, NEEDS)
    move(hand, "decided")
    move(hand, "informed", notice=NOTICE)
    move(hand, "performed")
    move(hand, "followed_up")
    facts(hand, ARCHIVE)
    assert refused(hand, "archived") == ["process.case_file_missing"]
    export_case_file(hand)
    move(hand, "archived")
    case, change = ComplaintRecord, StateChangeRecord
    assert hand.rows(case.state, case.closed_on) == [("archived", TODAY)]
    assert len(hand.rows(change.id)) == 11
    assert {step.phase for step in hand.read(road, hand.case_id, book=BOOK)} == {"done", "current"}


def export_case_file(hand: Any) -> None:
    with hand.workspace.write() as session:
        session.add(
            ExportRecord(
                id="e", number="E1", complaint_id=hand.case_id, kind="case_file", internal=False,
                unmasked=False, reason=None, sha256="0" * 64, size_bytes=1, pages=1,
                audit_count=audit_head(session).count, audit_head="0" * 64,
                exported_at=hand.clock.now(), exported_by="陈一鸣",
            )
        )  # fmt: skip


def test_that_a_refusal_is_decided_after_approval_and_told_after_its_notice(hand: Any) -> None:
    refuse_completely(hand)
    decide(hand, "rejected")
    for state in WORK:
        move(hand, state)
    move(hand, "decided")
    assert refused(hand, "informed", notice=NOTICE) == ["refusal.fact_missing"]
    hand.fact("options.list", "调解、核查、诉讼")
    move(hand, "informed", notice=NOTICE)
    for state in ("performed", "followed_up"):
        move(hand, state)
    facts(hand, ARCHIVE)
    export_case_file(hand)
    assert refused(hand, "archived") == ["process.hashes_unverified"]
    verify_case(hand.workspace, hand.case_id, actor=hand.actor, clock=hand.clock)
    move(hand, "archived")
    assert hand.rows(ComplaintRecord.state) == [("archived",)]


def test_that_the_decision_waits_for_the_approval_of_the_refusal(hand: Any) -> None:
    refuse_completely(hand)
    hand.mark("RG02.E2", "open")
    decide(hand, "rejected")
    for state in WORK:
        move(hand, state)
    assert refused(hand, "decided") == ["refusal.element_open"]


def test_that_the_decision_s_clock_ends_with_the_proved_notice_and_not_before(hand: Any) -> None:
    give_up_refusal(hand)
    decide(hand, "granted")
    facts(hand, NEEDS)
    for state in (*WORK, "decided"):
        move(hand, state)
    clock, case = ClockRecord, ComplaintRecord
    running = clock.rule_id == "C03"
    assert hand.rows(clock.ended_on, where=running) == [(None,)]
    assert refused(hand, "informed") == ["process.notice_missing"]
    assert "process.proof_missing" in refused(hand, "informed", notice=NoticeDraft("2026-09-18", "posted"))
    assert hand.rows(clock.ended_on, where=running) == [(None,)]
    moved = move(hand, "informed", notice=NOTICE)
    assert moved.warnings == ()
    assert hand.rows(clock.ended_on, clock.ended_by, where=running) == [(TODAY, "notice:posted")]
    assert hand.rows(case.due_clock, case.due_statutory_on, case.due_internal_on) == [(None, None, None)]
    entry = TimelineEntryRecord
    assert hand.rows(entry.text, entry.occurred_on, where=entry.code == "process.notice_informed") == [
        (NOTICE.proof, TODAY)
    ]


def test_that_a_late_notice_is_recorded_with_a_warning(hand: Any) -> None:
    give_up_refusal(hand)
    decide(hand, "granted")
    facts(hand, NEEDS)
    for state in (*WORK, "decided"):
        move(hand, state)
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=30))
    late = NoticeDraft("2026-10-18", "called", "录音 31")
    assert refused(hand, "informed", notice=late) == ["process.late_reason_missing"]
    moved = move(hand, "informed", notice=late, reason="病历调取耗时")
    assert [problem.code for problem in moved.warnings] == ["process.informed_late"]
    entry = TimelineEntryRecord
    marked = hand.rows(entry.text, entry.detail, where=entry.code == "process.told_late")
    assert marked == [("病历调取耗时", {"clock": "C03", "date": "2026-10-08"})]


def test_that_a_withdrawal_ends_the_procedure_on_the_day_it_came_in(hand: Any) -> None:
    hand.fact("claim.papers_received_on", "2026-09-01")
    assert refused(hand, "withdrawn", reason="投诉人撤回") == ["process.notice_missing"]
    proof = NoticeDraft("2026-09-17", "handed", "本人签字的撤回申请书")
    move(hand, "withdrawn", reason="投诉人撤回", notice=proof)
    case, clock = ComplaintRecord, ClockRecord
    assert hand.rows(case.state, case.closed_on) == [("withdrawn", date(2026, 9, 17))]
    ended = dict(hand.rows(clock.rule_id, clock.ended_by))
    assert ended["C03"] == "withdrawn"
    assert ended["K02"] is None, "the claim's own period goes on"


def test_that_a_closed_case_takes_no_more_marks_until_it_is_reopened(hand: Any) -> None:
    proof = NoticeDraft("2026-09-18", "handed", "撤回申请书")
    move(hand, "withdrawn", reason="投诉人撤回", notice=proof)
    for act in (
        lambda: hand.fact("knew.on", "2026-09-10"),
        lambda: hand.ground("RG01"),
        lambda: hand.mark("C-02", "requested"),
        lambda: hand.pay("2026-09-01", "1200"),
        lambda: decide(hand, "granted"),
    ):
        with pytest.raises(UserError, match=r"process\.case_closed"):
            act()
    move(hand, "reopened", reason="提出新的事实")
    hand.ground("RG01")
    assert hand.rows(ComplaintRecord.closed_on) == [(None,)]
    assert [step.state for step in hand.read(road, hand.case_id, book=BOOK) if step.phase == "current"] == [
        "registered"
    ]
    move(hand, "investigating")


def test_that_a_case_goes_back_only_with_a_reason(hand: Any) -> None:
    move(hand, "identified")
    assert refused(hand, "registered") == ["process.reason_missing"]
    move(hand, "registered", reason="身份证件有误")
    entry = TimelineEntryRecord
    found = hand.rows(entry.detail, entry.text, where=entry.code == "process.moved", order=entry.seq)
    assert found[-1] == ({"state": "registered"}, "身份证件有误")


@pytest.mark.parametrize("to_state", ["archived", "decided", "contacted", "extended", "nowhere", ""])
def test_that_no_state_is_skipped(hand: Any, to_state: str) -> None:
    codes = refused(hand, to_state, reason="加急")
    assert codes[0] in {"process.no_way", "process.set_by_clock", "process.unknown_state"}


def test_that_the_moves_on_offer_say_what_stands_in_their_way(hand: Any) -> None:
    put(hand, "in_approval")
    moves = {move.to_state: move for move in hand.read(next_moves, hand.case_id, today=TODAY, book=BOOK)}
    assert not moves["decided"].free
    assert {problem.code for problem in moves["decided"].problems} >= {
        "process.demand_undecided",
        "refusal.no_ground",
    }
    assert moves["proposed"].free and moves["proposed"].asks == ("reason",)
    assert moves["withdrawn"].free and moves["withdrawn"].asks == ("notice", "reason")
    assert {move.owner for move in moves.values()} == {"陈一鸣"}


@pytest.mark.parametrize(
    ("outcome", "lawful", "codes"),
    [
        ("settled", "", ["process.unknown_outcome"]),
        ("granted", "很多", ["money.unreadable"]),
        ("", "-1", ["money.negative", "process.unknown_outcome"]),
        ("partly", "", ["process.part_without_amount"]),
        ("partly", "0", ["process.part_without_amount"]),
        ("withdrawn", "", ["process.withdrawn_without_note"]),
    ],
)
def test_that_a_wrong_outcome_lists_all_that_is_wrong(
    hand: Any, outcome: str, lawful: str, codes: list[str]
) -> None:
    with pytest.raises(UserError) as caught:
        decide(hand, outcome, lawful)
    assert [problem.code for problem in caught.value.problems] == codes


def test_that_an_outcome_is_kept_told_and_signed(hand: Any) -> None:
    decide(hand, "partly", "12000")
    decide(hand, "granted", "36000")
    demand, entry = DemandRecord, AuditEntryRecord
    assert hand.rows(demand.outcome, demand.lawful_fen) == [("granted", 3_600_000)]
    demand_id = hand.rows(demand.id)[0][0]
    hand.run(commands.set_demand_outcome, OutcomeDraft(demand_id, "withdrawn", note="9月18日来电录音 44"))
    entries = TimelineEntryRecord
    told = hand.rows(entries.code, entries.text, where=entries.source_kind == "demand", order=entries.seq)
    assert told[-1] == ("process.demand_withdrawn", "9月18日来电录音 44")
    found = hand.rows(entry.before, where=entry.action == "case.decide_demand", order=entry.position)
    assert found[1][0]["outcome"] == "partly" and found[1][0]["lawful_fen"] == 1_200_000
    with pytest.raises(UserError, match=r"process\.unknown_demand"):
        hand.run(commands.set_demand_outcome, OutcomeDraft("other", "granted"))
