from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import BranchYear, ComputedClock, Pause
from workbench.clocks.rules import add_months, compute, working_days_left
from workbench.errors import UserError
from workbench.rulebook.model import ClockRule, DaySpan, Unit
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
CALENDAR = WorkCalendar(BOOK.calendar.values())


def day(text: str) -> date:
    return date.fromisoformat(text)


def clock(clock_id: str, start: str, *pauses: Pause) -> ComputedClock:
    return compute(BOOK.clock(clock_id, on=day(start)), day(start), pauses, calendar=CALENDAR)


def period(amount: int, unit: Unit) -> ClockRule:
    return ClockRule(
        id="X",
        zh="",
        en="",
        citations=(),
        certainty="design",
        valid_from=day("1900-01-01"),
        valid_to=None,
        active=True,
        trigger="",
        amount=amount,
        unit=unit,
        done_when="",
        nature="duty",
        owner="institution",
    )


@pytest.mark.parametrize(
    ("clock_id", "start", "nominal", "statutory", "internal"),
    [
        ("C03", "2026-06-01", "2026-06-16", "2026-06-16", "2026-06-16"),
        ("C03", "2026-09-17", "2026-10-02", "2026-10-08", "2026-09-30"),
        ("C03", "2026-01-31", "2026-02-15", "2026-02-24", "2026-02-14"),
        ("C03", "2026-09-05", "2026-09-20", "2026-09-20", "2026-09-20"),
        ("C04", "2026-09-17", "2026-10-17", "2026-10-19", "2026-10-16"),
        ("C05", "2026-09-17", "2026-11-16", "2026-11-16", "2026-11-16"),
        ("K04", "2026-09-29", "2026-10-02", "2026-10-08", "2026-09-30"),
        ("K04", "2026-04-30", "2026-05-03", "2026-05-06", "2026-04-30"),
        ("K07", "2024-02-29", "2026-02-28", "2026-02-28", "2026-02-28"),
        ("K09", "2021-11-21", "2026-11-21", "2026-11-23", "2026-11-20"),
        ("C01", "2026-02-27", "2026-02-28", "2026-02-28", "2026-02-28"),
        ("C02", "2026-09-18", "2026-09-29", "2026-09-29", "2026-09-29"),
        ("C02", "2026-02-13", "2026-03-02", "2026-03-02", "2026-03-02"),
        ("C02", "2026-04-30", "2026-05-13", "2026-05-13", "2026-05-13"),
    ],
)
def test_that_published_examples_come_out(
    clock_id: str, start: str, nominal: str, statutory: str, internal: str
) -> None:
    computed = clock(clock_id, start)
    assert (computed.nominal, computed.statutory, computed.internal) == (
        day(nominal),
        day(statutory),
        day(internal),
    )
    assert computed.calendar_published


def test_that_a_pause_takes_out_the_days_from_its_start_to_its_end() -> None:
    paused = clock("K02", "2026-03-02", Pause(day("2026-03-10"), day("2026-03-25")))
    assert (paused.nominal, paused.paused_days) == (day("2026-04-16"), 15)


def test_that_overlapping_pauses_count_once() -> None:
    appraisal = Pause(day("2026-03-10"), day("2026-03-25"))
    mediation = Pause(day("2026-03-20"), day("2026-03-30"))
    assert clock("K02", "2026-03-02", appraisal, mediation).paused_days == 20


def test_that_a_pause_inside_another_changes_nothing() -> None:
    outer = Pause(day("2026-03-10"), day("2026-03-25"))
    inner = Pause(day("2026-03-12"), day("2026-03-15"))
    assert clock("K02", "2026-03-02", outer, inner) == clock("K02", "2026-03-02", outer)


def test_that_a_pause_of_one_day_on_paper_takes_out_nothing() -> None:
    same_day = Pause(day("2026-06-05"), day("2026-06-05"))
    assert clock("C03", "2026-06-01", same_day) == clock("C03", "2026-06-01")


@pytest.mark.parametrize("first", ["2026-06-16", "2026-06-17", "2026-08-01"])
def test_that_a_pause_after_the_last_day_does_not_revive_the_clock(first: str) -> None:
    late = Pause(day(first), day("2026-09-01"))
    assert clock("C03", "2026-06-01", late) == clock("C03", "2026-06-01")


def test_that_a_pause_that_begins_before_the_trigger_counts_from_the_trigger() -> None:
    assert clock("C03", "2026-06-01", Pause(day("2026-05-01"), day("2026-06-03"))).paused_days == 2


def test_that_an_open_pause_lasts_until_today() -> None:
    rule = BOOK.clock("C03", on=day("2026-06-01"))
    open_pause = [Pause(day("2026-06-05"))]
    computed = compute(rule, day("2026-06-01"), open_pause, calendar=CALENDAR, today=day("2026-06-12"))
    assert computed.nominal == day("2026-06-23")


def test_that_thirty_and_sixty_days_are_totals_from_the_receipt() -> None:
    received = day("2026-06-01")
    ends = [clock(clock_id, "2026-06-01").nominal for clock_id in ("C03", "C04", "C05")]
    assert [(end - received).days for end in ends] == [15, 30, 60]
    assert BOOK.clocks["C04"].amount_is_total and BOOK.clocks["C05"].amount_is_total


def test_that_two_years_are_not_730_days() -> None:
    assert clock("K07", "2023-06-01").nominal == day("2025-06-01")
    assert clock("K07", "2023-06-01").nominal != day("2023-06-01") + timedelta(days=730)


def test_that_a_month_without_the_day_ends_on_its_last_day() -> None:
    assert add_months(day("2026-01-31"), 1) == day("2026-02-28")
    assert add_months(day("2023-10-31"), 4) == day("2024-02-29")
    assert add_months(day("2026-03-31"), -1) == day("2026-02-28")


