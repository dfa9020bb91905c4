"""The arithmetic of windows, rates, letters and cohorts."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.persons import profile_windows as windows
from workbench.persons.profile_cohort import AGE_BANDS, LESS, MIDDLE, MORE, age_band, place_among
from workbench.persons.profile_facts import CaseFact, ContractFact, DemandFact, PaperFact
from workbench.persons.profile_hints import passes
from workbench.persons.profile_model import Coded, Number, Ratio, Text
from workbench.rulebook.checklist_model import FacetTest

AT = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
TODAY = date(2026, 9, 28)


def case(name: str, received_on: date, closed_on: date | None = None) -> CaseFact:
    state = "archived" if closed_on else "registered"
    return CaseFact(name, name, received_on, AT, "陈一鸣", state, None, None, None, closed_on, own=True)


def matters(**codes: str) -> dict[str, frozenset[tuple[str, str]]]:
    contracts = [ContractFact(name, "policy", "P1", "policy", None, None, None, None, None) for name in codes]
    demands = [DemandFact(name, code, None, None, None) for name, code in codes.items()]
    return dict(windows.matters_by_case(contracts, demands))


def test_that_a_window_of_months_leaves_its_first_day_out() -> None:
    days = [date(2025, 9, 28), date(2025, 9, 29), date(2023, 9, 29), TODAY, TODAY + timedelta(days=1)]
    assert windows.within_months(days, TODAY, 12) == 2
    assert windows.within_months(days, TODAY, 36) == 4


def test_that_a_sum_of_nothing_is_absent_and_not_zero() -> None:
    assert windows.sum_within_months([(date(2020, 1, 1), 500)], TODAY, 12) is None
    assert windows.sum_within_months([(TODAY, 500), (TODAY, 250)], TODAY, 12) == 750


@given(st.lists(st.integers(0, 10**12), max_size=8))
def test_that_a_mean_is_off_by_half_a_fen_at_most(amounts: list[int]) -> None:
    mean = windows.mean_fen(amounts)
    assert (mean is None) == (not amounts)
    if mean is not None:
        assert abs(Fraction(sum(amounts), len(amounts)) - mean) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("热线等了半小时没人接。", 0),
        ("依据《中华人民共和国保险法》第十六条第三款，应当赔付。", 1),
        ("依据《保险法》第16条、第17条及《消费者权益保护法》。", 3),
        ("根据民法典第五百零九条", 1),
        ("按合同第3条、条款第五条办理", 0),
        ("我看了《红楼梦》第三回", 0),
        ("《银行保险机构消费者权益保护管理办法》规定得很清楚", 1),
    ],
)
def test_that_laws_are_counted_and_clauses_are_not(text: str, count: int) -> None:
    assert windows.law_citations(text) == count


def test_that_a_long_text_is_counted_without_getting_lost() -> None:
    assert windows.law_citations("《" * 50_000 + "第三条" * 1000) == 1000


def paper(item: str, asked: int, came: int | None) -> PaperFact:
    day = TODAY - timedelta(days=100)
    return PaperFact(
        "1", item, day + timedelta(days=asked), None if came is None else day + timedelta(days=came)
    )


@pytest.mark.parametrize(
    ("papers", "found"),
    [
        ([], (0, 0)),
        ([paper("P1", 0, 15)], (1, 1)),
        ([paper("P1", 0, 16)], (0, 1)),
        ([paper("P1", 0, None)], (0, 1)),
        ([paper("P1", 90, None)], (0, 0)),
        ([paper("P1", 90, 95)], (1, 1)),
        ([paper("P1", 0, 18), paper("P1", 10, 18)], (0, 1)),
        ([paper("P1", 0, 3), paper("P2", 0, 30)], (1, 2)),
    ],
)
def test_that_papers_count_from_the_first_request_and_once_they_are_due(
    papers: list[PaperFact], found: tuple[int, int]
) -> None:
    assert windows.papers_on_time(papers, TODAY, 15) == found


def test_that_the_same_matter_after_an_ending_is_found_within_its_days() -> None:
    first = case("1", date(2026, 1, 5), date(2026, 2, 1))
    near, far = case("2", date(2026, 5, 2)), case("3", date(2026, 8, 1))
    same = matters(**{"1": "DM01", "2": "DM01", "3": "DM01"})
    cases = [first, near, far]
    assert windows.followed_by_same([first], cases, same, days=90) == (("1", "2"),)
    assert windows.followed_by_same([first], [first, far], same, days=90) == ()
    assert windows.followed_by_same([first], [first, far], same) == (("1", "3"),)
    other = matters(**{"1": "DM01", "2": "DM06"})
    assert windows.followed_by_same([first], cases, other) == ()


def test_that_a_case_that_came_before_the_ending_is_no_sequel() -> None:
    first = case("1", date(2026, 1, 5), date(2026, 6, 1))
    early = case("2", date(2026, 3, 1))
    assert windows.followed_by_same([first], [first, early], matters(**{"1": "DM01", "2": "DM01"})) == ()


@pytest.mark.parametrize(
    ("own", "others", "place"),
    [
        (5, [1, 1, 1, 9], MORE),
        (5, [1, 1, 9, 9], MIDDLE),
        (5, [9, 9, 9, 1], LESS),
        (1, [1, 1, 1, 1], MIDDLE),
        (2, [1, 2, 2, 2], MIDDLE),
    ],
)
def test_that_quarters_are_counted_with_equals_on_neither_side(
    own: float, others: list[float], place: str
) -> None:
    assert place_among(own, others) == place


@settings(max_examples=50)
@given(st.integers(0, 9), st.lists(st.integers(0, 9), min_size=1, max_size=30))
def test_that_nobody_has_both_more_and_less(own: int, others: list[int]) -> None:
    mirrored = {MORE: LESS, LESS: MORE, MIDDLE: MIDDLE}
    assert place_among(-own, [-other for other in others]) == mirrored[place_among(own, others)]


def test_that_every_age_has_one_band() -> None:
    assert [age_band(years) for years in (0, 17, 18, 69, 70, 120, 200, -1)] == [
        (0, 17), (0, 17), (18, 29), (60, 69), (70, 150), (70, 150), (70, 150), (0, 17),
    ]  # fmt: skip
    assert all(low == high + 1 for (_, high), (low, _) in pairwise(AGE_BANDS))


@pytest.mark.parametrize(
    ("value", "test", "held"),
    [
        (Coded("profile", "factual"), FacetTest(facet="x", values=("factual",)), True),
        (Coded("profile", "silent"), FacetTest(facet="x", values=("factual",)), False),
        (Number(2), FacetTest(facet="x", at_most=2), True),
        (Number(3), FacetTest(facet="x", at_most=2), False),
        (Number(0), FacetTest(facet="x", at_least=1), False),
        (Number(1), FacetTest(facet="x"), False),
        (Ratio(1, 2), FacetTest(facet="x", share_from=50), True),
        (Ratio(1, 3), FacetTest(facet="x", share_from=50), False),
        (Text("x"), FacetTest(facet="x", values=("x",)), False),
    ],
)
def test_that_a_hint_hangs_on_what_the_profile_says(value: object, test: FacetTest, held: bool) -> None:
    assert passes(value, test) is held  # type: ignore[arg-type]
