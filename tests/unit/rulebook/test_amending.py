from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.rulebook.amended_book import AmendedBook
from workbench.rulebook.amending import Amendment, Deed, amended
from workbench.rulebook.confirming import citation_confirmed, cited_place
from workbench.rulebook.model import Citation, ClockRule
from workbench.rulebook.reading import Rulebook, shipped_rulebook

SHIPPED = shipped_rulebook()
TODAY = date(2026, 9, 18)
NOTHING: Mapping[str, Any] = {}


def decided(
    deed: Deed, table: str, row_id: str, fields: Mapping[str, Any] = NOTHING, effective: str = "2026-09-18"
) -> Amendment:
    return Amendment(
        id=f"{deed}-{row_id}-{effective}-{len(fields)}",
        table=table,
        row_id=row_id,
        edition=SHIPPED.rows_of(table)[row_id].valid_from,
        deed=deed,
        fields=fields,
        effective_from=date.fromisoformat(effective),
        reason="总公司法律合规部意见",
        by="周法务",
        on=TODAY,
    )


def book(*amendments: Amendment) -> Rulebook:
    return AmendedBook(SHIPPED, amendments)


def test_that_a_changed_rule_governs_from_its_day_and_the_old_one_until_the_eve() -> None:
    rules = book(decided("change", "clocks", "C03", {"amount": 10}, "2027-01-01"))
    old, new = rules.clock("C03", date(2026, 12, 31)), rules.clock("C03", date(2027, 1, 1))
    assert (old.amount, new.amount) == (15, 10)
    assert (old.valid_to, new.valid_from) == (date(2026, 12, 31), date(2027, 1, 1))
    assert SHIPPED.clock("C03", date(2027, 1, 1)).amount == 15


def test_that_untouched_tables_are_the_shipped_ones_themselves() -> None:
    rules = book(decided("change", "clocks", "C03", {"amount": 10}))
    assert rules.refusal_grounds is SHIPPED.refusal_grounds
    assert rules.clocks is not SHIPPED.clocks


def test_that_changes_count_by_the_day_they_take_effect_not_by_when_they_were_typed() -> None:
    rules = book(
        decided("change", "clocks", "C03", {"amount": 12}, "2027-06-01"),
        decided("change", "clocks", "C03", {"amount": 10}, "2027-01-01"),
    )
    amounts = [rules.clock("C03", date(2027, month, 1)).amount for month in (1, 5, 6)]
    assert amounts == [10, 10, 12]


def test_that_taking_back_on_the_same_day_leaves_nothing_of_a_change() -> None:
    rules = book(
        decided("change", "clocks", "C03", {"amount": 10}, "2027-01-01"),
        decided("take_back", "clocks", "C03", effective="2027-01-01"),
    )
    assert rules.clock("C03", date(2027, 3, 1)).amount == 15
    standing = rules.standing("clocks", "C03")
    assert standing.state == "shipped" and len(standing.history) == 2


def test_that_taking_back_later_keeps_the_law_of_the_time_between() -> None:
    rules = book(
        decided("change", "clocks", "C03", {"amount": 10}, "2026-01-01"),
        decided("take_back", "clocks", "C03", effective="2027-01-01"),
    )
    assert [rules.clock("C03", date(year, 6, 1)).amount for year in (2025, 2026, 2027)] == [15, 10, 15]


def test_that_a_confirmation_names_the_person_and_changes_no_word() -> None:
    rules = book(decided("confirm", "clocks", "C06"))
    row, standing = rules.clocks["C06"], rules.standing("clocks", "C06")
    assert (row.verified_by, row.verified_on, row.amount) == ("周法务", TODAY, SHIPPED.clocks["C06"].amount)
    assert (standing.state, standing.by, standing.reason) == ("confirmed", "周法务", "总公司法律合规部意见")


def test_that_a_later_change_ends_a_confirmation() -> None:
    rules = book(
        decided("confirm", "citations", "TSBF2020.19"),
        decided("change", "citations", "TSBF2020.19", {"zh": "新的说明。"}),
    )
    assert rules.standing("citations", "TSBF2020.19").state == "changed"
    assert not rules.citations["TSBF2020.19"].verified_by


def test_that_an_uncertain_row_is_switched_on_by_confirming_it() -> None:
    uncertain = next(row for row in SHIPPED.citations.rows if row.certainty == "check")
    assert not uncertain.active
    row = book(decided("confirm", "citations", uncertain.id)).citations[uncertain.id]
    assert row.active and row.certainty == "high"


def test_that_what_is_switched_off_stands_as_off_until_switched_on() -> None:
    off = decided("switch_off", "evidence_items", "G-05")
    assert book(off).standing("evidence_items", "G-05").state == "off"
    assert not book(off).evidence_items["G-05"].active
    on = book(off, decided("switch_on", "evidence_items", "G-05"))
    assert on.evidence_items["G-05"].active
    assert on.standing("evidence_items", "G-05").state == "shipped"


