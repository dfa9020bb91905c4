"""Marks: what may be set on an element or a step, and why not."""

from dataclasses import replace
from typing import Any

import pytest

from workbench.checklists import marking
from workbench.checklists.model import Mark, RefusalState
from workbench.checklists.rules import weighed
from workbench.errors import Problem, UserError
from workbench.rulebook.checklist_model import Element

KNEW = {"knew.on": "2026-07-28", "policy.formed_on": "2024-11-29"}
ALIVE = {"knew.on": "2026-09-10", "policy.formed_on": "2025-03-01"}


def problems(
    build: Any, state: RefusalState, item: str, marked: str, note: str = "说明"
) -> tuple[Problem, ...]:
    target = marking.target_of(item, build.book)
    assert isinstance(target, Element)
    mark = Mark(item, marked, note, "陈一鸣", build.today)
    state = replace(state, marks={**state.marks, item: mark})
    case = weighed(state, today=build.today, calendar=build.calendar, book=build.book)
    return marking.element_problems(case, target, marked, note)


def codes(found: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in found]


def test_that_a_note_alone_proves_nothing(build: Any) -> None:
    assert codes(problems(build, build.state("RG01"), "RG01.E2", "proven")) == [
        "checklist.proven_without_evidence"
    ]


def test_that_an_exhibit_or_sourced_facts_prove(build: Any) -> None:
    by_exhibit = build.state("RG01", links={"RG01.E2": (build.exhibit(),)})
    by_fact = build.state("RG01", facts={"disclosure.answer_untrue": "yes"})
    assert problems(build, by_exhibit, "RG01.E2", "proven") == ()
    assert problems(build, by_fact, "RG01.E2", "proven") == ()


def test_that_exhibits_that_carry_nothing_are_told_apart(build: Any) -> None:
    state = build.state("RG01", links={"RG01.E2": (build.exhibit(7, adverse=True),)})
    found = problems(build, state, "RG01.E2", "proven")
    assert [(p.code, p.detail["evidence"]) for p in found] == [("checklist.evidence_carries_nothing", "7")]


def test_that_weak_copies_are_let_through_with_a_warning(build: Any) -> None:
    state = build.state("RG01", links={"RG01.E2": (build.exhibit(7, form="copy_unchecked"),)})
    found = problems(build, state, "RG01.E2", "proven")
    assert [(p.code, p.level) for p in found] == [("refusal.rests_on_weak_evidence", "warning")]


@pytest.mark.parametrize("marked", ["proven", "not_applicable"])
def test_that_a_lapsed_right_can_neither_be_proven_nor_set_aside(build: Any, marked: str) -> None:
    state = build.state("RG01", facts=KNEW, links={"RG01.E7": (build.exhibit(),)})
    found = problems(build, state, "RG01.E7", marked)
    assert "refusal.lapsed" in codes(found)
    assert found[0].detail["date"] == "2026-08-27"


@pytest.mark.parametrize("marked", ["proven", "not_applicable"])
def test_that_a_contradicted_element_can_neither_be_proven_nor_set_aside(build: Any, marked: str) -> None:
    state = build.state("RG02", facts={"clause.prompt_proved": "no"}, links={"RG02.E3": (build.exhibit(),)})
    assert "refusal.fact_against" in codes(problems(build, state, "RG02.E3", marked))


def test_that_a_running_right_is_proven_by_exercise_and_not_by_hand(build: Any) -> None:
    state = build.state("RG01", facts=ALIVE, links={"RG01.E7": (build.exhibit(),)})
    assert codes(problems(build, state, "RG01.E7", "proven")) == ["checklist.clock_not_kept"]
    done = build.state("RG01", facts={**ALIVE, "rescission.arrived_on": "2026-09-15"})
    assert problems(build, done, "RG01.E7", "proven") == ()


def test_that_an_essential_element_cannot_be_set_aside_but_an_alternative_can(build: Any) -> None:
    assert codes(problems(build, build.state("RG01"), "RG01.E2", "not_applicable")) == [
        "checklist.essential_not_applicable"
    ]
    bank = build.state("RB01", category="BB30.03")
    assert problems(build, bank, "RB01.E2", "not_applicable") == ()
    assert codes(problems(build, bank, "RB01.E2", "not_applicable", note="")) == ["checklist.note_missing"]


def test_that_what_does_not_count_cannot_be_proven(build: Any) -> None:
    state = build.state("RG01", facts={"disclosure.fault": "intent"}, links={"RG01.E6": (build.exhibit(),)})
    assert codes(problems(build, state, "RG01.E6", "proven")) == ["checklist.does_not_apply"]


def test_that_an_element_belongs_to_a_chosen_ground(build: Any) -> None:
    assert codes(problems(build, build.state("RG02"), "RG01.E2", "open")) == ["checklist.ground_not_chosen"]


@pytest.mark.parametrize("item", ["RG01.E99", "RG99.E1", "X-01", "", "RG01", "RF16"])
def test_that_an_unknown_item_is_refused(build: Any, item: str) -> None:
    with pytest.raises(UserError, match=r"checklist\.unknown_item"):
        marking.target_of(item, build.book)


@pytest.mark.parametrize(
    ("item", "allowed"),
    [
        ("RG01.E1", {"proven", "open", "not_applicable"}),
        ("P-12", {"done", "open", "requested", "not_applicable"}),
        ("RF15", {"done", "open"}),
    ],
)
def test_that_each_kind_of_item_knows_its_own_states(build: Any, item: str, allowed: set[str]) -> None:
    target = marking.target_of(item, build.book)
    every = {"proven", "open", "not_applicable", "done", "requested", "lapsed", "conflict", "held_by_us", ""}
    assert {state for state in every if not marking.state_problems(target, state)} == allowed


def test_that_confirming_a_step_is_no_way_around_its_gate(build: Any) -> None:
    sheet = build.sheet(build.state("RG02"))
    target = build.book.refusal_flow["RF01"]
    found = marking.step_problems(sheet, target, "done")
    assert {p.detail["fact"] for p in found} >= {"policy.formed_on", "policy.effective_on"}
    late = marking.step_problems(sheet, build.book.refusal_flow["RF15"], "done")
    assert [(p.code, p.detail) for p in late] == [("checklist.step_locked", {"step": "15", "first": "1"})]
    assert marking.step_problems(sheet, target, "open") == ()
