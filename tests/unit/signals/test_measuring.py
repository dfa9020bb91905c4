"""Families, windows, strengths and bursts."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.clocks.rules import add_months
from workbench.signals.measuring import (
    Complainant,
    Groups,
    burst,
    contract_month,
    families,
    fullest_window,
    graded,
)

DAY = date(2026, 9, 18)
HOME, OTHER_HOME = "西湖区文三路10号502室", "拱墅区莫干山路8号301室"


def person(name: str, surname: str = "", address: str = "") -> Complainant:
    return Complainant(name, surname, address)


def test_that_a_couple_with_their_child_at_one_address_is_one_family() -> None:
    people = [person("1", "王", HOME), person("2", "李", HOME), person("3", "王", HOME)]
    assert families(people) == 1


def test_that_one_surname_without_an_address_is_one_family() -> None:
    assert families([person("1", "王"), person("2", "王", HOME), person("3", "王")]) == 1


def test_that_one_surname_at_two_addresses_is_two_families() -> None:
    assert families([person("1", "王", HOME), person("2", "王", OTHER_HOME)]) == 2


def test_that_an_address_of_many_surnames_is_no_home() -> None:
    people = [person(name, name, HOME) for name in "王李张刘陈"]
    assert families(people) == 5


def test_that_strangers_count_one_each_and_the_same_person_once() -> None:
    assert families([person("1", "王"), person("2", "李"), person("2", "李"), person("3", "张")]) == 3
    assert families([]) == 0


@pytest.mark.parametrize(("count", "percent"), [(0, 0), (2, 0), (3, 50), (4, 66), (6, 100), (40, 100)])
def test_that_strength_grows_from_half_to_full(count: int, percent: int) -> None:
    assert graded(count, 3) == percent


@given(st.integers(0, 500), st.integers(-3, 50))
def test_that_strength_never_falls_when_more_share(count: int, least: int) -> None:
    assert 0 <= graded(count, least) <= graded(count + 1, least) <= 100


@given(st.lists(st.integers(-400, 400), max_size=30), st.integers(1, 200))
def test_that_a_window_holds_only_what_lies_in_so_many_days(back: list[int], days: int) -> None:
    items = [(DAY + timedelta(days=shift), shift) for shift in back]
    inside = [day for day, _ in fullest_window(items, DAY, days)]
    if inside:
        assert (max(inside) - min(inside)).days < days
    assert len(inside) >= sum(day == DAY for day, _ in items)


def test_that_a_steady_stream_is_no_burst_and_a_heap_is_one() -> None:
    steady = [DAY - timedelta(days=back) for back in range(0, 120, 3)]
    heap = [*steady, *[DAY - timedelta(days=1)] * 9]
    calm, high = burst(steady, DAY, 7), burst(heap, DAY, 7)
    assert calm is not None and calm.z < 3
    assert high is not None and high.z > 3 and high.count >= 10
    assert burst([], DAY, 7) is None


@pytest.mark.parametrize(
    ("since", "month"),
    [(date(2026, 9, 18), 1), (date(2025, 9, 19), 12), (date(2025, 9, 18), 13), (date(2026, 9, 19), 0)],
)
def test_that_months_of_a_contract_are_counted_from_its_first_day(since: date, month: int) -> None:
    assert contract_month(since, DAY) == month


@pytest.mark.parametrize(
    ("since", "on", "month"),
    [
        (date(2026, 1, 31), date(2026, 2, 27), 1),
        (date(2026, 1, 31), date(2026, 2, 28), 2),
        (date(2026, 1, 31), date(2026, 3, 30), 2),
        (date(2026, 1, 31), date(2026, 3, 31), 3),
        (date(2024, 2, 29), date(2025, 2, 28), 13),
        (date(2024, 1, 31), date(2025, 2, 27), 13),
        (date(2024, 1, 31), date(2025, 2, 28), 14),
    ],
)
def test_that_a_month_without_the_corresponding_day_begins_on_its_last(
    since: date, on: date, month: int
) -> None:
    assert contract_month(since, on) == month


@settings(max_examples=50)
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 4000))
def test_that_months_of_a_contract_and_of_a_period_are_the_same_months(since: date, later: int) -> None:
    on = since + timedelta(days=later)
    month = contract_month(since, on)
    assert add_months(since, month - 1) <= on < add_months(since, month)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=30))
def test_that_groups_part_everything_once_and_hold_every_pair(pairs: list[tuple[int, int]]) -> None:
    groups = Groups(map(str, range(21)))
    for one, other in pairs:
        groups.join(str(one), str(other))
    found = groups.groups()
    assert sorted(item for group in found for item in group) == sorted(map(str, range(21)))
    place = {item: number for number, group in enumerate(found) for item in group}
    assert all(place[str(one)] == place[str(other)] for one, other in pairs)
