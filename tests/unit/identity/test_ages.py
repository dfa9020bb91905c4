from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.identity.rules import age, age_band, capacity_on


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2008, 9, 17), date(2026, 9, 16), 17),
        (date(2008, 9, 17), date(2026, 9, 17), 18),
        (date(2008, 2, 29), date(2026, 2, 27), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2026, 1, 1), date(2026, 1, 1), 0),
    ],
)
def test_that_age_counts_full_years(born: date, on: date, years: int) -> None:
    assert age(born, on) == years


def test_that_an_event_before_the_birth_is_refused() -> None:
    with pytest.raises(UserError, match=r"birth_in_future"):
        age(date(2026, 1, 2), date(2026, 1, 1))


@given(st.dates(date(1900, 1, 1), date(2020, 1, 1)), st.integers(0, 40_000))
def test_that_age_never_falls_as_days_pass(born: date, days: int) -> None:
    day = date.fromordinal(born.toordinal() + days)
    step = age(born, date.fromordinal(day.toordinal() + 1)) - age(born, day)
    assert step in {0, 1}


@pytest.mark.parametrize(
    ("born", "own_labour", "level", "notes"),
    [
        (date(2018, 9, 18), False, "none", []),
        (date(2018, 9, 17), False, "limited", []),
        (date(2010, 9, 18), False, "limited", []),
        (date(2010, 9, 17), False, "limited", ["identity.capacity_own_labour"]),
        (date(2010, 9, 17), True, "full", []),
        (date(2008, 9, 18), False, "limited", ["identity.capacity_own_labour"]),
        (date(2008, 9, 17), False, "full", []),
    ],
)
def test_that_capacity_follows_the_age_on_the_day(
    born: date, own_labour: bool, level: str, notes: list[str]
) -> None:
    finding = capacity_on(born, date(2026, 9, 17), own_labour=own_labour)
    assert (finding.level, [note.code for note in finding.notes]) == (level, notes)


def test_that_a_leap_day_birthday_shows_both_readings_on_the_day_they_differ() -> None:
    (note,) = capacity_on(date(2008, 2, 29), date(2026, 2, 28)).notes
    assert dict(note.detail) == {"first": "2026-02-28", "second": "2026-03-01"}
    assert capacity_on(date(2008, 2, 29), date(2026, 3, 1)).notes == ()


@pytest.mark.parametrize(
    ("years", "band"), [(0, "0-7"), (8, "8-13"), (17, "14-17"), (18, "18-29"), (64, "60-69"), (99, "80+")]
)
def test_that_ages_fall_into_bands(years: int, band: str) -> None:
    assert age_band(years) == band
