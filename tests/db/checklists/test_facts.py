"""Facts, payments and grounds: deadlines follow, the timeline tells, the trail keeps."""

from datetime import date
from typing import Any

import pytest

from db.adding import add_row
from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord, GroundRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintContractRecord, ContractRecord
from db.timeline import TimelineEntryRecord
from workbench.audit.queries import chain_report
from workbench.checklists import commands
from workbench.checklists.model import ElementState, FactDraft, PaymentDraft
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_count
from workbench.errors import UserError

KNEW, FORMED = "2026-07-28", "2025-02-28"


def clocks(hand: Any) -> dict[str, tuple[Any, ...]]:
    row = ClockRecord
    found = hand.rows(
        row.rule_id, row.started_on, row.statutory_on, row.ended_on, row.ended_by,
        where=row.rule_id.startswith("K"),
    )  # fmt: skip
    assert len({cells[0] for cells in found}) == len(found), "one row a rule"
    return {cells[0]: cells[1:] for cells in found}


def told(hand: Any) -> Any:
    entry = TimelineEntryRecord
    ours = entry.code.startswith("fact.") | entry.code.startswith("refusal.") | entry.code.startswith("check")
    return hand.rows(entry.code, entry.detail, where=ours, order=entry.seq)


def deeds(hand: Any) -> Any:
    entry = AuditEntryRecord
    return hand.rows(entry.action, entry.before, entry.after, order=entry.position)


def refused(hand: Any, *arguments: Any) -> list[str]:
    before = len(deeds(hand))
    with pytest.raises(UserError) as caught:
        hand.fact(*arguments)
    assert len(deeds(hand)) == before
    return [problem.code for problem in caught.value.problems]


def test_that_knowing_opens_the_clock_of_the_right_at_once(hand: Any) -> None:
    hand.fact("knew.on", KNEW)
    assert clocks(hand) == {"K06": (date(2026, 7, 28), date(2026, 8, 27), None, None)}
    assert told(hand) == [("fact.recorded", {"fact": "knew.on", "value": KNEW})]


def test_that_the_story_of_a_right_that_lapsed_is_told_to_the_letter(hand: Any) -> None:
    hand.fact("policy.formed_on", FORMED)
    hand.fact("knew.on", KNEW)
    hand.pay("2026-09-01", "1200")
    done = hand.ground("RG01")
    assert [(p.code, p.detail.get("date")) for p in done.warnings] == [
        ("refusal.lapsed", "2026-08-27"),
        ("refusal.premium_collected_after_knowing", "2026-09-01"),
    ]
    sheet = hand.sheet()
    states = {view.id: view.state for view in sheet.grounds[0].elements}
    assert states["RG01.E7"] is ElementState.LAPSED
    assert states["RG01.E8"] is ElementState.CONFLICT
    assert sheet.grounds[0].problems[1].detail["amount"] == "1,200.00"
    assert sheet.steps[5].state == "red"


def test_that_the_contract_s_own_date_counts_as_formation(hand: Any) -> None:
    hand.ground("RG01")
    assert clocks(hand) == {"K07": (date(2024, 2, 29), date(2026, 2, 28), None, None)}
    known = hand.sheet().steps[0].facts[0].known
    assert (known.key, known.value, known.derived) == ("policy.formed_on", date(2024, 2, 29), True)


def test_that_two_policies_leave_the_date_of_formation_to_be_asked(hand: Any) -> None:
    with hand.workspace.write() as session:
        add_row(
            session, ContractRecord, id="k2", number="P2", number_key="p2", kind="policy",
            formed_on=date(2020, 1, 1), created_at=hand.clock.now(),
        )  # fmt: skip
        add_row(session, ComplaintContractRecord, complaint_id=hand.case_id, contract_id="k2")
    hand.ground("RG01")
    assert clocks(hand) == {}
    assert hand.sheet().steps[0].facts[0].known is None


def test_that_arrival_of_the_rescission_ends_both_clocks(hand: Any) -> None:
    hand.fact("policy.formed_on", FORMED)
    hand.fact("knew.on", KNEW)
    hand.fact("rescission.arrived_on", "2026-08-20")
    on, by = date(2026, 8, 20), "fact:rescission.arrived_on"
    assert {rule: row[2:] for rule, row in clocks(hand).items()} == {"K06": (on, by), "K07": (on, by)}
    assert [code for code, _ in told(hand)].count("refusal.clock_ended") == 2


