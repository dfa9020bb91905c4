"""The fifteen steps: each gate names what it waits for, and nothing later opens before it."""

from dataclasses import replace
from typing import Any

import pytest

from workbench.checklists.model import RefusalSheet, RefusalState, StepState
from workbench.checklists.rules import open_gates
from workbench.evidence.model import Admissibility

# A refusal on an exclusion clause in which every gate is passed.
RG02_FACTS = {
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
    "clause.legal_prohibition": "no",
    "clause.explanation_proved": "yes",
    "clause.second_reading": "no",
    "clause.needs_causation": "no",
    "alternatives.partial": "no",
    "alternatives.advance": "no",
    "alternatives.refund_premium": "no",
    "alternatives.cash_value": "no",
    "alternatives.proportional": "no",
    "claim.assessed_on": "2026-07-20",
    "approval.approver": "周岚",
    "approval.on": "2026-07-20",
    "explained.on": "2026-07-21",
    "explained.record": "通话录音 12",
    "refusal.reasons_stated": "yes",
    "refusal.sent_on": "2026-07-22",
    "options.told_on": "2026-07-22",
    "options.list": "调解、核查、诉讼",
}
RG02_ELEMENTS = ("RG02.E1", "RG02.E2", "RG02.E3", "RG02.E4", "RG02.E6")
RG01_FACTS = {
    **{key: value for key, value in RG02_FACTS.items() if not key.startswith("clause.")},
    "policy.formed_on": "2025-03-01",
    "clause.is_exclusion": "no",
    "clause.second_reading": "no",
    "disclosure.fault": "intent",
    "knew.on": "2026-07-10",
    "premium.collected_after_knowing": "no",
    "rescission.addressee": "policyholder",
    "rescission.arrived_on": "2026-07-21",
}
RG01_ELEMENTS = tuple(f"RG01.E{number}" for number in (1, 2, 3, 4, 5, 8, 9))
RB01_FACTS = {
    "card.agreement_attached": "yes",
    "claim.first_notice_on": "2026-07-02",
    "alternatives.partial": "no",
    "alternatives.advance_compensation": "no",
    **{key: RG02_FACTS[key] for key in ("approval.approver", "approval.on", "explained.on")},
    **{key: RG02_FACTS[key] for key in ("explained.record", "refusal.reasons_stated", "refusal.sent_on")},
    **{key: RG02_FACTS[key] for key in ("options.told_on", "options.list")},
}


def complete(build: Any, ground: str, **more: Any) -> RefusalState:
    facts, elements, category = {
        "RG01": (RG01_FACTS, RG01_ELEMENTS, "IB40.01"),
        "RG02": (RG02_FACTS, RG02_ELEMENTS, "IB40.01"),
        "RB01": (RB01_FACTS, ("RB01.E1", "RB01.E2", "RB01.E3", "RB01.E4"), "BB30.03"),
    }[ground]
    links = {item: (build.exhibit(number),) for number, item in enumerate(elements, start=1)}
    links |= {"P-12": (build.exhibit(20),)} if ground == "RG01" else {}
    state: RefusalState = build.state(
        ground,
        facts={**facts, **more.pop("facts", {})},
        marks={**dict.fromkeys(elements, "proven"), **more.pop("marks", {})},
        links={**links, **more.pop("links", {})},
        category=category,
        **more,
    )
    return state


def without(state: RefusalState, key: str) -> RefusalState:
    return replace(state, facts={other: fact for other, fact in state.facts.items() if other != key})


def waiting(sheet: RefusalSheet) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in open_gates(sheet)]


@pytest.mark.parametrize("ground", ["RG01", "RG02", "RB01"])
def test_that_a_complete_refusal_has_no_open_gate(build: Any, ground: str) -> None:
    sheet = build.sheet(complete(build, ground))
    assert open_gates(sheet) == ()
    states = {step.state for step in sheet.steps[:14]}
    assert states <= {StepState.DONE, StepState.NOT_NEEDED}


def test_that_there_are_fifteen_steps_in_order(build: Any) -> None:
    assert [step.number for step in build.sheet(build.state()).steps] == list(range(1, 16))


CONDITIONAL = {
    "claim.event_on": {"claim.event_on"},
    "policy.formed_on": {"policy.formed_on"},
    "claim.papers_received_on": {"claim.papers_received_on"},
    "clause.legal_prohibition": set(),
    "clause.needs_causation": {"RG02.E5"},
    "refusal.sent_on": {"refusal.sent_on", "K04"},
}


@pytest.mark.parametrize("key", sorted(RG02_FACTS))
def test_that_each_missing_fact_is_named_and_nothing_else(build: Any, key: str) -> None:
    sheet = build.sheet(without(complete(build, "RG02"), key))
    missing = {entry.id for step in sheet.steps for entry in step.missing}
    assert missing == CONDITIONAL.get(key, {key})
    if missing:
        first = next(step for step in sheet.steps if step.missing)
        assert first.state is (StepState.RED if "K04" in missing else StepState.OPEN)
        later = [step.state for step in sheet.steps if step.number > first.number]
        assert set(later) <= {StepState.LOCKED, StepState.NOT_NEEDED}
        assert {entry.id for entry in sheet.steps[14].waits_for} == missing


@pytest.mark.parametrize("key", ["knew.on", "premium.collected_after_knowing", "rescission.addressee"])
def test_that_what_rescission_turns_on_is_asked(build: Any, key: str) -> None:
    sheet = build.sheet(without(complete(build, "RG01"), key))
    assert key in {entry.id for step in sheet.steps for entry in step.missing}


