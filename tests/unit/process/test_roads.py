"""Where a case may go, whatever else holds."""

from datetime import date
from itertools import pairwise

import pytest

from workbench.checklists.model import RefusalSheet
from workbench.process.model import CaseStand
from workbench.process.roads import (
    SET_BY_CLOCKS,
    asked_for,
    decision_stands,
    destinations,
    main_road,
    stepper,
    undoes_decision,
)
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
ROAD = tuple(state.id for state in main_road(BOOK))


def stand(state: str, *, told: bool = False) -> CaseStand:
    return CaseStand(state, state, date(2026, 9, 17), RefusalSheet(False, (), (), ()), told=told)


def test_that_the_main_road_is_the_one_of_the_state_machine() -> None:
    assert ROAD == (
        "registered", "identified", "assigned", "contacted", "investigating", "proposed", "in_approval",
        "decided", "informed", "performed", "followed_up", "archived",
    )  # fmt: skip


@pytest.mark.parametrize(("here", "there"), list(pairwise(ROAD)))
def test_that_the_case_goes_on_by_one_state(here: str, there: str) -> None:
    forward = [state for state in destinations(here, BOOK) if state in ROAD[ROAD.index(here) + 1 :]]
    assert forward == [there]


@pytest.mark.parametrize("here", ROAD[:-1])
def test_that_every_earlier_state_is_a_way_back_with_a_reason(here: str) -> None:
    ways = destinations(here, BOOK)
    back = {state for state, kind in ways.items() if kind == "back"}
    assert back == set(ROAD[: ROAD.index(here)])
    assert all("reason" in asked_for(stand(here), state, "back") for state in back)


@pytest.mark.parametrize("here", sorted(BOOK.states))
def test_that_no_state_of_a_clock_is_entered_by_hand(here: str) -> None:
    assert not set(SET_BY_CLOCKS) & set(destinations(here, BOOK))


def test_that_declining_is_open_from_the_identity_check_only() -> None:
    assert {state for state in BOOK.states if "declined" in destinations(state, BOOK)} == {"identified"}


@pytest.mark.parametrize("closed", [state.id for state in BOOK.states.values() if state.closed])
def test_that_a_closed_case_is_only_reopened_or_reviewed(closed: str) -> None:
    assert set(destinations(closed, BOOK)) <= {"reopened", "under_review"}


@pytest.mark.parametrize("open_state", [state.id for state in BOOK.states.values() if not state.closed])
def test_that_a_complaint_can_be_withdrawn_at_any_time(open_state: str) -> None:
    assert destinations(open_state, BOOK)["withdrawn"] == "close"


@pytest.mark.parametrize("state", ["informed", "declined", "withdrawn", "litigated"])
def test_that_what_ends_a_duty_asks_for_its_proof(state: str) -> None:
    assert "notice" in asked_for(stand("decided"), state, "close")


@pytest.mark.parametrize(
    ("to_state", "asked"),
    [("declined", "ground"), ("merged", "merged_into"), ("under_review", "review"), ("litigated", "court")],
)
def test_that_a_side_road_asks_for_what_it_rests_on(to_state: str, asked: str) -> None:
    asks = asked_for(stand("identified"), to_state, "close")
    assert asked in asks
    assert "reason" in asks


def test_that_a_decision_told_with_proof_is_not_told_twice() -> None:
    assert asked_for(stand("decided"), "informed", "forward") == ("notice", "late_reason")
    assert asked_for(stand("decided", told=True), "informed", "forward") == ("late_reason",)


@pytest.mark.parametrize("to_state", ["investigating", "informed"])
def test_that_a_review_is_left_by_its_findings_told_with_proof(to_state: str) -> None:
    assert asked_for(stand("under_review", told=True), to_state, "forward") == ("findings", "notice")


@pytest.mark.parametrize("state", SET_BY_CLOCKS)
def test_that_what_happens_to_a_clock_takes_no_case_off_its_road(state: str) -> None:
    ways = destinations(state, BOOK, "investigating")
    assert ways["proposed"] == ways["investigating"] == "forward"
    assert ways["contacted"] == "back"


@pytest.mark.parametrize(
    ("here", "there", "undone"),
    [
        ("decided", "investigating", True),
        ("informed", "decided", False),
        ("under_review", "investigating", True),
        ("under_review", "informed", False),
        ("archived", "reopened", True),
        ("investigating", "assigned", False),
        ("paused", "investigating", False),
        ("informed", "under_review", False),
    ],
)
def test_that_going_back_before_the_decision_undoes_it(here: str, there: str, undone: bool) -> None:
    assert undoes_decision(here, there, BOOK) is undone


def test_that_a_decision_stands_from_the_decision_on() -> None:
    standing = {state for state in BOOK.states if decision_stands(state, BOOK)}
    assert standing == {"decided", "informed", "performed", "followed_up", "archived", "under_review"}


def test_that_a_case_is_merged_before_its_decision_only() -> None:
    open_to = {state for state in BOOK.states if "merged" in destinations(state, BOOK)}
    assert open_to == {*ROAD[:7], "reopened"}


def test_that_the_header_shows_what_is_behind() -> None:
    phases = [step.phase for step in stepper("investigating", BOOK)]
    assert phases == ["done"] * 4 + ["current"] + ["future"] * 7
