"""The layout of the drawn timeline: nothing lost, nothing overlapping, a scale that can be read."""

from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.timeline.model import EntryKind, EntryRow
from workbench.timeline.strip import MARK_PX, TICK_PX, TickUnit, strip, whole_span

NOW = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)


def entry(
    name: str, on: date | None, kind: EntryKind = EntryKind.CONTACT, at: datetime | None = None
) -> EntryRow:
    return EntryRow(
        id=name, complaint_id="c", case_no="2026-0917-0001", kind=kind, code="timeline.note", detail={},
        text=None, occurred_on=on, occurred_at=at, source_kind=None, source_id=None, corrects_id=None,
        corrected_by_id=None, recorded_at=NOW, recorded_by="陈一鸣",
    )  # fmt: skip


DAYS = st.dates(date(2021, 1, 1), date(2026, 12, 31))
ENTRIES = st.lists(st.tuples(st.one_of(st.none(), DAYS), st.sampled_from(list(EntryKind))), max_size=60)


@settings(max_examples=100)
@given(ENTRIES, DAYS, st.integers(0, 2000), st.floats(50, 4000))
def test_that_every_entry_stands_in_exactly_one_place(
    drawn: list[tuple[date | None, EntryKind]], first: date, length: int, width: float
) -> None:
    entries = [entry(str(n), on, kind) for n, (on, kind) in enumerate(drawn)]
    last = first + timedelta(days=length)
    laid = strip(entries, first=first, last=last, width_px=width)
    marked = [name for mark in laid.marks for name in mark.entry_ids]
    assert sorted(marked) == sorted(e.id for e in entries if e.occurred_on and first <= e.occurred_on <= last)
    assert list(laid.undated) == [e.id for e in entries if e.occurred_on is None]
    kinds = {e.id: e.kind for e in entries}
    assert all(kinds[name] is mark.lane for mark in laid.marks for name in mark.entry_ids)
    assert set(laid.lanes) == {mark.lane for mark in laid.marks}


@settings(max_examples=100)
@given(ENTRIES, DAYS, st.integers(0, 2000), st.floats(50, 4000))
def test_that_marks_and_ticks_keep_their_distance_and_stay_inside(
    drawn: list[tuple[date | None, EntryKind]], first: date, length: int, width: float
) -> None:
    entries = [entry(str(n), on, kind) for n, (on, kind) in enumerate(drawn)]
    laid = strip(entries, first=first, last=first + timedelta(days=length), width_px=width)
    for _, lane in groupby(laid.marks, key=lambda mark: mark.lane):
        places = [mark.x for mark in lane]
        assert all(right - left >= MARK_PX for left, right in pairwise(places))
        assert all(0 <= x <= width for x in places)
    assert all(0 <= tick.x < width for tick in laid.ticks)
    assert all(right.x - left.x >= TICK_PX - 1e-6 for left, right in pairwise(laid.ticks))


@pytest.mark.parametrize(
    ("first", "last", "unit", "days"),
    [
        (date(2026, 9, 17), date(2026, 9, 26), TickUnit.DAY, ["09-17", "09-18"]),
        (date(2026, 9, 3), date(2026, 11, 3), TickUnit.WEEK, ["09-07", "09-14"]),
        (date(2026, 3, 2), date(2026, 12, 31), TickUnit.MONTH, ["04-01", "05-01"]),
        (date(2024, 3, 2), date(2026, 12, 31), TickUnit.MONTH, ["04-01", "07-01"]),
        (date(2016, 3, 2), date(2026, 12, 31), TickUnit.YEAR, ["01-01", "01-01"]),
    ],
)
def test_that_the_scale_is_as_fine_as_the_zoom_allows(
    first: date, last: date, unit: TickUnit, days: list[str]
) -> None:
    ticks = strip([], first=first, last=last, width_px=1000).ticks
    assert {tick.unit for tick in ticks} == {unit}
    assert [f"{tick.on:%m-%d}" for tick in ticks[:2]] == days


def test_that_new_years_stand_out_between_months() -> None:
    ticks = strip([], first=date(2025, 9, 2), last=date(2026, 6, 30), width_px=1000).ticks
    assert [tick.on for tick in ticks if tick.major] == [date(2026, 1, 1)]


def test_that_a_timed_entry_stands_at_its_branch_time() -> None:
    day = date(2026, 9, 18)
    evening = entry("evening", day, at=datetime(2026, 9, 18, 10, 0, tzinfo=UTC))
    whole_day = entry("day", day, EntryKind.RECEIPT)
    laid = strip([evening, whole_day], first=day, last=day, width_px=240)
    assert {mark.entry_ids: mark.x for mark in laid.marks} == {("day",): 120.0, ("evening",): 180.0}


def test_that_close_entries_of_one_lane_become_one_mark() -> None:
    days = [date(2026, 9, 1), date(2026, 9, 2), date(2026, 12, 1)]
    contacts = [entry(day.isoformat(), day) for day in days]
    decision = entry("decision", days[0], EntryKind.DECISION)
    laid = strip([*contacts, decision], first=date(2026, 1, 1), last=date(2026, 12, 31), width_px=730)
    assert [(mark.lane, len(mark.entry_ids)) for mark in laid.marks] == [
        (EntryKind.CONTACT, 2),
        (EntryKind.CONTACT, 1),
        (EntryKind.DECISION, 1),
    ]
    assert (laid.marks[0].first_on, laid.marks[0].last_on) == (days[0], days[1])


def test_that_the_whole_span_shows_all_and_an_empty_timeline_shows_today() -> None:
    entries = [entry("a", date(2021, 3, 2)), entry("b", date(2026, 9, 25)), entry("c", None)]
    first, last = whole_span(entries, date(2026, 9, 28))
    assert first < date(2021, 3, 2) and last > date(2026, 9, 25)
    assert whole_span([], date(2026, 9, 28)) == (date(2026, 9, 25), date(2026, 10, 1))
    assert whole_span([entry("old", date(1, 1, 1))], date(2026, 9, 28))[0] == date(1, 1, 1)


@pytest.mark.parametrize(("last", "width"), [(date(2026, 1, 1), 100.0), (date(2026, 9, 9), 0.0)])
def test_that_no_room_is_refused(last: date, width: float) -> None:
    with pytest.raises(ValueError, match="no room"):
        strip([], first=date(2026, 9, 9), last=last, width_px=width)


def test_that_five_thousand_entries_are_laid_out_within_one_frame_of_wheel_zooming() -> None:
    kinds = list(EntryKind)
    entries = [
        entry(str(n), date(2020, 1, 1) + timedelta(days=n * 7 % 2400), kinds[n % len(kinds)])
        for n in range(5000)
    ]
    floor = _seconds(lambda: sorted((e.occurred_on, e.id) for e in entries if e.occurred_on))
    taken = _seconds(lambda: strip(entries, first=date(2020, 1, 1), last=date(2026, 12, 31), width_px=1200))
    assert taken < 40 * floor


def _seconds(work: object) -> float:
    assert callable(work)
    best = float("inf")
    for _ in range(5):
        began = perf_counter()
        work()
        best = min(best, perf_counter() - began)
    return best
