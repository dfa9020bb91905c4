"""Facts as typed: every kind is read strictly and comes back from the store as it was."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checklists.facts import (
    KEPT_BY_THE_PROGRAM,
    accept_value,
    from_json,
    known_fact,
    may_be_typed,
    source_problems,
    to_json,
)
from workbench.checklists.model import FactDraft
from workbench.errors import UserError
from workbench.rulebook.checklist_model import Choice, Fact
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
CHOICES = (Choice(value="paid", zh="已交", en="Paid"), Choice(value="grace", zh="宽限期内", en="In grace"))


def fact(kind: Any, key: str = "test.key") -> Fact:
    return Fact(
        id=key,
        zh="问",
        en="Q",
        citations=(),
        certainty="design",
        valid_from=date(2000, 1, 1),
        valid_to=None,
        active=True,
        kind=kind,
        asked_at=1,
        choices=CHOICES,
    )


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("date", "2026年7月28日", date(2026, 7, 28)),
        ("date", "2026-09-18", TODAY),
        ("instant", "2026-09-17 19:02", datetime(2026, 9, 17, 11, 2, tzinfo=UTC)),
        ("amount", "3.6万", 3_600_000),
        ("number", "９０", 90),
        ("yes_no", "是", "yes"),
        ("yes_no", " YES ", "yes"),
        ("yes_no", "无", "no"),
        ("choice", "grace", "grace"),
        ("choice", "宽限期内", "grace"),
        ("choice", "Paid", "paid"),
        ("text", "  第八条  ", "第八条"),
    ],
)
def test_that_what_people_type_is_read_by_its_kind(kind: str, typed: str, value: object) -> None:
    found = accept_value(fact(kind), typed, TODAY)
    assert found == value
    assert from_json(kind, to_json(found)) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("date", "2026-09-19", "date.in_future"),
        ("date", "2026-02-30", "date.impossible"),
        ("date", "昨天", "date.unreadable"),
        ("instant", "2026-09-17", "contact.time_missing"),
        ("amount", "若干", "money.unreadable"),
        ("number", "-3", "fact.not_a_number"),
        ("number", "九十", "fact.not_a_number"),
        ("number", "9" * 30, "fact.not_a_number"),
        ("yes_no", "也许", "fact.not_a_choice"),
        ("choice", "unknown", "fact.not_a_choice"),
        ("text", "长" * 5001, "text.too_long"),
        ("text", "\ud800", "text.broken_character"),
        ("date", "  ", "fact.value_missing"),
    ],
)
def test_that_what_cannot_be_meant_is_refused(kind: str, typed: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        accept_value(fact(kind), typed, TODAY)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_that_a_due_date_of_premium_may_lie_ahead() -> None:
    assert accept_value(BOOK.facts["premium.due_on"], "2027-01-01", TODAY) == date(2027, 1, 1)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_that_every_date_comes_back_from_the_store(day: date) -> None:
    assert from_json("date", to_json(accept_value(fact("date"), day.isoformat(), TODAY))) == day


@given(st.integers(0, 10**13))
def test_that_every_amount_comes_back_from_the_store(fen: int) -> None:
    assert from_json("amount", to_json(fen)) == fen


@pytest.mark.parametrize("key", KEPT_BY_THE_PROGRAM)
def test_that_what_the_program_keeps_cannot_be_typed(key: str) -> None:
    with pytest.raises(UserError, match=r"fact\.(kept_by_program|unknown)"):
        known_fact(key, BOOK)


@pytest.mark.parametrize("key", ["decision.informed_on", "review.informed_on", "report.sent_on"])
def test_that_what_a_notice_proves_cannot_be_typed(key: str) -> None:
    with pytest.raises(UserError, match=r"fact\.by_notice"):
        known_fact(key, BOOK)
    assert not may_be_typed(BOOK.facts[key])


def test_that_an_unknown_key_is_refused() -> None:
    with pytest.raises(UserError, match=r"fact\.unknown"):
        known_fact("knew.never", BOOK)


def test_that_a_fact_without_a_source_is_kept_with_a_warning() -> None:
    assert [p.level for p in source_problems(FactDraft("knew.on", "2026-07-28"))] == ["warning"]
    assert source_problems(FactDraft("knew.on", "2026-07-28", "调查报告")) == ()
    assert source_problems(FactDraft("knew.on", "2026-07-28", evidence_id="x")) == ()
