"""Every unit against a second, naive count, day by day over ten years of dates, pauses included."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import Pause
from workbench.clocks.rules import compute, printed, standing
from workbench.errors import UserError
from workbench.moment import branch_date
from workbench.rulebook.model import ClockRule, Unit
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
CALENDAR = WorkCalendar(BOOK.calendar.values())
DAY = timedelta(days=1)
# Half of them published, half computed and marked.
STARTS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
UNITS: tuple[Unit, ...] = ("cal_day", "work_day", "month", "year")


def rule(amount: int, unit: Unit) -> ClockRule:
    return replace(BOOK.clocks["C03"], amount=amount, unit=unit)


class Wall:
    """Counts on a wall calendar, crossing off one day after the other."""

    def __init__(self, pauses: list[Pause]) -> None:
        self.pauses = pauses

    def is_paused(self, day: date) -> bool:
        """Whether a day does not count: after a pause began, up to the day it ended, or for good."""
        return any(p.starts_on < day and (p.ends_on is None or day <= p.ends_on) for p in self.pauses)

    def last_day(self, amount: int, unit: Unit, start: date) -> date | None:
        """The last day, or none when an open pause holds the period for ever."""
        left = amount if unit == "work_day" else (self.corresponding(amount, unit, start) - start).days
        day = start
        while left:
            day += DAY
            if any(p.ends_on is None and p.starts_on < day for p in self.pauses):
                return None
            if self.is_paused(day) or (unit == "work_day" and not CALENDAR.is_working_day(day)):
                continue
            left -= 1
        return day

    @staticmethod
    def corresponding(amount: int, unit: Unit, start: date) -> date:
        """The day of the same number some months on; the last of the month where there is none."""
        if unit == "cal_day":
            return start + amount * DAY
        year, month = start.year, start.month
        for _ in range(amount if unit == "month" else 12 * amount):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        for number in range(start.day, 27, -1):
            try:
                return date(year, month, number)
            except ValueError:
                continue
        return date(year, month, start.day)


def nearest_working(day: date, step: timedelta) -> date:
    while not CALENDAR.is_working_day(day):
        day += step
    return day


@st.composite
def cases(draw: st.DrawFn, *, may_be_open: bool) -> tuple[int, Unit, date, list[Pause]]:
    unit = draw(st.sampled_from(UNITS))
    amount = draw(st.integers(1, {"cal_day": 90, "work_day": 60, "month": 24, "year": 5}[unit]))
    start = draw(STARTS)
    pauses = []
    for _ in range(draw(st.integers(0, 4))):
        first = start + draw(st.integers(-20, 120)) * DAY
        ends = first + draw(st.integers(0, 60)) * DAY
        pauses.append(Pause(first, None if may_be_open and draw(st.booleans()) else ends))
    return amount, unit, start, pauses


@settings(max_examples=200)
@given(cases(may_be_open=False))
def test_that_all_units_agree_with_a_count_day_by_day(case: tuple[int, Unit, date, list[Pause]]) -> None:
    amount, unit, start, pauses = case
    computed = compute(rule(amount, unit), start, pauses, calendar=CALENDAR)
    last = Wall(pauses).last_day(amount, unit, start)
    assert last is not None
    assert computed.nominal == last
    assert computed.statutory == nearest_working(last, DAY)
    assert computed.internal == nearest_working(last, -DAY)


@settings(max_examples=200)
@given(cases(may_be_open=True))
def test_that_an_open_pause_holds_exactly_the_periods_that_it_reaches(
    case: tuple[int, Unit, date, list[Pause]],
) -> None:
    amount, unit, start, pauses = case
    found = standing(rule(amount, unit), start, pauses, calendar=CALENDAR)
    last = Wall(pauses).last_day(amount, unit, start)
    assert (found.paused_since is not None) == (last is None)
    if last is not None:
        assert found.dates.nominal == last
    else:
        assert found.paused_since is not None
        assert found.paused_since >= start
        assert found.paused_since < found.dates.nominal


@settings(max_examples=100)
@given(cases(may_be_open=False))
def test_that_a_date_is_marked_exactly_when_an_unpublished_year_decides_it(
    case: tuple[int, Unit, date, list[Pause]],
) -> None:
    amount, unit, start, pauses = case
    computed = compute(rule(amount, unit), start, pauses, calendar=CALENDAR)
    first = start if unit == "work_day" else computed.internal
    decided = {first.year, computed.statutory.year, *range(first.year, computed.statutory.year)}
    assert computed.calendar_published == (decided <= set(CALENDAR.published_years()))


@pytest.mark.parametrize("unit", ["month", "year"])
@pytest.mark.parametrize(
    ("start", "amount", "months"),
    [("2024-02-29", 2, "2024-04-29"), ("2023-12-31", 2, "2024-02-29"), ("2025-12-31", 2, "2026-02-28")],
)
def test_that_the_twenty_ninth_of_february_ends_as_the_civil_code_says(
    unit: Unit, start: str, amount: int, months: str
) -> None:
    begun = date.fromisoformat(start)
    computed = compute(rule(amount, unit), begun, calendar=CALENDAR)
    leap = begun.month == 2 and begun.day == 29
    years = date(begun.year + amount, 2, 28) if leap else begun.replace(year=begun.year + amount)
    assert computed.nominal == (date.fromisoformat(months) if unit == "month" else years)


@pytest.mark.parametrize("start", [date(1900, 1, 1), date(1900, 2, 28), date(2100, 2, 28), date(2100, 9, 1)])
def test_that_dates_at_either_end_of_the_calendar_compute_and_are_marked(start: date) -> None:
    computed = compute(rule(15, "cal_day"), start, calendar=CALENDAR)
    assert computed.nominal == start + 15 * DAY
    assert not computed.calendar_published


@pytest.mark.parametrize("start", [date(1899, 12, 31), date(2101, 1, 1), date(2100, 12, 31)])
def test_that_dates_beyond_the_calendar_are_refused_by_name(start: date) -> None:
    with pytest.raises(UserError, match=r"clocks\.(out_of_range|too_long)"):
        compute(rule(15, "cal_day"), start, calendar=CALENDAR)


@pytest.mark.parametrize("year", range(1986, 1992))
def test_that_summer_time_never_moves_the_day_on_which_something_was_received(year: int) -> None:
    # In these years clocks in China stood an hour ahead from spring to autumn; the branch counts UTC+8.
    for month, day in ((4, 14), (5, 4), (7, 1), (9, 14), (12, 1)):
        for hour, minute in ((0, 0), (0, 30), (23, 30), (23, 59)):
            local = datetime(year, month, day, hour, minute, tzinfo=UTC)
            instant = local - timedelta(hours=8)
            assert branch_date(instant) == date(year, month, day)


def test_that_the_day_printed_on_a_letter_governs_and_does_not_move() -> None:
    letter = printed(BOOK.clocks["C10"], date(2026, 9, 17), date(2026, 10, 3), calendar=CALENDAR)
    assert (letter.nominal, letter.statutory) == (date(2026, 10, 3), date(2026, 10, 3))
    assert letter.internal == date(2026, 9, 30)
    assert [part.code for part in letter.parts] == ["clocks.printed", "clocks.internal"]
