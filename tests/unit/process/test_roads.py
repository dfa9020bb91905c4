"""Where a case may go, whatever else holds."""

from itertools import pairwise

import pytest

from workbench.process.roads import SET_BY_CLOCKS, asked_for, destinations, main_road, stepper
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
ROAD = tuple(state.id for state in main_road(BOOK))


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
    assert all("reason" in asked_for(state, "back") for state in back)


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
    assert "notice" in asked_for(state, "close")


def test_that_the_header_shows_what_is_behind() -> None:
    phases = [step.phase for step in stepper("investigating", BOOK)]
    assert phases == ["done"] * 4 + ["current"] + ["future"] * 7
