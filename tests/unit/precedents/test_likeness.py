"""How alike cases are, what advice a case calls up, how remedies are ordered."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.messages import Messages
from workbench.precedents.model import CaseFacts, Ended, Like, Probe, SimilarCase
from workbench.precedents.rules import (
    advice_of,
    is_similar,
    likes_of,
    nearest,
    points_of,
    remedies_of,
    wilson_low_percent,
)
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording
from workbench.wording.precedents import PrecedentWords

ON = date(2026, 9, 18)


def closed(no: str, ended: Ended, likes: tuple[Like, ...] = (), shared: int = 0, day: int = 1) -> SimilarCase:
    at = date(2026, 3, day)
    return SimilarCase(no, no, "archived", "IB40.01", "DM01", at, at, likes, shared, ended)


def rule_ids(facts: CaseFacts) -> list[str]:
    return [line.rule.id for line in advice_of(shipped_rulebook().advice.active(ON), facts) if line.rule]


def test_that_ground_product_and_demand_weigh_more_than_words() -> None:
    probe = Probe("IB40.01", "CA13", ("DM01",), ("康宁重疾",), ("RG01",), (("拒赔", 1.0), ("高血压", 3.0)))
    other = Probe("IB40.01", None, ("DM01",), ("康宁重疾",), ("RG01",))
    likes, percent = likes_of(probe, other, "只说了拒賠")
    assert {like.code for like in likes} == {"ground", "product", "demand", "category", "words"}
    assert percent == 25
    same = closed("1", Ended(), likes, 0)
    wordy = closed("2", Ended(), (Like("words", ("高血压",)),), 100)
    assert [case.case_no for case in nearest([wordy, same], 5)] == ["1", "2"]


def test_that_a_demand_alone_makes_no_case_similar() -> None:
    likes, percent = likes_of(Probe("IB40.01", demands=("DM02",)), Probe("BB10", demands=("DM02",)), "")
    assert points_of(likes) == 3
    assert not is_similar(likes, percent)


@pytest.mark.parametrize(
    ("likes", "percent", "similar"),
    [
        ((Like("product", ("康宁重疾",)),), 0, True),
        ((Like("demand", ("DM02",)),), 14, False),
        ((Like("demand", ("DM02",)),), 15, True),
        ((Like("words", ("拒赔",)),), 15, False),
        ((Like("words", ("拒赔",)),), 49, False),
        ((Like("words", ("拒赔",)),), 50, True),
    ],
)
def test_that_words_alone_must_weigh_half_and_beside_a_matter_less(
    likes: tuple[Like, ...], percent: int, similar: bool
) -> None:
    assert is_similar(likes, percent) is similar


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        (CaseFacts(alerts={"self_harm": ("不想活",)}, emotion=4, contacted=True), "AD01"),
        (CaseFacts(urgency={"medical": ("等钱做手术",)}, contacted=True), "AD03"),
        (CaseFacts(days_left=2, contacted=True), "AD08"),
        (CaseFacts(days_left=0, contacted=True), "AD08"),
        (CaseFacts(days_left=-184, contacted=True), "AD35"),
        (CaseFacts(contacted=False), "AD10"),
        (CaseFacts(category="IB40.01", natures=frozenset({"NA2"}), contacted=True), "AD20"),
        (CaseFacts(category="BB70.01", contacted=True), "AD28"),
        (CaseFacts(demands=("DM04",), contacted=True), "AD31"),
    ],
)
def test_that_what_comes_first_comes_first(facts: CaseFacts, first: str) -> None:
    assert rule_ids(facts)[0] == first


@pytest.mark.parametrize(
    "facts",
    [
        CaseFacts(natures=frozenset({"NA6"}), contacted=True),
        CaseFacts(alerts={"publication": ("发抖音",)}, contacted=True),
    ],
)
def test_that_a_label_or_the_words_for_it_call_up_the_same_advice(facts: CaseFacts) -> None:
    assert "AD15" in rule_ids(facts)


def test_that_a_line_says_what_called_it_up_and_silence_calls_up_nothing() -> None:
    assert rule_ids(CaseFacts(contacted=True)) == []
    (line,) = advice_of(
        shipped_rulebook().advice.active(ON), CaseFacts(came_before=("2026-1",), contacted=True)
    )
    assert line.because == (("came_before", ("2026-1",)),)
    assert rule_ids(CaseFacts(category="IB40.01", contacted=True)) == ["AD21"]


def test_that_an_overdue_clock_is_said_to_be_overdue_and_not_near() -> None:
    facts = CaseFacts(days_left=-184, contacted=True)
    (line,) = advice_of(shipped_rulebook().advice.active(ON), facts)
    assert line.because == (("overdue", ("184",)),)
    words = PrecedentWords(Wording("zh", shipped_rulebook(), Messages("zh")))
    assert "内部期限已超 184 天" in words.source(line)


def test_that_every_rule_shows_somewhere() -> None:
    for rule in shipped_rulebook().advice.active(ON):
        facts = CaseFacts(
            category=next(iter(rule.categories), None),
            cause=next(iter(rule.causes), None) if not rule.categories else None,
            channel=next(iter(rule.channels), ""),
            natures=frozenset(rule.natures),
            demands=rule.demands,
            emotion=rule.emotion_from or 0,
            alerts=dict.fromkeys(rule.alerts, ("词",)),
            urgency=dict.fromkeys(rule.urgency, ("词",)),
            days_left=rule.due_within_days,
            came_before=("2026-1",) if rule.came_before else (),
            contacted=not rule.uncontacted,
        )
        assert rule.id in [line.rule.id for line in advice_of([rule], facts) if line.rule]


def test_that_one_happy_case_does_not_outdo_nine_out_of_ten() -> None:
    once = closed("1", Ended(remedies=("settlement",), again=False))
    often = [closed(str(n), Ended(remedies=("claim",), again=n == 11), day=n) for n in range(2, 12)]
    first, second = remedies_of([once, *often])
    assert (first.kinds, first.watched, first.quiet) == (("claim",), 10, 9)
    assert (second.kinds, second.watched, second.quiet) == (("settlement",), 1, 1)


def test_that_a_remedy_whose_days_are_not_over_is_no_proof() -> None:
    assert remedies_of([closed("1", Ended(remedies=("claim",), again=None))]) == ()


def test_that_satisfaction_decides_between_equals() -> None:
    cheap = closed("1", Ended(remedies=(), again=False, outcome_score=2))
    liked = closed("2", Ended(remedies=("claim",), cost_fen=100, again=False, outcome_score=5))
    assert [one.kinds for one in remedies_of([cheap, liked])] == [("claim",), ()]


@given(st.integers(0, 200), st.integers(1, 200))
@settings(max_examples=50)
def test_that_the_lower_end_lies_below_the_share_and_grows_with_it(good: int, count: int) -> None:
    good = min(good, count)
    low = wilson_low_percent(good, count)
    assert 0 <= low <= round(100 * good / count)
    assert low <= wilson_low_percent(min(good + 1, count), count)


def test_that_what_was_taken_back_was_ended_by_no_remedy() -> None:
    at = date(2026, 3, 1)
    taken_back = SimilarCase("1", "1", "withdrawn", None, None, at, at, (), 0, Ended(again=False))
    assert remedies_of([taken_back]) == ()
