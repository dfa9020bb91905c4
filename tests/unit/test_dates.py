"""Dates as typed."""

from datetime import date

import pytest

from workbench.dates import parse_date
from workbench.errors import UserError


@pytest.mark.parametrize(
    "typed", ["2026-09-17", "2026/9/17", "2026.9.17", "2026年9月17日", "20260917", " ２０２６-09-17 "]
)
def test_that_the_forms_of_an_office_mean_the_same_day(typed: str) -> None:
    assert parse_date(typed) == date(2026, 9, 17)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("90.1.5", "date.unreadable"),
        ("明天", "date.unreadable"),
        ("", "date.unreadable"),
        ("2026-02-30", "date.impossible"),
        ("2月30日", "date.unreadable"),
        ("1899-12-31", "date.out_of_range"),
        ("2026-13-01", "date.impossible"),
    ],
)
def test_that_what_is_no_date_is_refused_and_not_guessed(typed: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(typed, "received_on")
    assert caught.value.problems[0].code == code
    assert caught.value.problems[0].field == "received_on"
