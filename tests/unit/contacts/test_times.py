"""Instants and times as typed beside a phone."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.contacts.times import parse_instant, parse_time
from workbench.errors import UserError
from workbench.moment import BRANCH_ZONE

EVENING = datetime(2026, 9, 25, 11, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-09-25 19:02",
        "2026/9/25  19：02",
        "2026.9.25 19时02分",
        "2026年9月25日 19:02",
        "2026年9月25日19点02分",
        "20260925 19:02:00",
        "2026-09-25T19:02+08:00",
        "2026-09-25T11:02Z",
        "２０２６－０９－２５　１９：０２",
    ],
)
def test_that_one_instant_is_read_in_many_spellings(typed: str) -> None:
    assert parse_instant(typed) == EVENING


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-09-25", "contact.time_missing"),
        ("2026-09-25 25:00", "contact.time_unreadable"),
        ("2026-09-25 evening", "contact.time_unreadable"),
        ("2026-02-30 10:00", "date.impossible"),
        ("26-9-25 10:00", "date.unreadable"),
        ("19:02", "date.unreadable"),
        ("", "date.unreadable"),
    ],
)
def test_that_what_cannot_be_read_says_which_part(typed: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_instant(typed)
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("typed", "at"), [("9:05", time(9, 5)), ("9点", time(9)), ("19时30分", time(19, 30))]
)
def test_that_times_are_read(typed: str, at: time) -> None:
    assert parse_time(typed) == at


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2099, 12, 31), timezones=st.just(BRANCH_ZONE)).map(
        lambda at: at.replace(microsecond=0)
    )
)
def test_that_an_instant_written_in_iso_form_is_read_back(at: datetime) -> None:
    assert parse_instant(at.isoformat()) == at
    assert parse_instant(f"{at:%Y-%m-%d %H:%M:%S}") == at
