"""Elements: what carries them, what speaks against them, and which of them count."""

from datetime import date
from typing import Any

import pytest

from workbench.checklists.deriving import with_derived
from workbench.checklists.elements import due_at_step, unproven
from workbench.checklists.model import ElementState, ElementView, RefusalSheet, StepState
from workbench.checklists.rules import weighed
from workbench.evidence.model import Admissibility
from workbench.rulebook.checklist_model import Condition

BLOCKED = Admissibility(False, ("L2",), ())


def element(sheet: RefusalSheet, element_id: str) -> ElementView:
    return next(view for ground in sheet.grounds for view in ground.elements if view.id == element_id)


def test_that_a_mark_without_anything_that_carries_it_counts_for_nothing(build: Any) -> None:
    view = element(build.sheet(build.state("RG01", marks={"RG01.E2": "proven"})), "RG01.E2")
    assert view.state is ElementState.OPEN
    assert [problem.code for problem in view.problems] == ["refusal.proof_gone"]


def test_that_an_exhibit_carries_a_proven_element(build: Any) -> None:
    state = build.state("RG01", marks={"RG01.E2": "proven"}, links={"RG01.E2": (build.exhibit(3),)})
    view = element(build.sheet(state), "RG01.E2")
    assert (view.state, view.evidence, view.problems) == (ElementState.PROVEN, (3,), ())


def test_that_an_exhibit_alone_proves_nothing_until_somebody_says_so(build: Any) -> None:
    state = build.state("RG01", links={"RG01.E2": (build.exhibit(3),)})
    assert element(build.sheet(state), "RG01.E2").state is ElementState.OPEN


@pytest.mark.parametrize(
    "flaw",
    [{"review": BLOCKED}, {"settlement_talk": True}, {"adverse": True}],
    ids=lambda flaw: next(iter(flaw)),
)
def test_that_an_exhibit_that_may_not_be_used_carries_nothing(build: Any, flaw: dict[str, Any]) -> None:
    links = {"RG01.E2": (build.exhibit(3, **flaw),)}
    view = element(build.sheet(build.state("RG01", marks={"RG01.E2": "proven"}, links=links)), "RG01.E2")
    assert view.state is ElementState.OPEN
    assert [problem.code for problem in view.problems] == ["refusal.proof_not_admissible"]


def test_that_copies_nobody_compared_are_told_as_weak_when_they_stand_alone(build: Any) -> None:
    weak = build.exhibit(3, form="copy_unchecked")
    state = build.state("RG01", marks={"RG01.E2": "proven"}, links={"RG01.E2": (weak,)})
    view = element(build.sheet(state), "RG01.E2")
    assert view.state is ElementState.PROVEN
    assert [(p.code, p.level, p.detail["evidence"]) for p in view.problems] == [
        ("refusal.rests_on_weak_evidence", "warning", "3")
    ]


def test_that_one_compared_copy_lifts_the_weakness(build: Any) -> None:
    tied = (build.exhibit(3, form="copy_unchecked"), build.exhibit(4, form="copy_checked"))
    state = build.state("RG01", marks={"RG01.E2": "proven"}, links={"RG01.E2": tied})
    assert element(build.sheet(state), "RG01.E2").problems == ()


def test_that_all_facts_of_an_element_with_a_source_carry_it_but_one_alone_does_not(build: Any) -> None:
    marks = {"RG01.E1": "proven"}
    one = {"disclosure.question_asked": "yes"}
    both = {**one, "disclosure.question_text": "问：是否患高血压？答：否"}
    assert element(build.sheet(build.state("RG01", facts=one, marks=marks)), "RG01.E1").state == "open"
    assert element(build.sheet(build.state("RG01", facts=both, marks=marks)), "RG01.E1").state == "proven"