@pytest.mark.parametrize("item", RG02_ELEMENTS)
@pytest.mark.parametrize("state", ["open", "not_applicable"])
def test_that_no_essential_element_may_stay_open_or_be_set_aside(build: Any, item: str, state: str) -> None:
    sheet = build.sheet(complete(build, "RG02", marks={item: state}))
    missing = [(step.number, entry.id) for step in sheet.steps for entry in step.missing]
    assert missing == [(7, item)]


def test_that_a_refusal_without_rescission_does_not_pass(build: Any) -> None:
    state = complete(build, "RG01", marks={"RG01.E9": "open"}, links={"P-12": ()})
    sheet = build.sheet(without(state, "rescission.arrived_on"))
    assert [(step.number, entry.id) for step in sheet.steps for entry in step.missing] == [
        (6, "K06"),
        (7, "RG01.E7"),
        (10, "rescission.arrived_on"),
        (10, "K06"),
        (10, "P-12"),
        (10, "RG01.E7"),
        (10, "RG01.E9"),
    ]


def test_that_a_notice_to_the_beneficiary_rescinds_nothing(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG01", facts={"rescission.addressee": "beneficiary"}))
    assert {step.number for step in sheet.steps if step.missing} == {7, 10}


def test_that_the_proof_of_arrival_must_be_in_the_file(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG01", links={"P-12": ()}))
    assert waiting(sheet) == [("refusal.step.10", "refusal.evidence_missing")]


def test_that_a_handler_may_not_approve(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG02", facts={"approval.approver": "陈一鸣"}))
    assert waiting(sheet) == [("refusal.step.9", "refusal.approver_is_handler")]


def test_that_the_person_complained_of_may_neither_handle_nor_approve(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG02", complained_of=("周岚",)))
    assert waiting(sheet) == [("refusal.step.9", "refusal.must_recuse")]


def test_that_nobody_in_charge_is_no_four_eyes(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG02", handler=None))
    assert waiting(sheet) == [("refusal.step.9", "refusal.no_handler")]


def test_that_a_vulnerable_person_needs_a_senior_review(build: Any) -> None:
    sheet = build.sheet(complete(build, "RG02", natures=("NA2", "NA9")))
    assert [entry.id for entry in sheet.steps[8].missing] == ["approval.senior_reviewed_on"]


@pytest.mark.parametrize(
    ("review", "code"),
    [
        (Admissibility(False, ("L2",), ()), "refusal.review_blocks"),
        (Admissibility(True, (), ("T1", "T2")), "refusal.review_open"),
    ],
)
def test_that_every_exhibit_that_carries_an_element_is_reviewed(
    build: Any, review: Admissibility, code: str
) -> None:
    tied = {"RG02.E2": (build.exhibit(2), build.exhibit(9, review=review))}
    sheet = build.sheet(complete(build, "RG02", links=tied))
    assert waiting(sheet) == [("refusal.step.7", code)]


@pytest.mark.parametrize(
    ("sent", "late_reason", "codes"),
    [
        ("2026-07-23", None, []),
        ("2026-07-24", None, ["refusal.clock_missed"]),
        ("2026-07-24", "邮政停运一日", []),
    ],
)
def test_that_a_late_notice_of_refusal_needs_its_reason(
    build: Any, sent: str, late_reason: str | None, codes: list[str]
) -> None:
    facts = {"refusal.sent_on": sent} | ({"refusal.late_reason": late_reason} if late_reason else {})
    sheet = build.sheet(complete(build, "RG02", facts=facts))
    assert [code for _, code in waiting(sheet)] == codes


def test_that_asking_for_papers_is_no_ground_to_refuse(build: Any) -> None:
    codes = [entry.code for entry in build.sheet(build.state("RG12")).steps[3].missing]
    assert "refusal.ground_is_no_refusal" in codes


def test_that_choosing_no_ground_is_said(build: Any) -> None:
    sheet = build.sheet(build.state(natures=("NA2",)))
    assert [entry.code for entry in sheet.steps[3].missing] == ["refusal.no_ground"]


def test_that_a_supplement_notice_needs_its_arrival(build: Any) -> None:
    facts = {"claim.papers_complete": "no", "claim.supplement_sent_on": "2026-07-08"}
    sheet = build.sheet(complete(build, "RG02", facts=facts))
    assert [entry.id for entry in sheet.steps[2].missing] == ["claim.supplement_arrived_on"]


def test_that_bank_cases_skip_the_steps_of_insurance_law(build: Any) -> None:
    states = {step.number: step.state for step in build.sheet(complete(build, "RB01")).steps}
    assert {number for number, state in states.items() if state is StepState.NOT_NEEDED} == {3, 5, 6, 10}


def test_that_no_refusal_means_no_gates(build: Any) -> None:
    assert open_gates(build.sheet(build.state())) == ()
    assert open_gates(build.sheet(build.state(claim_rejected=True))) != ()


def test_that_gates_after_a_step_do_not_count_before_it(build: Any) -> None:
    sheet = build.sheet(without(complete(build, "RG02"), "options.list"))
    assert open_gates(sheet, 12) == ()
    assert [problem.field for problem in open_gates(sheet, 13)] == ["refusal.step.13"]


def test_that_the_last_step_is_done_when_somebody_confirms_it(build: Any) -> None:
    assert build.sheet(complete(build, "RG02")).steps[14].state is StepState.OPEN
    sheet = build.sheet(complete(build, "RG02", marks={"RF15": "done"}))
    assert sheet.steps[14].state is StepState.DONE
    assert sheet.done == 15