def test_that_a_corrected_date_moves_its_clock_and_corrects_the_timeline(hand: Any) -> None:
    hand.fact("knew.on", KNEW)
    hand.fact("knew.on", "2026-09-01", "病历到达登记")
    assert clocks(hand)["K06"][:2] == (date(2026, 9, 1), date(2026, 10, 8))
    entry = TimelineEntryRecord
    entries = hand.rows(entry.id, entry.corrects_id, where=entry.code.startswith("fact."), order=entry.seq)
    assert entries[1][1] == entries[0][0]
    assert [code for code, _ in told(hand)] == ["fact.recorded", "fact.corrected", "refusal.clock_recomputed"]
    action, before, after = deeds(hand)[-1]
    assert (action, before["value"], after["value"]) == ("fact.set", KNEW, "2026-09-01")


def test_that_the_same_answer_twice_changes_nothing(hand: Any) -> None:
    hand.fact("knew.on", KNEW)
    count = len(deeds(hand))
    hand.fact("knew.on", KNEW)
    assert len(deeds(hand)) == count
    assert len(told(hand)) == 1


def test_that_a_fact_taken_back_ends_its_clock_and_stays_on_record(hand: Any) -> None:
    hand.fact("knew.on", KNEW)
    hand.run(commands.withdraw_fact, "knew.on", reason="登记到别的案件了")
    assert hand.rows(CaseFactRecord.key) == []
    assert clocks(hand)["K06"][2:] == (date(2026, 9, 18), "no_longer")
    assert [code for code, _ in told(hand)] == ["fact.recorded", "fact.withdrawn", "refusal.clock_dropped"]
    assert deeds(hand)[-1][:2] == ("fact.withdraw", {"value": KNEW, "source": "调查报告"})
    hand.fact("knew.on", "2026-09-10")
    assert clocks(hand)["K06"] == (date(2026, 9, 10), date(2026, 10, 10), None, None)


@pytest.mark.parametrize(
    ("reason", "key", "code"),
    [("", "knew.on", "fact.reason_missing"), ("误记", "knew.how", "fact.not_recorded")],
)
def test_that_taking_back_needs_a_reason_and_a_fact(hand: Any, reason: str, key: str, code: str) -> None:
    hand.fact("knew.on", KNEW)
    with pytest.raises(UserError, match=code):
        hand.run(commands.withdraw_fact, key, reason=reason)


def test_that_the_refusal_notice_ends_the_assessment_too(hand: Any) -> None:
    hand.fact("claim.papers_received_on", "2026-08-20")
    hand.fact("claim.assessed_on", "2026-09-10")
    hand.fact("refusal.sent_on", "2026-09-14")
    found = clocks(hand)
    assert found["K02"][2] == date(2026, 9, 14)
    assert found["K04"][1:] == (date(2026, 9, 14), date(2026, 9, 14), "fact:refusal.sent_on")


def test_that_the_pause_needs_the_arrival_of_the_notice(hand: Any) -> None:
    hand.fact("claim.papers_received_on", "2026-03-02")
    hand.fact("claim.supplement_sent_on", "2026-03-09")
    assert clocks(hand)["K02"][1] == date(2026, 4, 1)
    hand.fact("claim.supplement_arrived_on", "2026-03-10")
    hand.fact("claim.supplement_received_on", "2026-03-25")
    assert clocks(hand)["K02"][1] == date(2026, 4, 16)


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("knew.never", "2026-07-28"), ["fact.unknown"]),
        (("decision.informed_on", "2026-09-18"), ["fact.by_notice"]),
        (("knew.on", ""), ["fact.value_missing"]),
        (("knew.on", "2026-09-19"), ["date.in_future"]),
        (("knew.on", "去年"), ["date.unreadable"]),
        (("disclosure.fault", "maybe"), ["fact.not_a_choice"]),
        (("knew.on", KNEW, "报告", "no-such-exhibit"), ["evidence.unknown"]),
        (("knew.how", "\ud83d"), ["text.broken_character"]),
    ],
)
def test_that_a_wrong_fact_leaves_no_trace(hand: Any, arguments: tuple[Any, ...], codes: list[str]) -> None:
    assert refused(hand, *arguments) == codes
    assert hand.rows(CaseFactRecord.key) == []


def test_that_an_unknown_case_is_said(hand: Any) -> None:
    hand.case_id = "nobody"
    assert refused(hand, "knew.on", KNEW) == ["complaint.unknown_case"]


