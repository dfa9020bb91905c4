"""Days stay words until the list is asked for."""

from datetime import date, timedelta

import pytest

from ui.cases.case_filter import (
    CLOSED,
    MONTH,
    OPEN,
    OVERDUE,
    SOON,
    TODAY,
    WEEK,
    CaseFilter,
    filter_of,
    span,
)
from ui.cases.saved_filters import SavedFilter, as_kept, read_saved, with_saved
from workbench.rulebook.reading import shipped_rulebook

MONDAY = date(2026, 9, 28)


@pytest.mark.parametrize(
    ("dues", "expected"),
    [
        ((), (None, None)),
        ((OVERDUE,), (None, date(2026, 9, 27))),
        ((TODAY,), (MONDAY, MONDAY)),
        ((SOON,), (MONDAY, date(2026, 10, 1))),
        ((WEEK,), (MONDAY, date(2026, 10, 4))),
        ((MONTH,), (MONDAY, date(2026, 9, 30))),
        ((OVERDUE, WEEK), (None, date(2026, 10, 4))),
        ((TODAY, SOON), (MONDAY, date(2026, 10, 1))),
    ],
)
def test_that_due_words_become_a_span_of_days(
    dues: tuple[str, ...], expected: tuple[date | None, date | None]
) -> None:
    assert span(dues, MONDAY) == expected


def test_that_the_month_ends_on_its_last_day_in_any_month() -> None:
    for days in range(800):
        day = date(2024, 1, 1) + timedelta(days=days)
        last = span((MONTH,), day)[1]
        assert last is not None
        assert (last.month, (last + timedelta(days=1)).day) == (day.month, 1)


def test_that_open_and_closed_stand_for_the_states_that_the_rules_count_so() -> None:
    book = shipped_rulebook()
    assert CaseFilter(states=(OPEN,)).complaint_filter(book, MONDAY).open_only
    both = CaseFilter(states=(CLOSED, "informed")).complaint_filter(book, MONDAY)
    assert "archived" in both.states
    assert "informed" in both.states
    assert "registered" not in both.states


def test_that_a_saved_filter_comes_back_and_replaces_its_namesake() -> None:
    chosen = CaseFilter(query="高血压", states=(OPEN,), dues=(WEEK,), handlers=("", "李若水"))
    saved = with_saved(
        (SavedFilter("甲", CaseFilter()), SavedFilter("乙", CaseFilter())), SavedFilter("甲", chosen)
    )
    assert read_saved(as_kept(saved)) == (SavedFilter("乙", CaseFilter()), SavedFilter("甲", chosen))


def test_that_what_cannot_be_read_of_a_kept_filter_is_left_out() -> None:
    assert filter_of({"query": 3, "states": "open", "dues": ["week", 7], "novelty": 1}) == CaseFilter(
        dues=("week",)
    )
    assert read_saved([{"name": "  "}, {"query": "无名"}]) == ()