@pytest.mark.parametrize(
    ("ground", "item", "facts"),
    [
        ("RG01", "RG01.E1", {"disclosure.question_asked": "no"}),
        ("RG01", "RG01.E4", {"disclosure.fault": "neither"}),
        ("RG01", "RG01.E9", {"rescission.addressee": "beneficiary"}),
        ("RG02", "RG02.E3", {"clause.prompt_proved": "no"}),
        ("RG02", "RG02.E4", {"clause.legal_prohibition": "no", "clause.explanation_proved": "no"}),
        ("RG02", "RG02.E6", {"clause.second_reading": "yes"}),
        ("RG03", "RG03.E2", {"waiting.excepted": "yes"}),
        ("RG05", "RG05.E2", {"preexisting.same_disease": "no"}),
        ("RG12", "RG12.E4", {"claim.supplement_asks_held": "yes"}),
        ("RB01", "RB01.E1", {"card.own_or_authorised": "no"}),
    ],
)
def test_that_an_answer_against_an_element_stands_over_mark_and_exhibit(
    build: Any, ground: str, item: str, facts: dict[str, str]
) -> None:
    state = build.state(ground, facts=facts, marks={item: "proven"}, links={item: (build.exhibit(),)})
    view = element(build.sheet(state), item)
    assert view.state is ElementState.CONFLICT
    assert view.problems[0].code == "refusal.fact_against"
    assert view.problems[0].detail["fact"] in facts


@pytest.mark.parametrize(
    ("fault", "state"),
    [("intent", "not_applicable"), ("gross_negligence", "open"), (None, "open")],
)
def test_that_serious_effect_counts_unless_intent_is_known(build: Any, fault: str | None, state: str) -> None:
    facts = {"disclosure.fault": fault} if fault else {}
    assert element(build.sheet(build.state("RG01", facts=facts)), "RG01.E6").state == state


def test_that_what_decides_whether_an_element_counts_is_named(build: Any) -> None:
    view = element(build.sheet(build.state("RG02")), "RG02.E4")
    assert [(p.code, p.detail["fact"]) for p in view.problems] == [
        ("refusal.applies_until_answered", "clause.legal_prohibition")
    ]


def test_that_a_legal_prohibition_needs_no_explanation(build: Any) -> None:
    sheet = build.sheet(build.state("RG02", facts={"clause.legal_prohibition": "yes"}))
    assert element(sheet, "RG02.E4").state is ElementState.NOT_APPLICABLE
    assert element(sheet, "RG02.E3").state is ElementState.OPEN


@pytest.mark.parametrize(
    ("onset", "state"),
    [("2026-03-01", "conflict"), ("2026-03-02", "open"), ("2026-05-31", "open"), ("2026-06-01", "conflict")],
)
def test_that_the_waiting_period_is_counted_from_the_day_after_its_start(
    build: Any, onset: str, state: str
) -> None:
    facts = {
        "policy.effective_on": "2026-03-02",
        "waiting.starts_from": "effective",
        "waiting.days": "90",
        "waiting.onset_on": onset,
    }
    assert element(build.sheet(build.state("RG03", facts=facts)), "RG03.E2").state == state


@pytest.mark.parametrize(("dated", "state"), [("2026-03-01", "open"), ("2026-03-02", "conflict")])
def test_that_a_condition_found_after_cover_began_is_not_pre_existing(
    build: Any, dated: str, state: str
) -> None:
    facts = {"policy.effective_on": "2026-03-02", "preexisting.dated_on": dated}
    assert element(build.sheet(build.state("RG05", facts=facts)), "RG05.E1").state == state


def test_that_one_of_the_bank_s_alternatives_is_enough(build: Any) -> None:
    facts = {"card.own_or_authorised": "no"}
    marks = {"RB01.E2": "proven", "RB01.E3": "open", "RB01.E4": "proven"}
    links = {"RB01.E2": (build.exhibit(1),), "RB01.E4": (build.exhibit(2),)}
    state = build.state("RB01", category="BB30.03", facts=facts, marks=marks, links=links)
    sheet = build.sheet(state)
    assert not sheet.grounds[0].dead
    assert sheet.steps[6].missing == ()


def test_that_alternatives_are_missed_once_with_the_others_beside(build: Any) -> None:
    state = build.state("RB01", category="BB30.03")
    missing = [entry for entry in build.sheet(state).steps[6].missing if entry.kind == "element"]
    assert [entry.id for entry in missing] == ["RB01.E1", "RB01.E4"]
    assert [other.id for other in missing[0].or_else] == ["RB01.E2", "RB01.E3"]


