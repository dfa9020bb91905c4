"""What keeps a case out of a state."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from workbench.awards.model import AwardRow
from workbench.checklists.model import KnownFact, Missing, RefusalSheet, StepState, StepView
from workbench.errors import Problem
from workbench.process.guards import (
    FACT_NEEDS,
    GATES_BEFORE,
    NO_GATES,
    NOTHING_TO_MEND,
    guard_problems,
)
from workbench.process.model import (
    ApprovalStand,
    CaseStand,
    Court,
    DecisionClock,
    DeclineGround,
    DemandStand,
    MoveDraft,
    Notice,
    NoticeDraft,
    NoticeMode,
    ReviewFindings,
    ReviewRequest,
    ReviewStand,
)
from workbench.process.rules import (
    accepted_notice,
    late_notice,
    late_problems,
    move_problems,
)
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
RECEIVED = date(2026, 9, 17)
C03 = DecisionClock("c", "C03", RECEIVED, date(2026, 10, 8), date(2026, 9, 30))
NEEDED = tuple(key for keys in FACT_NEEDS.values() for key in keys)
FACTS = {key: KnownFact(key, "周岚") for key in NEEDED}
REVIEW = ReviewStand("r", TODAY, "高峰")
SHEET = RefusalSheet(False, (), (), ())


def gate(number: int) -> StepView:
    missing = Missing("fact", f"f{number}", "refusal.fact_missing", {"fact": f"f{number}"})
    return StepView(f"RF{number:02}", number, StepState.OPEN, (), missing=(missing,))


def refusal(*numbers: int) -> RefusalSheet:
    return RefusalSheet(True, tuple(gate(number) for number in numbers), (), ())


def stand(state: str = "in_approval", **more: Any) -> CaseStand:
    ready = CaseStand(
        state=state,
        road_state=state,
        received_on=RECEIVED,
        sheet=SHEET,
        handler="陈一鸣",
        facts=FACTS,
        demands=(DemandStand("d", "DM01", "granted"),),
        decision_clock=C03,
        exported=True,
        told=True,
        recorded=frozenset({"hashes_verified"}),
    )
    return replace(ready, **more)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize("to_state", sorted(BOOK.states))
def test_that_a_case_in_order_may_enter_every_state(to_state: str) -> None:
    assert guard_problems(stand(), to_state, BOOK) == ()


@pytest.mark.parametrize("need", sorted({need for state in BOOK.states.values() for need in state.needs}))
def test_that_every_need_of_the_data_is_understood(need: str) -> None:
    known = {
        "every_demand_decided", "recusal_clear", "refusal_gates_open", "notice_proved", "case_file",
        "hashes_verified", "not_entitled", "awards_paid",
    }  # fmt: skip
    assert need in known | set(FACT_NEEDS)


@pytest.mark.parametrize("key", sorted(FACTS))
def test_that_a_need_without_its_fact_is_named(key: str) -> None:
    facts = {other: fact for other, fact in FACTS.items() if other != key}
    found = [*guard_problems(stand(facts=facts), "decided", BOOK)]
    found += guard_problems(stand(facts=facts), "archived", BOOK)
    assert ("process.fact_missing", key) in {(p.code, p.detail.get("fact")) for p in found}


def test_that_a_decision_needs_an_outcome_for_every_demand() -> None:
    demands = (DemandStand("d", "DM01", "granted"), DemandStand("e", "DM06", None))
    found = guard_problems(stand(demands=demands), "decided", BOOK)
    assert [(p.code, p.detail) for p in found] == [("process.demand_undecided", {"demand": "DM06"})]


@pytest.mark.parametrize("typed", [" 陈一鸣 ", "陈 一鸣", "陈\u3000一\u3000鸣"])
def test_that_the_handler_may_not_approve_his_own_case(typed: str) -> None:
    facts = {**FACTS, "approval.approver": KnownFact("approval.approver", typed)}
    assert codes(guard_problems(stand(facts=facts), "decided", BOOK)) == ["process.approver_is_handler"]


@pytest.mark.parametrize(
    ("more", "code"),
    [({"handler": None}, "process.no_handler"), ({"complained_of": ("陈一鸣",)}, "process.must_recuse")],
)
def test_that_a_case_is_assigned_to_somebody_free_to_handle_it(more: dict[str, Any], code: str) -> None:
    assert codes(guard_problems(stand(**more), "assigned", BOOK)) == [code]


def test_that_archiving_needs_a_proved_notice_and_an_exported_file() -> None:
    found = guard_problems(stand(told=False, exported=False), "archived", BOOK)
    assert codes(found) == ["process.not_informed", "process.case_file_missing"]


CLOSED = sorted(state.id for state in BOOK.states.values() if state.closed and state.id not in NO_GATES)


@pytest.mark.parametrize("to_state", CLOSED)
@pytest.mark.parametrize("number", range(1, 16))
def test_that_no_closing_state_lets_an_open_gate_pass(to_state: str, number: int) -> None:
    found = guard_problems(stand(sheet=refusal(number)), to_state, BOOK)
    assert [problem.field for problem in found] == [f"refusal.step.{number}"]


@pytest.mark.parametrize(("to_state", "last"), sorted(GATES_BEFORE.items()))
@pytest.mark.parametrize("number", range(1, 16))
def test_that_deciding_and_informing_wait_for_the_gates_before_them(
    to_state: str, last: int, number: int
) -> None:
    found = guard_problems(stand(sheet=refusal(number)), to_state, BOOK)
    assert bool(found) is (number <= last)


def test_that_every_state_from_the_decision_on_is_guarded() -> None:
    order = BOOK.states["decided"].order or 0
    late = {state.id for state in BOOK.states.values() if (state.order or 0) >= order}
    assert late == set(GATES_BEFORE) | {"archived"}
    steps = [GATES_BEFORE[state] for state in ("decided", "informed", "performed", "followed_up")]
    assert steps == sorted(steps)


@pytest.mark.parametrize("to_state", ["withdrawn", "litigated"])
def test_that_withdrawal_and_suit_are_the_complainant_s_own_decision(to_state: str) -> None:
    assert guard_problems(stand(sheet=refusal(1)), to_state, BOOK) == ()


def test_that_two_demands_of_one_kind_are_two_things_to_decide() -> None:
    demands = (DemandStand("d", "DM01", None), DemandStand("e", "DM01", None))
    found = guard_problems(stand(demands=demands), "decided", BOOK)
    assert [problem.field for problem in found] == ["demands.0", "demands.1"]


@pytest.mark.parametrize("to_state", ["informed", "archived"])
def test_that_a_demand_added_after_the_decision_is_decided_before_the_case_goes_on(to_state: str) -> None:
    demands = (DemandStand("d", "DM01", None),)
    assert codes(guard_problems(stand(demands=demands), to_state, BOOK)) == ["process.demand_undecided"]


def test_that_an_archived_case_needs_a_case_file_of_today_and_verified_hashes() -> None:
    found = guard_problems(stand(changed_since_export=True, recorded=frozenset()), "archived", BOOK)
    assert codes(found) == ["process.case_file_stale", "process.hashes_unverified"]


@pytest.mark.parametrize("need", ["decision_letter", "root_cause", "rectification"])
def test_that_a_record_meets_a_need_as_well_as_a_fact(need: str) -> None:
    facts = {key: fact for key, fact in FACTS.items() if key not in FACT_NEEDS[need]}
    recorded = frozenset({need, "hashes_verified"})
    assert guard_problems(stand(facts=facts, recorded=recorded), "archived", BOOK) == ()
    missing = guard_problems(stand(facts=facts), "archived", BOOK)
    assert {problem.detail["fact"] for problem in missing} == set(FACT_NEEDS[need])


def test_that_nothing_to_mend_needs_no_owner() -> None:
    facts = {key: fact for key, fact in FACTS.items() if key not in FACT_NEEDS["rectification"]}
    none_needed = {NOTHING_TO_MEND: KnownFact(NOTHING_TO_MEND, "无责")}
    assert guard_problems(stand(facts=facts | none_needed), "archived", BOOK) == ()


@pytest.mark.parametrize(
    ("approval", "expected"),
    [
        (ApprovalStand("周岚", approved=True), []),
        (ApprovalStand("周岚", approved=False), ["process.approval_returned"]),
        (ApprovalStand("陈一鸣", approved=True), ["process.approver_is_handler"]),
        (ApprovalStand("许愿", approved=True), ["process.approver_recused"]),
    ],
)
def test_that_the_latest_word_of_an_approver_counts(approval: ApprovalStand, expected: list[str]) -> None:
    found = guard_problems(stand(approval=approval, facts={}, complained_of=("许愿",)), "decided", BOOK)
    assert [code for code in codes(found) if code != "process.fact_missing"] == expected
    assert "approval.on" not in {problem.detail.get("fact") for problem in found}


def test_that_a_complaint_raised_by_somebody_entitled_is_not_declined() -> None:
    found = guard_problems(stand("identified", entitled=("policyholder",)), "declined", BOOK)
    assert [(p.code, p.detail) for p in found] == [("process.submitter_entitled", {"role": "policyholder"})]


@pytest.mark.parametrize("ground", ["", "malicious", "weak", "repeated"])
def test_that_nothing_but_who_raised_it_is_a_ground_to_decline(ground: str) -> None:
    draft = MoveDraft("declined", "未达到立案条件", ground=ground)
    assert codes(move_problems(stand("identified"), draft, BOOK)) == ["process.decline_ground"]


@pytest.mark.parametrize("ground", list(DeclineGround))
def test_that_a_complaint_of_somebody_else_may_be_declined(ground: str) -> None:
    draft = MoveDraft("declined", "提出人不是投诉人", ground=ground)
    assert move_problems(stand("identified"), draft, BOOK) == ()


COURT = Court("suit", "城东区人民法院", "（2026）浙0106民初123号")


@pytest.mark.parametrize(
    ("court", "expected"),
    [
        (None, ["process.court_kind", "process.court_body_missing", "process.court_number_missing"]),
        (replace(COURT, kind="duel"), ["process.court_kind"]),
        (replace(COURT, number=" "), ["process.court_number_missing"]),
        (replace(COURT, body=""), ["process.court_body_missing"]),
        (COURT, []),
    ],
)
def test_that_a_suit_has_a_court_and_a_number(court: Court | None, expected: list[str]) -> None:
    draft = MoveDraft("litigated", "投诉人起诉", court=court)
    assert codes(move_problems(stand(), draft, BOOK)) == expected


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (None, ["process.review_applicant_missing", "process.reviewer_missing"]),
        (ReviewRequest("欧阳晓锋", "省公司 高峰"), []),
        (ReviewRequest("欧阳晓锋", " 陈一鸣"), ["process.reviewer_is_handler"]),
        (ReviewRequest("欧阳晓锋", "周岚"), ["process.reviewer_is_approver"]),
        (ReviewRequest("欧阳晓锋", "许愿"), ["process.reviewer_recused"]),
    ],
)
def test_that_a_review_is_made_by_somebody_who_had_no_part_in_the_decision(
    request_: ReviewRequest | None, expected: list[str]
) -> None:
    draft = MoveDraft("under_review", "不服处理决定", review=request_)
    here = stand("informed", complained_of=("许愿",))
    assert codes(move_problems(here, draft, BOOK)) == expected


FINDINGS = ReviewFindings("程序合规", "未超期", "结论有误", "redo")


@pytest.mark.parametrize(
    ("to_state", "findings", "expected"),
    [
        ("investigating", FINDINGS, []),
        ("informed", FINDINGS, ["process.review_leads_elsewhere"]),
        ("informed", replace(FINDINGS, verdict="upheld"), []),
        ("informed", replace(FINDINGS, verdict="changed"), []),
        ("investigating", replace(FINDINGS, verdict="upheld"), ["process.review_leads_elsewhere"]),
        ("informed", replace(FINDINGS, verdict="maybe"), ["process.review_verdict"]),
        ("investigating", replace(FINDINGS, procedure=""), ["process.review_procedure_missing"]),
        ("investigating", replace(FINDINGS, time_limit=" "), ["process.review_time_limit_missing"]),
        ("investigating", replace(FINDINGS, outcome=""), ["process.review_outcome_missing"]),
    ],
)
def test_that_a_review_concludes_on_procedure_time_limit_and_outcome(
    to_state: str, findings: ReviewFindings, expected: list[str]
) -> None:
    draft = MoveDraft(to_state, findings=findings)
    assert codes(move_problems(stand("under_review"), draft, BOOK)) == expected


def test_that_a_late_notice_needs_its_reason() -> None:
    notice = Notice(date(2026, 10, 9), NoticeMode.POSTED, "EMS 1")
    untold = stand("decided", told=False)
    late, missing = late_problems(untold, notice, " ", "informed")
    assert late is not None
    assert codes(missing) == ["process.late_reason_missing"]
    assert late_problems(untold, notice, "系统停机", "informed") == (late, ())
    assert late_problems(untold, replace(notice, on=date(2026, 10, 8)), "", "informed") == (None, ())


def test_that_a_decision_that_a_letter_told_late_needs_its_reason_too() -> None:
    _, missing = late_problems(stand("decided", told_late=C03), None, "", "informed")
    assert codes(missing) == ["process.late_reason_missing"]
    assert late_problems(stand("decided", told_late=C03), None, "", "performed") == (None, ())


@pytest.mark.parametrize(
    ("more", "owner"),
    [({}, "陈一鸣"), ({"handler": None}, "林登记"), ({"state": "under_review", "review": REVIEW}, "高峰")],
)
def test_that_somebody_is_in_charge_at_every_step(more: dict[str, Any], owner: str) -> None:
    assert stand(**{"registered_by": "林登记", **more}).owner == owner


@pytest.mark.parametrize("to_state", ["identified", "assigned", "contacted", "investigating", "proposed"])
def test_that_working_states_stay_free_while_gates_are_open(to_state: str) -> None:
    assert guard_problems(stand(sheet=refusal(1)), to_state, BOOK) == ()


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (MoveDraft("nowhere"), ["process.unknown_state"]),
        (MoveDraft("performed"), ["process.no_way"]),
        (MoveDraft("extended", "复杂"), ["process.set_by_clock"]),
        (MoveDraft("contacted"), ["process.reason_missing"]),
        (MoveDraft("contacted", "  "), ["process.reason_missing"]),
        (MoveDraft("contacted", "补充联系"), []),
        (MoveDraft("decided"), []),
        (MoveDraft("merged", "同一事项"), ["process.merged_into_missing"]),
        (MoveDraft("withdrawn", "自愿"), []),
    ],
)
def test_that_a_move_is_judged_as_a_whole(draft: MoveDraft, expected: list[str]) -> None:
    assert codes(move_problems(stand(), draft, BOOK)) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (None, ["process.notice_missing"]),
        (NoticeDraft(), ["process.day_missing", "process.unknown_mode", "process.proof_missing"]),
        (NoticeDraft("2026-09-18", "posted", " "), ["process.proof_missing"]),
        (NoticeDraft("2026-09-18", "pigeon", "环志 7"), ["process.unknown_mode"]),
        (NoticeDraft("2026-09-19", "posted", "EMS 1"), ["date.in_future"]),
        (NoticeDraft("2026-09-16", "posted", "EMS 1"), ["process.before_receipt"]),
        (NoticeDraft("昨天", "posted", "EMS 1"), ["date.unreadable"]),
        (NoticeDraft("2026-09-18", "posted", "EMS 1"), []),
    ],
)
def test_that_a_notice_without_day_way_and_proof_proves_nothing(
    draft: NoticeDraft | None, expected: list[str]
) -> None:
    notice, problems = accepted_notice(draft, RECEIVED, TODAY)
    assert codes(problems) == expected
    assert (notice is None) is bool(expected)


@pytest.mark.parametrize(("on", "late"), [("2026-10-08", False), ("2026-10-09", True)])
def test_that_a_late_notice_is_recorded_and_said_to_be_late(on: str, late: bool) -> None:
    notice, _ = accepted_notice(NoticeDraft(on, "posted", "EMS 1"), RECEIVED, date(2026, 10, 20))
    assert notice is not None
    found = late_notice(notice, C03)
    assert [(p.code, p.level) for p in found] == ([("process.informed_late", "warning")] if late else [])


def test_that_a_fact_that_a_state_and_a_step_wait_for_is_named_once() -> None:
    missing = Missing("fact", "approval.approver", "refusal.fact_missing", {"fact": "approval.approver"})
    step = StepView("RF09", 9, StepState.OPEN, (), missing=(missing,))
    facts = {key: value for key, value in FACTS.items() if key != "approval.approver"}
    waiting = stand(facts=facts, sheet=RefusalSheet(True, (step,), (), ()))
    assert codes(guard_problems(waiting, "decided", BOOK)) == ["process.fact_missing"]


def test_that_nothing_counts_as_performed_while_an_amount_is_unpaid() -> None:
    award = AwardRow("a", "claim", "due", 3_600_000, "条款 2.3 条", "欧阳晓锋", approved=True)
    for state in ("performed", "archived"):
        found = guard_problems(stand(unpaid=(award,)), state, BOOK)
        assert [p.detail for p in found if p.code == "award.unpaid"] == [
            {"award": "claim", "amount": "36,000.00"}
        ]
        assert "award.unpaid" not in {p.code for p in guard_problems(stand(), state, BOOK)}
