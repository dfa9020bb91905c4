"""Intervals against published values, and the laws that hold for all of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.analysis.intervals import binomial, poisson, rate_difference, rate_ratio, wilson

COUNTS = st.integers(0, 300)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.6889), (1, 0.0253, 5.5716), (10, 4.7954, 18.3904), (100, 81.3640, 121.6268)],
)
def test_that_exact_poisson_limits_are_those_of_garwoods_table(count: int, low: float, high: float) -> None:
    assert poisson(count) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [(0, 10, 0.0, 0.3085), (8, 10, 0.4439, 0.9748), (10, 10, 0.6915, 1.0), (15, 50, 0.1786, 0.4461)],
)
def test_that_exact_binomial_limits_are_those_of_clopper_and_pearson(
    hits: int, count: int, low: float, high: float
) -> None:
    assert binomial(hits, count) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [(8, 10, 0.4902, 0.9433), (0, 10, 0.0, 0.2775), (0, 0, 0.0, 1.0)],
)
def test_that_wilsons_interval_is_as_published(hits: int, count: int, low: float, high: float) -> None:
    assert wilson(hits, count) == pytest.approx((low, high), abs=1e-4)


@settings(max_examples=50)
@given(hits=COUNTS, rest=COUNTS)
def test_that_a_share_lies_in_its_interval_and_turns_round_with_its_opposite(hits: int, rest: int) -> None:
    count = hits + rest
    interval, opposite = wilson(hits, count), wilson(rest, count)
    if count:
        assert interval.low <= hits / count <= interval.high
    assert interval.low == pytest.approx(1 - opposite.high)


@settings(max_examples=50)
@given(before=st.integers(1, 200), after=st.integers(1, 200), days=st.integers(1, 400))
def test_that_before_and_after_changed_round_turn_the_ratio_round(before: int, after: int, days: int) -> None:
    there, back = rate_ratio((before, 100), (after, days)), rate_ratio((after, days), (before, 100))
    assert there.low == pytest.approx(1 / back.high)
    assert there.high == pytest.approx(1 / back.low)


def test_that_a_third_of_the_cases_is_a_clear_difference_and_two_of_three_is_not() -> None:
    assert rate_ratio((30, 100), (10, 100)).high < 1
    assert rate_difference((30, 1), (10, 1)).high < 0
    assert rate_ratio((3, 100), (2, 100)).low < 1 < rate_ratio((3, 100), (2, 100)).high


def test_that_nothing_before_leaves_the_ratio_open_above() -> None:
    assert rate_ratio((0, 10), (5, 10)).high == float("inf")
    assert rate_ratio((0, 10), (0, 10)) == (0.0, float("inf"))
