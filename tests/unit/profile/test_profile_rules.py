"""The arithmetic of the profile."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.persons import profile_rules as rules
from workbench.persons.profile_facts import CaseFact, ContactFact, ContractFact, DemandFact

AT = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
TODAY = date(2026, 9, 28)


def case(name: str, received_on: date, state: str = "registered") -> CaseFact:
    return CaseFact(name, name, received_on, AT, "陈一鸣", state, None, None, None, None, own=True)


def contact(
    kind: str = "phone_out", *, answered: bool = True, seconds: int | None = None, at: datetime = AT
) -> ContactFact:
    return ContactFact("c", "1", kind, at, seconds, answered, None, None, None, None, None, "陈一鸣")


def contract(complaint_id: str, contract_id: str) -> ContractFact:
    return ContractFact(complaint_id, contract_id, "P1", "policy", None, None, None, None, None)


def demand(complaint_id: str, code: str) -> DemandFact:
    return DemandFact(complaint_id, code, None, None, None)


def test_that_merged_cases_do_not_count() -> None:
    cases = [case("1", TODAY), case("2", TODAY, "merged")]
    assert [one.id for one in rules.counted_cases(cases)] == ["1"]


@pytest.mark.parametrize(
    ("received_on", "year", "quarter"),
    [
        (date(2025, 9, 28), 0, 0),
        (date(2025, 9, 29), 1, 0),
        (date(2026, 6, 30), 1, 0),
        (date(2026, 7, 1), 1, 1),
        (date(2026, 9, 28), 1, 1),
        (date(2026, 9, 29), 0, 0),
    ],
)
def test_that_windows_end_today_and_leave_their_first_day_out(
    received_on: date, year: int, quarter: int
) -> None:
    cases = [case("1", received_on)]
    assert rules.received_since(cases, TODAY, months=12) == year
    assert rules.received_since(cases, TODAY, days=90) == quarter


def test_that_the_same_matter_is_the_same_contract_with_the_same_demand() -> None:
    cases = [case(name, TODAY) for name in "1234"]
    contracts = [contract(name, "policy") for name in "123"] + [contract("4", "loan")]
    demands = [
        demand("1", "DM01"),
        demand("2", "DM05"),
        demand("3", "DM01"),
        demand("3", "DM06"),
        demand("4", "DM01"),
    ]
    assert rules.same_matter_again(cases, contracts, demands) == ("3",)


@pytest.mark.parametrize(
    ("offsets", "gap"), [([], None), ([0], None), ([0, 10], 10.0), ([40, 0, 10], 20.0), ([0, 0, 9], 4.5)]
)
def test_that_the_gap_is_the_median_between_neighbours(offsets: list[int], gap: float | None) -> None:
    assert rules.median_gap_days([TODAY + timedelta(days=n) for n in offsets]) == gap


def test_that_a_path_lists_a_channel_once_in_a_row() -> None:
    assert rules.channel_path(["CH06", "CH06", "CH08", "CH06", "CH01"]) == ("CH06", "CH08", "CH06", "CH01")


@pytest.mark.parametrize(
    ("channels", "place"),
    [
        ([], None),
        (["CH01"], None),
        (["CH01", "CH06"], None),
        (["CH06", "CH07"], None),
        (["CH06", "CH03", "CH08"], 1),
        (["CH06", "CH03", "CH01"], 2),
    ],
)
def test_that_an_escalation_outweighs_everything_before_it(channels: list[str], place: int | None) -> None:
    assert rules.escalation(channels, {"CH01": 3, "CH03": 2, "CH06": 1, "CH07": 1, "CH08": 1}) == place


@pytest.mark.parametrize(
    ("levels", "trend"),
    [
        ([], None),
        ([3], None),
        ([1, 3], None),
        ([1, 2, 3], "rising"),
        ([2, 4, 2], "flat"),
        ([4, 4, 3], "falling"),
        ([4, 4, 0, 1, 2], "rising"),
    ],
)
def test_that_the_trend_is_the_slope_of_the_last_three(levels: list[int], trend: str | None) -> None:
    assert rules.emotion_trend(levels) == trend


@given(st.lists(st.integers(0, 4), min_size=3, max_size=12))
def test_that_the_trend_has_the_sign_of_the_least_squares_slope(levels: list[int]) -> None:
    last = levels[-3:]
    middle = sum(last) / 3
    slope = sum((x - 1) * (y - middle) for x, y in enumerate(last))
    expected = "rising" if slope > 0 else "falling" if slope < 0 else "flat"
    assert rules.emotion_trend(levels) == expected


def test_that_hours_are_those_of_the_branch() -> None:
    late = datetime(2026, 9, 18, 16, 30, tzinfo=UTC)
    assert rules.contact_hours([AT, late, AT]) == (("00", 1), ("09", 2))


def test_that_the_average_call_leaves_out_what_was_not_spoken_or_not_timed() -> None:
    contacts = [
        contact(seconds=600),
        contact("phone_in", seconds=330),
        contact(seconds=None),
        contact(answered=False, seconds=30),
        contact("letter", seconds=6000),
    ]
    assert rules.average_minutes(contacts, ("phone_out", "phone_in")) == 7.8
    assert rules.average_minutes([contact()], ("phone_out",)) is None


@pytest.mark.parametrize(
    ("years", "group"), [(0, "minor"), (17, "minor"), (18, None), (59, None), (60, "old")]
)
def test_that_ages_which_ask_for_care_are_pointed_out(years: int, group: str | None) -> None:
    assert rules.age_group(years) == group
