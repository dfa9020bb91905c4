"""What findings suggest, and what they never do."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from workbench.rulebook.reading import shipped_rulebook
from workbench.signals.model import Advice, Assessment, Finding, Standing
from workbench.signals.scoring import independent, limits_of, score_of, verdict_of

LIMITS = limits_of(shipped_rulebook().signal_limits)
RULES = shipped_rulebook().signals


def hit(indicator: str, percent: int = 100, **more: Any) -> Finding:
    rule = RULES[indicator]
    return Finding(indicator, rule.family, Standing.HIT, rule.points, rule.weak, percent, **more)


FINDINGS = st.lists(
    st.builds(hit, st.sampled_from(sorted(RULES)), st.integers(1, 100)),
    unique_by=lambda found: found.indicator,
)


def test_that_the_words_alone_never_propose_a_review() -> None:
    words = [hit(name) for name in RULES if RULES[name].family == "text"]
    assert not verdict_of(words, LIMITS).proposes
    assert not verdict_of(words, {**LIMITS, "review_points": 1, "independent_signals": 1}).proposes


def test_that_what_one_bad_product_brings_about_never_proposes_one() -> None:
    crowd = [hit(name) for name in RULES if RULES[name].family in ("text", "timing", "agent")]
    verdict = verdict_of(crowd, {**LIMITS, "review_points": 10})
    assert verdict.advice is Advice.ANOTHER_NEEDED and verdict.independent == 1


def test_that_two_independent_families_with_the_points_propose_one() -> None:
    found = [hit("HX01"), hit("HX03"), hit("HX04"), hit("HX05")]
    verdict = verdict_of(found, LIMITS)
    assert (verdict.score, verdict.advice) == (60, Advice.REVIEW)
    assert verdict_of([*found, hit("HX12"), hit("HX14")], LIMITS).advice is Advice.TASK_FORCE


def test_that_an_indicator_whose_points_were_taken_away_adds_none() -> None:
    for points in (0, -5):
        assert score_of([replace(hit("HX01"), points=points)]) == 0
        assert score_of([replace(hit("HX01"), points=points), hit("HX03")]) == hit("HX03").points


def test_that_points_alone_are_not_enough_and_neither_is_independence() -> None:
    assert (
        verdict_of([hit("HX11"), hit("HX12"), hit("HX15")], {**LIMITS, "review_points": 30}).proposes is False
    )
    assert verdict_of([hit("HX01"), hit("HX02")], LIMITS).advice is Advice.MORE_POINTS_NEEDED


def test_that_what_is_missing_for_a_review_is_counted() -> None:
    shared_phone = verdict_of([hit("HX01"), hit("HX04"), hit("HX06")], LIMITS)
    assert (shared_phone.points_missing, shared_phone.independent_missing) == (17, 0)
    alone = verdict_of([hit("HX03")], LIMITS)
    assert (alone.points_missing, alone.independent_missing) == (40, 1)
    enough = verdict_of([hit("HX01"), hit("HX03"), hit("HX04"), hit("HX05")], LIMITS)
    assert (enough.points_missing, enough.independent_missing) == (0, 0)


def test_that_what_is_not_known_is_asked_for_heaviest_first() -> None:
    open_ones = [
        Finding(name, RULES[name].family, Standing.UNKNOWN, RULES[name].points)
        for name in ("HX15", "HX12", "HX10")
    ]
    found = (hit("HX01"), *open_ones)
    whole = Assessment("c", "2026-0917-0001", date(2026, 9, 28), found, verdict_of(found, LIMITS))
    points = [one.points for one in whole.to_find_out]
    assert points == sorted(points, reverse=True)
    assert "HX01" not in [one.indicator for one in whole.to_find_out]


def test_that_one_value_seen_twice_is_one_indicator() -> None:
    key = frozenset({"13900001234"})
    found = [hit("HX01", keys=key), hit("HX17", keys=key)]
    assert len(independent(found)) == 1
    assert len(independent([*found, hit("HX16")])) == 2


def test_that_what_barely_hits_is_not_independent() -> None:
    assert verdict_of([hit("HX01", 49), hit("HX03", 49)], LIMITS).independent == 0


def test_that_nothing_is_advised_of_nothing() -> None:
    assert verdict_of([], LIMITS).advice is Advice.NOTHING


@given(FINDINGS, st.builds(hit, st.sampled_from(sorted(RULES)), st.integers(1, 100)))
def test_that_one_more_finding_never_lowers_points_or_independence(
    found: list[Finding], more: Finding
) -> None:
    assert 0 <= score_of(found) <= score_of([*found, more]) <= 100
    before, after = verdict_of(found, LIMITS), verdict_of([*found, more], LIMITS)
    assert before.independent <= after.independent
