"""What each figure counts, what it leaves out, and what is not shown at all."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.figures.model import FIGURES, CountedCase, FigureFilter, Told
from workbench.figures.rules import figure_of, groups_of, sheet_of, volumes_of
from workbench.wording.messages import Messages

TODAY = date(2026, 9, 28)
CASE = CountedCase(1, date(2026, 3, 2), "CH06", matter=1)
PAST, AHEAD = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LONG_AGO, LATELY = TODAY - timedelta(days=91), TODAY - timedelta(days=90)


def case(**more: Any) -> CountedCase:
    return replace(CASE, **more)


def one(figure_id: str, **more: Any) -> tuple[int, int, int]:
    """Numerator, denominator and what stands beside for a single case."""
    figure = figure_of(figure_id, [case(**more)], TODAY)
    return figure.numerator, figure.denominator, len(figure.beside)


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        (None, (0, 0, 0)),
        (Told(PAST, PAST), (1, 1, 0)),
        (Told(PAST, TODAY), (0, 1, 0)),
        (Told(PAST, None), (0, 1, 0)),
        (Told(TODAY, None), (0, 0, 1)),
        (Told(AHEAD, None), (0, 0, 1)),
    ],
)
def test_that_a_first_contact_counts_once_it_is_made_or_late(told: Told, counted: Any) -> None:
    assert one("first_contact", first_contact=told) == counted


@pytest.mark.parametrize(
    ("clocks", "counted"),
    [
        ((), (0, 0, 0)),
        ((Told(PAST, PAST), Told(AHEAD, TODAY)), (1, 1, 0)),
        ((Told(PAST, PAST), Told(PAST, TODAY)), (0, 1, 0)),
        ((Told(PAST, PAST), Told(AHEAD, None)), (0, 0, 1)),
        ((Told(PAST, None), Told(AHEAD, None)), (0, 1, 0)),
    ],
)
def test_that_a_decision_is_on_time_when_every_limit_was_kept(clocks: Any, counted: Any) -> None:
    assert one("on_time", decision=clocks) == counted


@pytest.mark.parametrize(
    "undone",
    [
        {"reopened": True},
        {"reviewed": True},
        {"again_on": LONG_AGO + timedelta(days=90)},
        {"escalated_on": LONG_AGO + timedelta(days=1)},
    ],
)
def test_that_a_case_is_solved_at_once_when_nothing_came_after(undone: Any) -> None:
    assert one("solved_once", told_on=LONG_AGO) == (1, 1, 0)
    assert one("solved_once", told_on=LONG_AGO, **undone) == (0, 1, 0)


def test_that_nothing_counts_as_solved_before_ninety_days() -> None:
    assert one("solved_once", told_on=LATELY) == (0, 0, 1)
    assert one("solved_once") == (0, 0, 0)


def test_that_what_was_forwarded_before_the_decision_does_not_undo_it() -> None:
    assert one("solved_once", told_on=LONG_AGO, escalated_on=LONG_AGO) == (1, 1, 0)


def test_that_coming_again_counts_at_once_and_only_within_ninety_days() -> None:
    assert one("again", told_on=LATELY) == (0, 0, 1)
    assert one("again", told_on=LATELY, again_on=TODAY) == (1, 1, 0)
    told = TODAY - timedelta(days=200)
    assert one("again", told_on=told, again_on=told + timedelta(days=90)) == (1, 1, 0)
    assert one("again", told_on=told, again_on=told + timedelta(days=91)) == (0, 1, 0)


def test_that_only_what_came_to_us_first_can_go_on_to_the_regulator() -> None:
    assert one("escalated", came_to_us_first=True) == (0, 1, 0)
    assert one("escalated", came_to_us_first=True, escalated_on=TODAY) == (1, 1, 0)
    assert one("escalated", came_to_us_first=False, escalated_on=None) == (0, 0, 0)


def test_that_fault_needs_a_finding() -> None:
    assert one("at_fault", at_fault=None, told_on=LATELY) == (0, 0, 1)
    assert one("at_fault", at_fault=True) == (1, 1, 0)
    assert one("at_fault", at_fault=False) == (0, 1, 0)


def test_that_who_was_not_reached_is_never_satisfied() -> None:
    assert one("satisfied", tried=True) == (0, 0, 1)
    assert one("satisfied", tried=True, scores=(5,)) == (1, 1, 0)
    assert one("satisfied", tried=True, scores=(5, 3)) == (0, 1, 0)
    assert one("satisfied") == (0, 0, 0)


def test_that_due_and_goodwill_are_spread_over_all_told_cases_and_never_added() -> None:
    cases = [
        case(seq=1, told_on=LATELY, paid_due_fen=1000, paid_goodwill_fen=50),
        case(seq=2, told_on=LATELY),
        case(seq=3, paid_due_fen=9999),
    ]
    due, goodwill = figure_of("cost_due", cases, TODAY), figure_of("cost_goodwill", cases, TODAY)
    assert (due.numerator, due.denominator, due.hits) == (1000, 2, (1,))
    assert (goodwill.numerator, goodwill.denominator) == (50, 2)


def test_that_rectifications_are_counted_and_not_cases() -> None:
    figure = figure_of("rectified", [case(rectifications=(True, False)), case(seq=2)], TODAY)
    assert (figure.numerator, figure.denominator, figure.counted, figure.hits) == (1, 2, (1,), ())


def test_that_nothing_to_count_is_no_percentage() -> None:
    for figure in sheet_of([], FigureFilter(LONG_AGO, TODAY), TODAY).figures:
        assert figure.ratio is None and figure.cases("missed") == ()


@given(st.lists(st.sampled_from([None, True, False]), max_size=30))
def test_that_hits_and_misses_make_up_what_is_counted(faults: list[bool | None]) -> None:
    figure = figure_of("at_fault", [case(seq=n, at_fault=f) for n, f in enumerate(faults)], TODAY)
    assert sorted((*figure.cases("hit"), *figure.cases("missed"))) == sorted(figure.counted)
    assert figure.denominator == sum(fault is not None for fault in faults)


def test_that_a_matter_counts_once_and_a_forwarded_letter_each_time() -> None:
    volumes = volumes_of(
        [case(seq=1, matter=1, pieces=2), case(seq=2, matter=1, pieces=1), case(seq=3, matter=3)]
    )
    assert (volumes.cases, volumes.matters, volumes.pieces) == (3, 2, 3)


def test_that_a_group_of_fewer_than_five_is_not_shown() -> None:
    cases = [case(seq=n, unit="承保部", at_fault=True) for n in range(5)]
    cases += [case(seq=n, unit="理赔部", at_fault=True) for n in range(10, 14)]
    cases += [case(seq=20, at_fault=True)]
    found = groups_of("at_fault", cases, "unit", TODAY)
    assert [(one.code, one.shown) for one in found] == [("承保部", True), ("理赔部", False)]


def test_that_a_group_counts_those_that_count_and_not_all_cases() -> None:
    cases = [case(seq=n, unit="承保部", at_fault=True if n < 4 else None) for n in range(9)]
    assert [one.shown for one in groups_of("at_fault", cases, "unit", TODAY)] == [False]


def test_that_months_are_listed_without_a_gap() -> None:
    asked = FigureFilter(date(2026, 1, 31), date(2026, 12, 31))
    months = sheet_of([case(at_fault=True)], asked, TODAY).months["at_fault"]
    assert [one.month.month for one in months] == list(range(1, 10))
    assert [(one.numerator, one.denominator) for one in months][2] == (1, 1)


@pytest.mark.parametrize("figure_id", FIGURES)
def test_that_every_figure_says_what_it_counts(figure_id: str) -> None:
    for language in ("zh", "en"):
        messages = Messages(language)
        for code in (f"figures.{figure_id}", f"figures.{figure_id}_counts"):
            assert messages.text(code) and code not in messages.text(code)


@given(
    st.lists(
        st.builds(
            lambda days, told, again, due, score: case(
                received_on=TODAY - timedelta(days=days),
                told_on=TODAY - timedelta(days=told),
                again_on=again and TODAY - timedelta(days=again),
                decision=(Told(TODAY - timedelta(days=told), None),),
                paid_due_fen=due,
                rectifications=(True, False)[: due % 3],
                scores=(score,),
            ),
            st.integers(0, 400), st.integers(-3, 200), st.integers(1, 200) | st.none(),
            st.integers(0, 5), st.integers(1, 5),
        )
    )
)  # fmt: skip
def test_that_a_period_counts_what_all_its_cases_count_in_their_order(found: list[CountedCase]) -> None:
    cases = [replace(one, seq=len(found) - place) for place, one in enumerate(found)]
    sheet = sheet_of(cases, FigureFilter(TODAY - timedelta(days=400), TODAY), TODAY)
    assert sheet.figures == tuple(figure_of(figure_id, cases, TODAY) for figure_id in FIGURES)
