from datetime import date
from typing import Any

import pytest

from workbench.errors import UserError
from workbench.lawbook.allowed import open_fields
from workbench.lawbook.forms import form_of, read_form, shown_fields
from workbench.lawbook.queries import (
    awaits_confirmation,
    matching,
    rule_lines,
    rule_sheet,
    rules_found,
)
from workbench.lawbook.rules import row_of
from workbench.rulebook.amended_book import AmendedBook
from workbench.rulebook.amending import Amendment, overlaid
from workbench.rulebook.reading import Rulebook, shipped_rulebook

BOOK = shipped_rulebook()
TABLES = Rulebook.file_names()


def texts(table: str, row_id: str) -> dict[str, str]:
    return {spec.name: spec.text for spec in form_of(table, row_of(BOOK, table, row_id))}


@pytest.mark.parametrize("table", TABLES)
def test_that_a_form_left_as_it_is_changes_nothing(table: str) -> None:
    for row in BOOK.rows_of(table).values():
        assert read_form(table, row, {spec.name: spec.text for spec in form_of(table, row)}) == {}


@pytest.mark.parametrize("table", TABLES)
def test_that_what_a_form_shows_is_read_back_as_it_was(table: str) -> None:
    for row in BOOK.rows_of(table).values():
        for spec in form_of(table, row):
            if not spec.text or spec.kind in ("choice", "yes_no"):
                continue
            # Something else first, so that the old text counts as a change.
            emptied, _ = overlaid(row, {spec.name: other(spec.kind)}, "x.yaml")
            if emptied is None or getattr(emptied, spec.name) == getattr(row, spec.name):
                continue
            back = read_form(table, emptied, {spec.name: spec.text})
            restored, problems = overlaid(emptied, back, "x.yaml")
            assert problems == () and restored == row, (row.id, spec)


def other(kind: str) -> Any:
    return {"text": "x", "number": 7, "date": "2031-01-01"}.get(kind, [])


def test_that_a_row_offers_only_its_own_fields() -> None:
    assert open_fields("citations", BOOK.citations["BXF2015.24"]) == ("zh", "en")
    assert "amount" in texts("clocks", "C03") and "trigger" not in texts("clocks", "C03")


def test_that_lists_are_typed_one_a_line() -> None:
    row = BOOK.refusal_grounds["RG01"]
    read = read_form(
        "refusal_grounds",
        row,
        {"offers": "退还保险费 | Refund\n通融 | Goodwill", "citations": "BXF2015.16.3"},
    )
    assert read == {
        "offers": [{"zh": "退还保险费", "en": "Refund"}, {"zh": "通融", "en": "Goodwill"}],
        "citations": [{"law": "BXF2015", "article": "16", "paragraph": "3"}],
    }


@pytest.mark.parametrize(
    ("table", "row", "typed"),
    [
        ("clocks", "C03", {"amount": "zehn"}),
        ("clocks", "C03", {"contract_may_change": "maybe"}),
        ("clocks", "C03", {"citations": "BXF2015..3"}),
        ("refusal_grounds", "RG01", {"offers": "nur deutsch"}),
        ("clocks", "C03", {"trigger": "claim.paid_on"}),
    ],
)
def test_that_what_cannot_be_read_names_its_field(table: str, row: str, typed: dict[str, str]) -> None:
    with pytest.raises(UserError) as refused:
        read_form(table, row_of(BOOK, table, row), typed)
    assert [problem.field for problem in refused.value.problems] == [f"fields.{name}" for name in typed]


@pytest.mark.parametrize("table", TABLES)
def test_that_every_table_can_be_listed_and_every_row_shown(table: str) -> None:
    for line in rule_lines(BOOK, table):
        sheet = rule_sheet(BOOK, BOOK, table, line.id)
        assert dict(shown_fields(sheet.row))["id"] == line.id


def test_that_a_search_finds_law_articles_and_rules() -> None:
    lines = rule_lines(BOOK, "clocks")
    assert [line.id for line in matching(lines, "拒赔通知书")] == ["K04"]
    assert [line.id for line in matching(lines, "k04")] == ["K04"]
    found = rules_found(BOOK, ("citations", "clocks"), "保险法 24")
    assert found[0].id == "BXF2015.24"
    assert rules_found(BOOK, ("clocks",), "C03")[0].id == "C03"
    assert rules_found(BOOK, ("clocks",), "  ") == ()


def test_that_the_places_of_a_confirmed_law_wait_no_more() -> None:
    confirmed = Amendment(
        id="1",
        table="laws",
        row_id="YHK2021",
        edition=BOOK.laws["YHK2021"].valid_from,
        deed="confirm",
        fields={},
        effective_from=date(2026, 9, 18),
        reason="checked",
        by="周法务",
        on=date(2026, 9, 18),
    )
    lines = rule_lines(AmendedBook(BOOK, [confirmed]), "citations")
    waiting = {line.id.partition(".")[0] for line in lines if awaits_confirmation(line)}
    assert "YHK2021" not in waiting and "BXF2015" in waiting