def test_that_a_case_received_before_a_change_keeps_the_rules_of_its_day() -> None:
    rules = book(decided("change", "refusal_grounds", "RG01", {"zh": "未履行如实告知义务"}, "2026-06-01"))
    assert rules.refusal_grounds["RG01"].zh == "未履行如实告知义务"
    assert rules.as_of(date(2026, 5, 31)).refusal_grounds["RG01"].zh == "未如实告知"
    assert rules.as_of(date(2026, 6, 1)) is rules
    assert rules.refusal_grounds["RG01"].valid_from == SHIPPED.refusal_grounds["RG01"].valid_from


def test_that_the_order_of_a_table_stays() -> None:
    rules = book(decided("switch_off", "categories", "IB40"))
    assert list(rules.categories) == list(SHIPPED.categories)


def test_that_a_change_that_fits_no_more_is_told_and_does_not_count() -> None:
    rules = book(decided("change", "clocks", "C03", {"amount": "fünf", "colour": "red"}))
    assert rules.clocks["C03"].amount == 15
    standing = rules.standing("clocks", "C03")
    assert standing.state == "shipped"
    assert {problem.field for problem in standing.unfit} == {
        "clocks.yaml:C03.amount",
        "clocks.yaml:C03.colour",
    }


def test_that_an_edition_can_be_ended() -> None:
    rules = book(decided("change", "clocks", "C03", {"valid_to": "2026-12-31"}))
    assert rules.clocks.on("C03", date(2026, 12, 31)) is not None
    assert rules.clocks.on("C03", date(2027, 1, 1)) is None


@pytest.mark.parametrize(
    ("row", "confirmed"),
    [("BXF2015.16.3", True), ("BXF2015.16", True), ("BXF2015.17", False)],
)
def test_that_a_citation_is_confirmed_by_its_row_or_the_article_around_it(row: str, confirmed: bool) -> None:
    citation = Citation(law="BXF2015", article="16", paragraph="3")
    assert citation_confirmed(book(decided("confirm", "citations", row)), citation) is confirmed


def test_that_nothing_is_confirmed_as_shipped() -> None:
    assert not any(citation_confirmed(SHIPPED, row.place) for row in SHIPPED.citations.rows)


def test_that_a_confirmed_law_confirms_its_places_unless_one_is_switched_off() -> None:
    law = decided("confirm", "laws", "YHK2021")
    place = Citation(law="YHK2021", article="5")
    assert citation_confirmed(book(law), place) and citation_confirmed(book(law), Citation(law="YHK2021"))
    assert not citation_confirmed(book(law, decided("switch_off", "citations", "YHK2021.5")), place)
    assert not citation_confirmed(book(law, decided("switch_off", "laws", "YHK2021")), place)
    assert not citation_confirmed(book(law), Citation(law="NOLAW", article="1"))


def test_that_a_paragraph_without_a_row_stands_under_its_article() -> None:
    place = cited_place(SHIPPED, Citation(law="YHK2021", article="5", paragraph="2"))
    assert place is not None and place.id == "YHK2021.5"


DAYS = st.dates(date(2019, 1, 1), date(2031, 1, 1))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(DAYS, st.integers(1, 90)), max_size=6), DAYS)
def test_that_editions_never_overlap_and_the_last_change_in_effect_counts(
    changes: list[tuple[date, int]], asked: date
) -> None:
    row: ClockRule = SHIPPED.clocks["C03"]
    amendments = [
        decided("change", "clocks", "C03", {"amount": amount}, day.isoformat()) for day, amount in changes
    ]
    rows = amended(row, amendments, "clocks.yaml", dated=True).rows
    for first, second in pairwise(rows):
        assert first.valid_to == second.valid_from - timedelta(days=1)
    in_effect = [
        (max(day, row.valid_from), index, amount)
        for index, (day, amount) in enumerate(changes)
        if max(day, row.valid_from) <= asked
    ]
    found = [edition.amount for edition in rows if edition.holds_on(asked)]
    if asked < row.valid_from:
        assert found == []
    else:
        assert found == [max(in_effect)[2] if in_effect else 15]


def test_that_a_confirmation_makes_no_edition_of_its_own() -> None:
    rules = book(decided("confirm", "clocks", "C03"))
    (row,) = (row for row in rules.clocks.rows if row.id == "C03")
    assert row.valid_from == SHIPPED.clocks["C03"].valid_from and row.verified_by


def test_that_nobody_stands_for_a_change_that_was_put_behind_their_confirmation() -> None:
    rules = book(
        decided("confirm", "clocks", "C03", effective="2026-09-18"),
        decided("change", "clocks", "C03", {"amount": 10}, "2026-09-01"),
    )
    assert not rules.clocks["C03"].verified_by
    assert rules.standing("clocks", "C03").state == "changed"
    kept = book(
        decided("change", "clocks", "C03", {"amount": 10}, "2026-09-01"),
        decided("confirm", "clocks", "C03", effective="2026-09-18"),
    )
    assert kept.standing("clocks", "C03").state == "confirmed"
