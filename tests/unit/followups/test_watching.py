"""The ninety days: the day of the decision is not counted, the ninetieth is part of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.followups.watching import came_again, is_watched_to_the_end, last_watched_day, latest_proved

TOLD = date(2026, 3, 2)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(("day", "over"), [(89, False), (90, False), (91, True)])
def test_that_the_ninety_days_are_over_on_the_day_after_the_last(day: int, over: bool) -> None:
    assert is_watched_to_the_end(TOLD, TOLD + timedelta(days=day)) is over


@pytest.mark.parametrize(
    ("day", "again"), [(-1, False), (0, False), (1, True), (89, True), (90, True), (91, False)]
)
def test_that_coming_on_the_ninetieth_day_still_counts(day: int, again: bool) -> None:
    assert came_again(TOLD, TOLD + timedelta(days=day)) is again


@settings(max_examples=50)
@given(told=DAYS, today=DAYS)
def test_that_who_can_still_come_again_keeps_a_decision_open(told: date, today: date) -> None:
    still = told <= today <= last_watched_day(told)
    assert (
        is_watched_to_the_end(told, today)
        == (today > last_watched_day(told))
        == (told <= latest_proved(today))
    )
    if still and today > told:
        assert came_again(told, today)
        assert not is_watched_to_the_end(told, today)
