"""The timeline at a glance."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.casefile.model import Event
from workbench.casefile.overview import MARKS_AT_MOST, overview
from workbench.timeline.model import EntryKind


def event(number: int, on: date | None, kind: EntryKind = EntryKind.CONTACT) -> Event:
    return Event(number, kind, "contact.answered", {}, "", on, None, "陈一鸣")


def test_that_few_events_are_drawn_one_by_one() -> None:
    events = [event(n, date(2026, 9, n)) for n in range(1, 10)]
    assert [(group.on, group.count) for group in overview(events)] == [(one.on, 1) for one in events]


def test_that_events_of_one_kind_and_day_share_a_mark_and_others_do_not() -> None:
    day = date(2026, 9, 1)
    events = [event(1, day), event(2, day, EntryKind.EVIDENCE), event(3, day), event(4, None), event(5, None)]
    groups = overview(events)
    assert [(group.first.number, group.count) for group in groups] == [(1, 2), (2, 1), (4, 2)]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.none() | st.dates(), st.sampled_from(list(EntryKind))),
        max_size=300,
    )
)
def test_that_no_event_is_lost_and_the_drawing_stays_small(
    found: list[tuple[date | None, EntryKind]],
) -> None:
    events = [event(number, on, kind) for number, (on, kind) in enumerate(found)]
    groups = overview(events)
    assert sum(group.count for group in groups) == len(events)
    assert len(groups) <= MARKS_AT_MOST
    assert all(group.on == group.first.on for group in groups)


def test_that_years_of_daily_calls_become_a_few_marks() -> None:
    events = [event(n, date(2020, 1, 1) + timedelta(days=n)) for n in range(2000)]
    assert 20 <= len(overview(events)) <= MARKS_AT_MOST