def test_that_swapped_weekend_days_are_worked_and_swapped_rest_days_are_not() -> None:
    worked = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
    assert all(CALENDAR.is_working_day(day(text)) for text in worked)
    assert not CALENDAR.is_working_day(day("2026-02-23"))
    assert not CALENDAR.is_statutory_holiday(day("2026-02-23"))
    assert CALENDAR.is_statutory_holiday(day("2026-02-16"))


def test_that_a_year_not_yet_published_is_computed_and_marked() -> None:
    computed = clock("C03", "2026-12-20")
    assert computed.statutory == day("2027-01-04")
    assert not computed.calendar_published
    assert [part.code for part in computed.parts][-1] == "clocks.not_published"


def test_that_a_clock_within_the_last_published_year_is_not_marked() -> None:
    assert clock("C03", "2026-12-01").calendar_published


def test_that_a_year_the_branch_entered_counts_as_published() -> None:
    rest = DaySpan(first=day("2027-01-04"), last=day("2027-01-04"), holiday="new_year")
    own = BranchYear(2027, "", (rest,), (day("2027-01-02"),), ())
    calendar = WorkCalendar([*BOOK.calendar.values(), own])
    computed = compute(BOOK.clock("C03", on=day("2026-12-20")), day("2026-12-20"), calendar=calendar)
    assert (computed.statutory, computed.internal) == (day("2027-01-05"), day("2027-01-02"))
    assert [(crossed.on, crossed.kind, crossed.holiday) for crossed in computed.crossed] == [
        (day("2027-01-04"), "swapped_rest", "new_year")
    ]
    assert computed.calendar_published


def test_that_days_crossed_are_named() -> None:
    crossed = clock("C03", "2026-09-17").crossed
    assert [(off.on, off.kind) for off in crossed][:3] == [
        (day("2026-10-02"), "holiday"),
        (day("2026-10-03"), "holiday"),
        (day("2026-10-04"), "weekend"),
    ]
    assert {off.holiday for off in crossed} == {"national_day"}


def test_that_days_left_go_negative_once_the_date_has_passed() -> None:
    computed = clock("C03", "2026-09-17")
    assert computed.days_left(day("2026-10-01")) == 7
    assert working_days_left(computed, day("2026-09-28"), CALENDAR) == 2
    assert working_days_left(computed, day("2026-09-30"), CALENDAR) == 0
    assert working_days_left(computed, day("2026-10-08"), CALENDAR) == -1
    assert computed.overdue(day("2026-10-09")) and not computed.overdue(day("2026-10-08"))


def test_that_all_problems_of_the_dates_are_listed() -> None:
    pauses = [Pause(day("2026-03-25"), day("2026-03-10")), Pause(day("2026-04-01")), Pause(date(1850, 1, 1))]
    with pytest.raises(UserError) as refused:
        compute(period(15, "cal_day"), date(1899, 12, 31), pauses, calendar=CALENDAR)
    assert [problem.code for problem in refused.value.problems] == [
        "clocks.out_of_range",
        "clocks.pause_backwards",
        "clocks.pause_open",
        "clocks.out_of_range",
        "clocks.pause_open",
    ]


@pytest.mark.parametrize("unit", ["cal_day", "work_day", "month", "year"])
def test_that_a_period_beyond_all_calendars_is_refused(unit: Unit) -> None:
    with pytest.raises(UserError, match=r"clocks\.too_long"):
        compute(period(10**9, unit), day("2026-01-01"), calendar=CALENDAR)


def test_that_a_clock_without_a_length_says_so() -> None:
    with pytest.raises(UserError, match=r"clocks\.no_fixed_length"):
        clock("C10", "2026-06-01")


@pytest.mark.parametrize("start", ["1900-01-01", "2100-10-01"])
def test_that_the_edges_of_the_calendar_compute(start: str) -> None:
    assert compute(period(15, "cal_day"), day(start), calendar=CALENDAR).nominal == day(start) + timedelta(15)


DATES = st.dates(date(2020, 1, 1), date(2026, 6, 1))


@st.composite
def pause_lists(draw: st.DrawFn) -> list[Pause]:
    firsts = draw(st.lists(DATES, max_size=4))
    return [Pause(first, first + timedelta(draw(st.integers(0, 40)))) for first in firsts]


def naive(amount: int, unit: Unit, start: date, pauses: list[Pause]) -> tuple[date, date, date]:
    """Counts one day after the other, as a person would on a wall calendar."""
    current = start
    while amount:
        current += timedelta(1)
        paused = any(p.ends_on is not None and p.starts_on < current <= p.ends_on for p in pauses)
        counts = unit == "cal_day" or CALENDAR.is_working_day(current)
        amount -= counts and not paused
    later = earlier = current
    while not CALENDAR.is_working_day(later):
        later += timedelta(1)
    while not CALENDAR.is_working_day(earlier):
        earlier -= timedelta(1)
    return current, later, earlier


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 90), st.sampled_from(("cal_day", "work_day")), DATES, pause_lists())
def test_that_counting_agrees_with_a_day_by_day_count(
    amount: int, unit: Unit, start: date, pauses: list[Pause]
) -> None:
    computed = compute(period(amount, unit), start, pauses, calendar=CALENDAR)
    assert (computed.nominal, computed.statutory, computed.internal) == naive(amount, unit, start, pauses)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 90), DATES, pause_lists())
def test_that_the_three_dates_stand_in_order(amount: int, start: date, pauses: list[Pause]) -> None:
    computed = compute(period(amount, "cal_day"), start, pauses, calendar=CALENDAR)
    assert computed.internal <= computed.nominal <= computed.statutory
    assert (computed.nominal - start).days == amount + computed.paused_days
