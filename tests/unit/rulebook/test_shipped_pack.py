import re
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest

from workbench.errors import UserError
from workbench.rulebook.model import RuleRow
from workbench.rulebook.proofreading import pack_problems
from workbench.rulebook.reading import Rulebook, all_citations, shipped_rulebook
from workbench.rulebook.rules import inner_conditions

BOOK = shipped_rulebook()
FILES = Rulebook.file_names()


def rows(name: str) -> tuple[RuleRow, ...]:
    return tuple(getattr(BOOK, name).rows)


@pytest.mark.parametrize("name", FILES)
def test_that_every_file_of_the_pack_can_be_read(name: str) -> None:
    assert rows(name)


def test_that_every_code_a_row_names_exists() -> None:
    assert pack_problems(BOOK) == []


@pytest.mark.parametrize("name", FILES)
def test_that_every_row_speaks_both_languages(name: str) -> None:
    for row in rows(name):
        assert row.zh.strip() and row.en.strip(), row.id
        assert re.search(r"[一-鿿]|JR/T|GB/T", row.zh), row.id
        assert not re.search(r"[一-鿿]", row.en), row.id


@pytest.mark.parametrize("name", FILES)
def test_that_a_row_with_a_source_cites_it(name: str) -> None:
    uncited = {"laws", "calendar", "citations"}
    for row in rows(name):
        if row.certainty == "source" and name not in uncited:
            assert row.citations, row.id


def test_that_every_citation_can_be_written_short_and_long() -> None:
    for name in FILES:
        for row in rows(name):
            for citation in all_citations(row):
                assert BOOK.cite(citation, "zh") and BOOK.cite_long(citation, "en")
                assert BOOK.cite_long(citation, "zh").startswith("《")


def test_that_all_complaint_and_claim_clocks_are_there() -> None:
    wanted = {f"C{n:02}" for n in range(1, 12)} | {f"K{n:02}" for n in range(1, 18)}
    assert wanted <= set(BOOK.clocks)


def test_that_no_doubtful_clock_or_ground_is_switched_on() -> None:
    assert not [
        row.id
        for name in ("clocks", "refusal_grounds")
        for row in rows(name)
        if row.certainty == "check" and row.active
    ]


def test_that_a_clock_is_chosen_by_the_date_of_its_trigger() -> None:
    assert BOOK.clock("C03", on=date(2020, 3, 1)).amount == 15
    with pytest.raises(UserError, match=r"rulebook\.not_in_force"):
        BOOK.clock("C03", on=date(2020, 2, 29))
    with pytest.raises(UserError, match=r"rulebook\.unknown_clock"):
        BOOK.clock("C77", on=date(2026, 1, 1))


def test_that_the_calendar_lists_every_year_once_and_keeps_its_days_inside() -> None:
    years = [row.year for row in BOOK.calendar.rows]
    assert years == list(range(2020, 2027))
    for row in BOOK.calendar.rows:
        days = [
            *row.days_worked,
            *row.statutory,
            *(day for span in row.days_off for day in (span.first, span.last)),
        ]
        assert {day.year for day in days} == {row.year}
        assert all(day.weekday() >= 5 for day in row.days_worked)
        assert all(first.last < second.first for first, second in pairwise(row.days_off))
        off = {
            span.first + timedelta(n)
            for span in row.days_off
            for n in range((span.last - span.first).days + 1)
        }
        assert set(row.statutory) <= off
        assert not off & set(row.days_worked)


@pytest.mark.parametrize(("year", "holidays"), [(2020, 10), (2023, 11), (2024, 11), (2025, 13), (2026, 13)])
def test_that_the_holidays_themselves_number_as_the_law_says(year: int, holidays: int) -> None:
    # In 2020 the Mid-Autumn Festival fell on 1 October.
    assert len(BOOK.calendar[f"CN{year}"].statutory) == holidays


