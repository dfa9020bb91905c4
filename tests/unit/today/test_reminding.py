"""When somebody is reminded of what."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from workbench.moment import BRANCH_ZONE
from workbench.today.model import DueLine
from workbench.today.reminding import mark_of, reminders, rounds_between

LINE = DueLine(
    complaint_id="c1", case_no="2026-0917-0042", person_name="欧阳*锋", what="C03", source_id="k1", text=None,
    due_on=date(2026, 9, 28), due_time=None, statutory_on=None, days=0, citations=(),
)  # fmt: skip
CALL = replace(LINE, what="promise", source_id="p1", due_time="19:00")
LATE = replace(LINE, source_id="k2", due_on=date(2026, 9, 25), days=-3)
AHEAD = replace(LINE, source_id="k3", due_on=date(2026, 9, 29), days=1)


def at(hour: int, minute: int = 0, day: int = 28) -> datetime:
    return datetime(2026, 9, day, hour, minute, tzinfo=BRANCH_ZONE)


def test_that_a_round_tells_what_is_overdue_and_due_today_but_not_what_comes() -> None:
    assert reminders((LATE, LINE, AHEAD, CALL), at(9), (), in_round=True) == (LATE, LINE)
    assert reminders((LATE, LINE, AHEAD), at(9), (), in_round=False) == ()


def test_that_a_promised_hour_is_told_ten_minutes_before() -> None:
    assert reminders((CALL,), at(18, 49), (), in_round=False) == ()
    assert reminders((CALL,), at(18, 50), (), in_round=False) == (CALL,)
    assert reminders((CALL,), at(21), (), in_round=False) == (CALL,)


def test_that_nothing_is_told_twice_a_day() -> None:
    assert reminders((LATE, LINE), at(9), {mark_of(LATE)}, in_round=True) == (LINE,)


def test_that_a_moved_date_is_another_thing_and_a_mark_tells_nothing() -> None:
    assert mark_of(LINE) != mark_of(replace(LINE, due_on=date(2026, 10, 8)))
    assert "2026" not in mark_of(LINE) and len(mark_of(LINE)) == 12


@pytest.mark.parametrize(
    ("before", "now", "wanted"),
    [
        (at(8, 59), at(9), (time(9),)),
        (at(9), at(9, 1), ()),
        (at(8), at(15), (time(9), time(14))),
        (at(23, day=27), at(9, 30), (time(9),)),
        (at(23, day=27), at(0, 1), ()),
        (at(9, 30), at(9, 0), ()),
    ],
)
def test_that_a_round_comes_once_at_each_time_also_after_a_sleep(
    before: datetime, now: datetime, wanted: tuple[time, ...]
) -> None:
    assert rounds_between((time(9), time(14)), before, now) == wanted
