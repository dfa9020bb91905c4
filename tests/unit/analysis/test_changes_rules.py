"""What may be typed about changes and business."""

from datetime import date

import pytest

from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft
from workbench.analysis.changes_rules import (
    canonical_period,
    denominator_of,
    intervention_of,
    period_days,
    whole_number,
)
from workbench.rulebook.reading import shipped_rulebook

TODAY = date(2026, 9, 28)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026h1", date(2026, 1, 1), date(2026, 6, 30)),
        ("２０２６Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_that_a_period_is_read_in_its_four_forms(typed: str, first: date, last: date) -> None:
    period = canonical_period(typed)
    assert period is not None
    assert period_days(period) == (first, last)


@pytest.mark.parametrize("typed", ["", "2026-13", "26", "2026Q5", "去年", "2026-1", "1999"])
def test_that_no_other_text_is_a_period(typed: str) -> None:
    assert canonical_period(typed) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [("325000", 325000), ("32.5万", 325000), ("1,260", 1260), ("１．２亿", 120000000), ("3 000", 3000)],
)
def test_that_business_is_read_with_commas_and_chinese_units(typed: str, value: int) -> None:
    assert whole_number(typed) == value


@pytest.mark.parametrize("typed", ["", "-5", "1.5", "0.00001万", "many", "1e9", "一万"])
def test_that_what_is_no_whole_number_is_not_guessed(typed: str) -> None:
    assert whole_number(typed) is None


def test_that_everything_wrong_with_an_amount_is_told_at_once() -> None:
    values, problems = denominator_of(DenominatorDraft(), shipped_rulebook(), TODAY)
    assert values is None
    assert [one.field for one in problems] == ["measure", "period", "value", "source"]


def test_that_a_change_needs_a_title_and_a_day_that_has_come() -> None:
    book = shipped_rulebook()
    values, problems = intervention_of(InterventionDraft(), book, TODAY)
    assert values is None
    assert {one.code for one in problems} == {"analysis.title_missing", "analysis.day_missing"}
    later = InterventionDraft(title="新话术", started_on="2026-10-01")
    assert [one.code for one in intervention_of(later, book, TODAY)[1]] == ["date.in_future"]
    unknown = InterventionDraft(title="新话术", started_on="2026-05-01", cause="CA77")
    assert [one.code for one in intervention_of(unknown, book, TODAY)[1]] == ["complaint.unknown_code"]