def test_that_a_fact_names_its_exhibit_by_number(hand: Any) -> None:
    added = hand.exhibit("P-11")
    hand.fact("knew.on", KNEW, "", added.id)
    hand.ground("RG01")
    known = next(view.known for view in hand.sheet().steps[5].facts if view.key == "knew.on")
    assert (known.evidence, known.source, known.recorded_by) == (1, None, "陈一鸣")


def test_that_what_was_written_is_found(hand: Any) -> None:
    hand.fact("knew.how", "省医保平台调取的门诊记录", "调查员周岚的报告")
    for words in ("医保平台", "周岚"):
        assert hand.read(complaint_count, ComplaintFilter(query=words)) == 1
    hand.fact("knew.how", "客户自己寄来的病历", "收件登记")
    assert hand.read(complaint_count, ComplaintFilter(query="医保平台")) == 0


@pytest.mark.parametrize(
    ("on", "amount", "kind", "codes"),
    [
        ("2026-09-19", "1200", "premium", ["date.in_future"]),
        ("", "x", "gift", ["checklist.unknown_payment_kind", "date.unreadable", "money.unreadable"]),
    ],
)
def test_that_a_wrong_payment_lists_all_that_is_wrong(
    hand: Any, on: str, amount: str, kind: str, codes: list[str]
) -> None:
    with pytest.raises(UserError) as caught:
        hand.pay(on, amount, kind)
    assert [problem.code for problem in caught.value.problems] == codes


def test_that_a_payment_belongs_to_a_contract_of_the_case(hand: Any) -> None:
    with pytest.raises(UserError, match=r"checklist\.contract_not_of_case"):
        hand.run(commands.record_payment, PaymentDraft("other", "2026-09-01", "1200"))


def test_that_a_dropped_ground_stays_on_record_with_its_reason(hand: Any) -> None:
    hand.fact("knew.on", "2026-09-10")
    hand.ground("RG01")
    hand.run(commands.drop_ground, "RG01", reason="投保时未询问血压")
    row = GroundRecord
    assert hand.rows(row.ground_id, row.dropped_by, row.dropped_reason) == [
        ("RG01", "陈一鸣", "投保时未询问血压")
    ]
    assert hand.sheet().grounds == ()
    found = clocks(hand)
    assert found["K07"][3] == "no_longer"
    assert found["K06"][3] is None
    assert hand.read(complaint_count, ComplaintFilter(query="未询问血压")) == 1
    hand.ground("RG01")
    assert [ground.id for ground in hand.sheet().grounds] == ["RG01"]
    assert clocks(hand)["K07"][3] is None


@pytest.mark.parametrize(
    ("ground", "code"), [("RG99", "checklist.unknown_ground"), ("RB03", "checklist.ground_inactive")]
)
def test_that_only_grounds_in_use_can_be_chosen(hand: Any, ground: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        hand.ground(ground)


@pytest.mark.parametrize(
    ("ground", "reason", "code"),
    [("RG01", " ", "checklist.note_missing"), ("RG02", "改", "checklist.ground_not_chosen")],
)
def test_that_dropping_needs_a_reason_and_a_ground(hand: Any, ground: str, reason: str, code: str) -> None:
    hand.ground("RG01")
    with pytest.raises(UserError, match=code):
        hand.run(commands.drop_ground, ground, reason=reason)


def test_that_choosing_twice_is_choosing_once(hand: Any) -> None:
    hand.ground("RG02")
    count = len(deeds(hand))
    hand.ground("RG02")
    assert len(deeds(hand)) == count
    assert len(hand.rows(GroundRecord.id)) == 1


def test_that_a_ground_of_another_sector_is_pointed_out(hand: Any) -> None:
    assert [problem.code for problem in hand.ground("RB01").warnings] == ["checklist.other_sector"]


def test_that_every_command_writes_one_entry_and_the_chain_holds(hand: Any) -> None:
    start = len(deeds(hand))
    hand.ground("RG01")
    hand.fact("knew.on", "2026-09-10")
    hand.pay("2026-09-01", "1200")
    hand.run(commands.set_fact, FactDraft("knew.how", "报告"))
    hand.run(commands.withdraw_fact, "knew.how", reason="重复")
    hand.run(commands.drop_ground, "RG01", reason="不成立")
    assert [action for action, _, _ in deeds(hand)[start:]] == [
        "checklist.choose_ground",
        "fact.set",
        "contract.payment",
        "fact.set",
        "fact.withdraw",
        "checklist.drop_ground",
    ]
    assert hand.read(chain_report, hand.workspace.outside_head()).fault is None
