"""Where the lanes begin and end, and how far the next holiday is."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.clocks.calendar import WorkCalendar
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.rules import heading, lane_spans, own_duties, own_rights

BOOK = shipped_rulebook()
CALENDAR = WorkCalendar(BOOK.calendar.rows)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("today", "near", "rest"),
    [
        # Monday to Thursday; the rest of the week is Friday to Sunday.
        (date(2026, 9, 7), date(2026, 9, 10), date(2026, 9, 13)),
        # Before National Day the third working day is 8 October.
        (date(2026, 9, 28), date(2026, 10, 8), date(2026, 10, 11)),
        # Sunday 20 September 2026 is worked.
        (date(2026, 9, 17), date(2026, 9, 21), date(2026, 9, 27)),
        # From a Thursday the three days end on the Tuesday after.
        (date(2026, 9, 10), date(2026, 9, 15), date(2026, 9, 20)),
        # From a Wednesday they end on Monday; what follows is the rest of that week.
        (date(2026, 9, 9), date(2026, 9, 14), date(2026, 9, 20)),
    ],
)
def test_that_the_third_lane_ends_on_the_third_working_day(today: date, near: date, rest: date) -> None:
    overdue, this, three, later = lane_spans(today, CALENDAR)
    assert overdue == (None, today - DAY)
    assert this == (today, today)
    assert three == (today + DAY, near)
    assert later == (near + DAY, rest)


@given(st.dates(date(2020, 1, 1), date(2026, 12, 1)))
def test_that_lanes_follow_each_other_without_gap_or_overlap(today: date) -> None:
    spans = lane_spans(today, CALENDAR)
    for before, after in pairwise(spans):
        assert after[0] == before[1] + DAY
    assert CALENDAR.working_days_between(today, spans[2][1]) == 3
    assert spans[3][1].isoweekday() == 7
    assert spans[3][0] is not None and (spans[3][1] - spans[3][0]).days < 7


@pytest.mark.parametrize(
    ("today", "holiday", "on", "left"),
    [
        (date(2026, 9, 28), "national_day", date(2026, 10, 1), 3),
        (date(2026, 9, 30), "national_day", date(2026, 10, 1), 1),
        # A Sunday before: today is not worked, three working days remain.
        (date(2026, 9, 27), "national_day", date(2026, 10, 1), 3),
        # Inside a holiday the next one is told, not the one that runs.
        (date(2026, 10, 3), "new_year", date(2027, 1, 1), 62),
        (date(2026, 2, 12), "spring_festival", date(2026, 2, 15), 3),
    ],
)
def test_that_the_next_holiday_is_told_in_working_days(
    today: date, holiday: str, on: date, left: int
) -> None:
    told = heading(today, CALENDAR)
    assert (told.holiday_on, told.working_days_before) == (on, left)
    if told.published:
        assert told.holiday == holiday


def test_that_the_day_says_its_weekday_and_whether_it_is_worked() -> None:
    swapped = heading(date(2026, 9, 20), CALENDAR)
    assert (swapped.weekday, swapped.working_day) == (7, True)
    assert not heading(date(2026, 10, 1), CALENDAR).working_day


def test_that_only_the_institutions_duties_can_be_overdue() -> None:
    duties, rights = own_duties(BOOK), own_rights(BOOK)
    assert {"C01", "C03", "K04"} <= set(duties)
    assert "K06" in rights and "K06" not in duties
    assert "C06" not in duties and "C06" not in rights
