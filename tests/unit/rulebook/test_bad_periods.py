"""Periods, pauses and years that no law could mean: each is refused with the file, the row and the field."""

from pathlib import Path

import pytest

from workbench.errors import UserError
from workbench.rulebook.checking_periods import period_findings
from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.wording.messages import Messages

ALWAYS = "certainty: design, citations: [], valid_from: 2020-01-01, valid_to: null, active: true"
HEADS = {
    "clocks": f"{ALWAYS}, unit: cal_day, nature: duty, owner: institution, trigger: a, "
    "done_when: b, zh: 期, en: P",
    "clock_events": f"{ALWAYS}, effect: pause, zh: 中止, en: Pause",
    "calendar": f"{ALWAYS}, zh: 年, en: Year, notice: 通知, issued_on: 2029-11-01, year: 2030",
}
FIRST_DAYS = ("01-01", "02-02", "02-03", "02-04", "02-05", "04-05", "05-01", "06-05", "09-12", "10-01")
# Ten public holidays, all of them off.
STATUTORY = "[" + ", ".join(f"2030-{day}" for day in FIRST_DAYS) + "]"
OFF = ", ".join(f"{{first: 2030-{day}, last: 2030-{day}, holiday: a}}" for day in FIRST_DAYS)


def refused(folder: Path, file: str, rows: str) -> list[tuple[str, str]]:
    (folder / "laws.yaml").write_text("defaults: {}\nrows: []\n", encoding="utf-8")
    head = f"defaults: {{{HEADS[file]}}}\nrows:\n"
    (folder / f"{file}.yaml").write_text(head + rows, encoding="utf-8")
    with pytest.raises(UserError) as error:
        Rulebook(folder).rows_of(file)
    for problem in error.value.problems:
        for language in ("zh", "en"):
            assert "{" not in Messages(language).text(problem.code, problem.detail)
    return [(problem.field, problem.code) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("amount: 0", "rulebook.amount_not_positive"),
        ("amount: -15", "rulebook.amount_not_positive"),
        ("amount: 36600", "rulebook.amount_too_large"),
        ("amount: 2026, unit: year", "rulebook.amount_too_large"),
        ("amount: 1500, unit: work_day", "rulebook.amount_too_large"),
    ],
)
def test_that_a_length_that_no_law_has_is_refused(tmp_path: Path, row: str, code: str) -> None:
    assert refused(tmp_path, "clocks", f"  - {{id: X1, {row}}}\n") == [("clocks.yaml:X1.amount", code)]


def test_that_a_longer_period_must_be_longer_in_all(tmp_path: Path) -> None:
    rows = "  - {id: X1, amount: 15, next: X2}\n  - {id: X2, amount: 15, amount_is_total: true}\n"
    assert refused(tmp_path, "clocks", rows) == [("clocks.yaml:X1.next", "rulebook.next_not_longer")]


def test_that_two_pauses_may_not_begin_with_each_other_s_end(tmp_path: Path) -> None:
    rows = "  - {id: P1, starts_when: a, ends_when: b}\n  - {id: P2, starts_when: b, ends_when: a}\n"
    assert refused(tmp_path, "clock_events", rows) == [
        ("clock_events.yaml:P1.ends_when", "rulebook.circular"),
        ("clock_events.yaml:P2.ends_when", "rulebook.circular"),
    ]


def test_that_a_circle_of_three_pauses_is_found_too(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{id: P{number}, starts_when: {first}, ends_when: {last}}}\n"
        for number, first, last in ((1, "a", "b"), (2, "b", "c"), (3, "c", "a"))
    )
    assert {code for _, code in refused(tmp_path, "clock_events", rows)} == {"rulebook.circular"}


@pytest.mark.parametrize(
    ("row", "field", "code"),
    [
        ("days_off: [], days_worked: [], statutory: []", "days_off", "rulebook.no_holidays"),
        (f"days_off: [{OFF}], days_worked: [], statutory: []", "statutory", "rulebook.no_holidays"),
        (
            f"days_off: [{OFF}, {{first: 2030-03-05, last: 2030-03-01, holiday: a}}], days_worked: [], "
            f"statutory: {STATUTORY}",
            "days_off",
            "rulebook.span_backwards",
        ),
        (
            f"days_off: [{OFF}, {{first: 2031-03-05, last: 2031-03-05, holiday: a}}], days_worked: [], "
            f"statutory: {STATUTORY}",
            "days_off",
            "rulebook.other_year",
        ),
        (
            f"days_off: [{OFF}], days_worked: [2030-02-02], statutory: {STATUTORY}",
            "days_worked",
            "rulebook.day_twice",
        ),
        (
            f"days_off: [{OFF}], days_worked: [2030-03-06], statutory: {STATUTORY}",
            "days_worked",
            "rulebook.worked_weekday",
        ),
        (
            f"days_off: [{OFF}], days_worked: [], statutory: {STATUTORY[:-1]}, 2030-03-08]",
            "statutory",
            "rulebook.holiday_worked",
        ),
    ],
)
def test_that_a_year_that_cannot_be_is_refused(tmp_path: Path, row: str, field: str, code: str) -> None:
    found = refused(tmp_path, "calendar", f"  - {{id: Y, {row}}}\n")
    assert (f"calendar.yaml:Y.{field}", code) in found


def test_that_the_shipped_periods_pauses_and_years_are_sound() -> None:
    book = shipped_rulebook()
    for table in (book.clocks, book.clock_events, book.calendar):
        assert list(period_findings(table.rows)) == []