@pytest.mark.parametrize(
    ("year", "off", "worked"),
    [
        (
            2026,
            "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
            "01-04 02-14 02-28 05-09 09-20 10-10",
        ),
        (
            2025,
            "01-01/01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
            "01-26 02-08 04-27 09-28 10-11",
        ),
    ],
)
def test_that_recent_years_are_as_announced(year: int, off: str, worked: str) -> None:
    row = BOOK.calendar[f"CN{year}"]
    assert [f"{span.first:%m-%d}/{span.last:%m-%d}" for span in row.days_off] == off.split()
    assert [f"{day:%m-%d}" for day in row.days_worked] == worked.split()


def test_that_every_ground_has_elements() -> None:
    assert all(ground.elements for ground in BOOK.refusal_grounds.values())
    wanted = [f"RG{n:02}" for n in range(1, 23)] + [f"RB{n:02}" for n in range(1, 9)]
    assert list(BOOK.refusal_grounds) == wanted


def test_that_elements_are_numbered_within_their_ground() -> None:
    for ground in BOOK.refusal_grounds.rows:
        numbered = [f"{ground.id}.E{n}" for n in range(1, len(ground.elements) + 1)]
        assert [element.id for element in ground.elements] == numbered
        for element in ground.elements:
            assert element.needs_zh and element.needs_en and element.citations, element.id


def test_that_non_disclosure_hangs_on_both_limits_of_rescission() -> None:
    element = BOOK.refusal_grounds["RG01"].elements[6]
    assert (element.clocks, element.evidence) == (("K06", "K07"), ("P-11", "P-12"))


def test_that_the_refusal_flow_has_fifteen_steps_in_order() -> None:
    assert [step.number for step in BOOK.refusal_flow.rows] == list(range(1, 16))


def test_that_every_fact_a_gate_demands_is_asked_at_that_step_or_before() -> None:
    for step in BOOK.refusal_flow.rows:
        for condition in inner_conditions(step.requires):
            if condition.fact:
                asked_at = BOOK.facts[condition.fact].asked_at
                assert asked_at is not None and asked_at <= step.number, condition.fact


def test_that_a_demanded_answer_is_one_that_can_be_given() -> None:
    conditions = [c for step in BOOK.refusal_flow.rows for c in inner_conditions(step.requires)]
    elements = [element for ground in BOOK.refusal_grounds.rows for element in ground.elements]
    conditions += [c for element in elements for c in inner_conditions(element.only_if + element.refuted_by)]
    for condition in conditions:
        if condition.fact and condition.equals is not None:
            fact = BOOK.facts[condition.fact]
            answers = {"yes", "no"} if fact.kind == "yes_no" else {choice.value for choice in fact.choices}
            assert condition.equals in answers, condition.fact


def test_that_the_evidence_checklist_is_complete() -> None:
    sizes = {"C": 12, "S": 9, "P": 16, "B": 8, "G": 5}
    assert list(BOOK.evidence_items) == [
        f"{head}-{n:02}" for head, last in sizes.items() for n in range(1, last + 1)
    ]


def test_that_nothing_we_hold_may_be_asked_of_the_complainant() -> None:
    for item in BOOK.evidence_items.values():
        assert not (item.held_by_us and item.may_be_asked_of_complainant)
        if item.sources == ("us",):
            assert item.held_by_us, item.id
    asked = [item.id for item in BOOK.evidence_items.values() if item.may_be_asked_of_complainant]
    assert asked == ["C-02", "S-09", "P-04", "P-05", "P-06", "P-16", "B-04", "G-01", "G-04"]


def test_that_the_blocking_questions_are_the_nine_of_the_review() -> None:
    blocking = [question.id for question in BOOK.three_property.rows if question.blocking]
    assert blocking == ["T1", "T2", "T3", "L1", "L2", "L3", "L4", "R1", "R3"]
    factors = [question.id for question in BOOK.three_property.rows if question.property == "factor"]
    electronic = [question.id for question in BOOK.three_property.rows if question.electronic_only]
    assert electronic == ["T5", *factors]


def test_that_reading_the_models_loads_nothing_heavy() -> None:
    heavy = ["yaml", "holidays", "sqlalchemy", "pandas", "pydantic", "PySide6"]
    code = (
        "import sys; import workbench.rulebook.reading, workbench.rulebook.rules, workbench.clocks.rules,"
        f" workbench.severity.rules; print([name for name in {heavy} if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