def test_that_the_ground_is_dead_only_when_every_alternative_is(build: Any) -> None:
    facts = {"card.own_or_authorised": "no"}
    assert not build.sheet(build.state("RB01", category="BB30.03", facts=facts)).grounds[0].dead
    facts = {"clause.prompt_proved": "no"}
    assert build.sheet(build.state("RG02", facts=facts)).grounds[0].dead


def test_that_rescission_is_asked_for_at_its_step_and_not_at_the_review(build: Any) -> None:
    elements = {row.id: row for row in build.book.refusal_grounds["RG01"].elements}
    steps = {element_id: due_at_step(row, build.book) for element_id, row in elements.items()}
    assert steps == {f"RG01.E{n}": 10 if n in (7, 9) else 7 for n in range(1, 10)}


def test_that_an_agreement_to_refuse_without_rescission_takes_its_elements_out(build: Any) -> None:
    facts = {"knew.on": "2026-07-28", "policy.formed_on": "2024-11-29", "rescission.agreed_without": "yes"}
    sheet = build.sheet(build.state("RG01", facts=facts), date(2026, 9, 18))
    assert element(sheet, "RG01.E7").state is ElementState.NOT_APPLICABLE
    assert element(sheet, "RG01.E9").state is ElementState.NOT_APPLICABLE
    assert sheet.steps[9].missing == ()
    assert sheet.steps[9].state is StepState.LOCKED


def view(name: str, state: ElementState, *, group: str = "", essential: bool = True) -> ElementView:
    return ElementView(name, "RG", state, "insurer", essential, group, 7, True)


@pytest.mark.parametrize(
    ("views", "missing"),
    [
        ((view("a", ElementState.OPEN, essential=False),), []),
        ((view("a", ElementState.LAPSED),), ["a"]),
        ((view("a", ElementState.NOT_APPLICABLE),), []),
        ((view("a", ElementState.NOT_APPLICABLE, group="g"), view("b", ElementState.OPEN, group="g")), ["a"]),
        ((view("a", ElementState.NOT_APPLICABLE, group="g"), view("b", ElementState.PROVEN, group="g")), []),
        ((view("a", ElementState.PROVEN, group="g"), view("b", ElementState.OPEN, group="h")), ["b"]),
    ],
)
def test_that_only_essential_elements_and_whole_groups_are_missed(
    views: tuple[ElementView, ...], missing: list[str]
) -> None:
    assert [found.id for found, _ in unproven(views)] == missing


@pytest.mark.parametrize(
    ("known", "refuted"),
    [({}, False), ({"a": "no"}, False), ({"a": "no", "b": "no"}, True), ({"a": "yes", "b": "no"}, False)],
)
def test_that_alternatives_are_refuted_only_together(
    build: Any, known: dict[str, str], refuted: bool
) -> None:
    keys = {"a": "clause.prompt_proved", "b": "clause.explanation_proved"}
    state = build.state(facts={keys[name]: value for name, value in known.items()})
    case = weighed(state, today=build.today, calendar=build.calendar, book=build.book)
    either = Condition(any_of=tuple(Condition(fact=key, equals="yes") for key in keys.values()))
    assert case.conditions.refuted(either) is refuted


def test_that_an_element_without_facts_is_carried_by_exhibits_alone(build: Any) -> None:
    sheet = build.sheet(build.state("RG04", marks={"RG04.E4": "proven"}))
    assert element(sheet, "RG04.E4").state is ElementState.OPEN


@pytest.mark.parametrize(
    ("event", "claimed", "edge"),
    [
        ("2026-03-01", "2026-03-02", "no"),
        ("2026-02-28", "2026-03-01", "yes"),
        ("2026-02-28", "2026-02-28", "no"),
        ("2026-01-05", "2026-04-01", "yes"),
    ],
)
def test_that_the_edge_of_two_years_is_computed_from_the_dates(
    build: Any, event: str, claimed: str, edge: str
) -> None:
    facts = {"policy.formed_on": "2024-02-29", "claim.event_on": event, "claim.first_notice_on": claimed}
    known, _ = with_derived(build.state("RG01", facts=facts), build.calendar, build.book)
    assert known.value("policy.two_year_edge") == edge
