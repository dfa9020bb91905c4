"""What keeps a case out of a state."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from workbench.checklists.model import KnownFact, Missing, RefusalSheet, StepState, StepView
from workbench.errors import Problem
from workbench.process.guards import FACT_NEEDS, GATES_BEFORE, guard_problems
from workbench.process.model import (
    CaseStand,
    DecisionClock,
    DemandStand,
    ExtensionDraft,
    MoveDraft,
    NoticeDraft,
)
from workbench.process.rules import accepted_notice, extension_problems, late_notice, move_problems
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
RECEIVED = date(2026, 9, 17)
C03 = DecisionClock("c", "C03", RECEIVED, date(2026, 10, 8), date(2026, 9, 30))
NEEDED = tuple(key for keys in FACT_NEEDS.values() for key in keys)
FACTS = {key: KnownFact(key, "周岚") for key in NEEDED}
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
    )
    return replace(ready, **more)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize("to_state", sorted(BOOK.states))
def test_that_a_case_in_order_may_enter_every_state(to_state: str) -> None:
    assert guard_problems(stand(), to_state, BOOK) == ()


@pytest.mark.parametrize("need", sorted({need for state in BOOK.states.values() for need in state.needs}))
def test_that_every_need_of_the_data_is_understood(need: str) -> None:
    known = {"every_demand_decided", "recusal_clear", "refusal_gates_open", "notice_proved", "case_file"}
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


def test_that_the_handler_may_not_approve_his_own_case() -> None:
    facts = {**FACTS, "approval.approver": KnownFact("approval.approver", " 陈一鸣 ")}
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


CLOSED = sorted(state.id for state in BOOK.states.values() if state.closed and state.id != "withdrawn")


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


def test_that_withdrawal_is_the_complainant_s_own_decision() -> None:
    assert guard_problems(stand(sheet=refusal(1)), "withdrawn", BOOK) == ()


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


def extension(**more: str) -> ExtensionDraft:
    return ExtensionDraft(**{"clock_id": "C04", "reason": "须调取病历", "informed_on": "2026-09-18", **more})


@pytest.mark.parametrize(
    ("draft", "clock", "today", "expected"),
    [
        (extension(), C03, TODAY, []),
        (extension(reason=" "), C03, TODAY, ["process.extension_reason_missing"]),
        (extension(informed_on=""), C03, TODAY, ["process.day_missing"]),
        (extension(informed_on="2026-09-19"), C03, TODAY, ["date.in_future"]),
        (extension(informed_on="2026-09-16"), C03, TODAY, ["process.before_receipt"]),
        (extension(clock_id="C05"), C03, TODAY, ["process.extension_not_next"]),
        (extension(), replace(C03, rule_id="C04"), TODAY, ["process.extension_not_next"]),
        (extension(), replace(C03, rule_id="C05"), TODAY, ["process.extension_not_next"]),
        (extension(), replace(C03, rule_id="C08", started_on=TODAY), TODAY, ["process.extension_not_next"]),
        (extension(), None, TODAY, ["process.no_decision_clock"]),
        (extension(), C03, date(2026, 10, 8), []),
        (extension(), C03, date(2026, 10, 9), ["process.extension_too_late"]),
        (
            extension(informed_on="2026-10-09"),
            C03,
            date(2026, 10, 9),
            ["process.extension_too_late", "process.extension_told_late"],
        ),
        (
            extension(clock_id="C05"),
            replace(C03, rule_id="C04"),
            TODAY,
            ["process.extension_approver_missing"],
        ),
        (
            extension(clock_id="C05", approver="陈一鸣"),
            replace(C03, rule_id="C04"),
            TODAY,
            ["process.approver_is_handler"],
        ),
        (extension(clock_id="C05", approver="省公司 周岚"), replace(C03, rule_id="C04"), TODAY, []),
    ],
)
def test_that_a_longer_period_is_decided_and_told_in_time(
    draft: ExtensionDraft, clock: DecisionClock | None, today: date, expected: list[str]
) -> None:
    _, problems = extension_problems(stand(decision_clock=clock), draft, today, BOOK)
    assert codes(problems) == expected


def test_that_a_fact_that_a_state_and_a_step_wait_for_is_named_once() -> None:
    missing = Missing("fact", "approval.approver", "refusal.fact_missing", {"fact": "approval.approver"})
    step = StepView("RF09", 9, StepState.OPEN, (), missing=(missing,))
    facts = {key: value for key, value in FACTS.items() if key != "approval.approver"}
    waiting = stand(facts=facts, sheet=RefusalSheet(True, (step,), (), ()))
    assert codes(guard_problems(waiting, "decided", BOOK)) == ["process.fact_missing"]
