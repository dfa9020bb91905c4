"""RG01: the right to rescind lapses, and premium taken after knowing ends it."""

from datetime import date
from typing import Any

import pytest

from workbench.checklists.model import (
    ClockState,
    ElementState,
    ElementView,
    Payment,
    RefusalSheet,
    StepState,
)

KNEW = {"knew.on": "2026-07-28", "policy.formed_on": "2024-11-29"}


def element(sheet: RefusalSheet, element_id: str) -> ElementView:
    return next(view for ground in sheet.grounds for view in ground.elements if view.id == element_id)


def codes(view: ElementView) -> list[str]:
    return [problem.code for problem in view.problems]


def test_that_a_right_not_exercised_in_thirty_days_is_lapsed_with_its_date(build: Any) -> None:
    sheet = build.sheet(build.state("RG01", facts=KNEW))
    view = element(sheet, "RG01.E7")
    assert view.state is ElementState.LAPSED
    assert [(p.code, p.detail["clock"], p.detail["date"]) for p in view.problems] == [
        ("refusal.lapsed", "K06", "2026-08-27")
    ]
    assert next(clock for clock in sheet.clocks if clock.clock_id == "K06").lapsed_on == date(2026, 8, 27)
    assert sheet.grounds[0].dead


@pytest.mark.parametrize(("today", "state"), [("2026-08-27", "open"), ("2026-08-28", "lapsed")])
def test_that_the_right_lives_through_its_last_day(build: Any, today: str, state: str) -> None:
    sheet = build.sheet(build.state("RG01", facts=KNEW), date.fromisoformat(today))
    assert element(sheet, "RG01.E7").state == state


def test_that_two_years_from_formation_lapse_first_when_they_end_first(build: Any) -> None:
    facts = {**KNEW, "policy.formed_on": "2024-02-29"}
    view = element(build.sheet(build.state("RG01", facts=facts)), "RG01.E7")
    assert [(p.detail["clock"], p.detail["date"]) for p in view.problems] == [
        ("K07", "2026-02-28"),
        ("K06", "2026-08-27"),
    ]


@pytest.mark.parametrize(
    ("arrived", "state"), [("2026-08-27", ElementState.PROVEN), ("2026-08-28", ElementState.LAPSED)]
)
def test_that_arrival_and_not_posting_keeps_the_right(build: Any, arrived: str, state: ElementState) -> None:
    facts = {**KNEW, "rescission.sent_on": "2026-08-20", "rescission.arrived_on": arrived}
    assert element(build.sheet(build.state("RG01", facts=facts)), "RG01.E7").state is state


def test_that_premium_taken_after_knowing_contradicts_with_date_and_amount(build: Any) -> None:
    state = build.state("RG01", facts=KNEW, payments=(build.premium("2026-09-01"),))
    view = element(build.sheet(state), "RG01.E8")
    assert view.state is ElementState.CONFLICT
    assert [(p.code, p.detail["date"], p.detail["amount"]) for p in view.problems] == [
        ("refusal.premium_collected_after_knowing", "2026-09-01", "1,200.00")
    ]


@pytest.mark.parametrize("paid", ["2026-07-28", "2026-07-27"])
def test_that_premium_up_to_the_day_of_knowledge_does_no_harm(build: Any, paid: str) -> None:
    state = build.state("RG01", facts=KNEW, payments=(build.premium(paid),))
    assert element(build.sheet(state), "RG01.E8").state is ElementState.OPEN


def test_that_a_refund_after_knowing_does_no_harm(build: Any) -> None:
    refund = Payment(date(2026, 9, 1), 120_000, "refund")
    state = build.state("RG01", facts=KNEW, payments=(refund,))
    assert element(build.sheet(state), "RG01.E8").state is ElementState.OPEN


def test_that_an_answer_that_no_premium_was_taken_yields_to_the_records(build: Any) -> None:
    facts = {**KNEW, "premium.collected_after_knowing": "no"}
    sheet = build.sheet(build.state("RG01", facts=facts, payments=(build.premium("2026-09-01"),)))
    assert element(sheet, "RG01.E8").state is ElementState.CONFLICT
    assert [problem.code for problem in sheet.problems] == ["fact.contradicts_records"]


def test_that_the_step_of_time_limits_is_red_even_behind_a_lock(build: Any) -> None:
    step = build.sheet(build.state("RG01", facts=KNEW)).steps[5]
    assert step.number == 6
    assert step.state is StepState.RED
    assert {entry.id for entry in step.missing if entry.red} == {"K06"}
    assert [other.id for entry in step.missing if entry.red for other in entry.or_else] == ["legal.signed_on"]


def test_that_counsel_may_sign_the_red_step_but_not_revive_the_right(build: Any) -> None:
    facts = {**KNEW, "legal.signed_on": "2026-09-10", "premium.collected_after_knowing": "no"}
    facts |= {"policy.two_year_edge": "no"}
    sheet = build.sheet(build.state("RG01", facts=facts))
    assert sheet.steps[5].missing == ()
    assert element(sheet, "RG01.E7").state is ElementState.LAPSED
    assert any(entry.red and entry.id == "K06" for entry in sheet.steps[9].missing)


def test_that_a_mark_cannot_bring_a_lapsed_element_back(build: Any) -> None:
    links = {"RG01.E7": (build.exhibit(),), "RG01.E8": (build.exhibit(2),)}
    for mark in ("proven", "not_applicable", "open"):
        marks = {"RG01.E7": mark, "RG01.E8": mark}
        state = build.state(
            "RG01", facts=KNEW, marks=marks, links=links, payments=(build.premium("2026-09-01"),)
        )
        sheet = build.sheet(state)
        assert element(sheet, "RG01.E7").state is ElementState.LAPSED
        assert element(sheet, "RG01.E8").state is ElementState.CONFLICT


def test_that_old_contracts_count_from_the_law_of_2009(build: Any) -> None:
    sheet = build.sheet(build.state("RG01", facts={"policy.formed_on": "2005-03-01"}))
    clock = next(clock for clock in sheet.clocks if clock.clock_id == "K07")
    assert clock.dates is not None
    assert clock.dates.start == date(2009, 10, 1)
    assert clock.state is ClockState.MISSED


def test_that_the_time_for_completing_papers_is_taken_out_of_the_assessment(build: Any) -> None:
    facts = {
        "claim.papers_received_on": "2026-03-02",
        "claim.supplement_arrived_on": "2026-03-10",
        "claim.supplement_received_on": "2026-03-25",
    }
    clock = next(c for c in build.sheet(build.state("RG12", facts=facts)).clocks if c.clock_id == "K02")
    assert clock.dates is not None
    assert clock.dates.statutory == date(2026, 4, 16)


def test_that_sending_the_notice_does_not_stop_the_assessment_without_an_arrival_date(build: Any) -> None:
    facts = {"claim.papers_received_on": "2026-03-02", "claim.supplement_sent_on": "2026-03-09"}
    facts["claim.supplement_received_on"] = "2026-03-25"
    clock = next(c for c in build.sheet(build.state("RG12", facts=facts)).clocks if c.clock_id == "K02")
    assert clock.dates is not None
    assert clock.dates.statutory == date(2026, 4, 1)


def test_that_dates_in_the_wrong_order_are_pointed_out(build: Any) -> None:
    facts = {"knew.on": "2026-09-01", "policy.formed_on": "2025-01-01", "rescission.arrived_on": "2026-08-01"}
    sheet = build.sheet(build.state("RG01", facts=facts))
    assert [(p.code, p.detail["fact"]) for p in sheet.problems] == [
        ("fact.before_trigger", "rescission.arrived_on")
    ]
