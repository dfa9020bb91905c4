"""Which particulars an exhibit has, how they are read, and which it owes before it can be produced."""

from datetime import date

import pytest

from workbench.evidence.particulars import asked, examine, owed, presumed
from workbench.evidence.particulars_model import Asked
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
DOCUMENT, DATA = Asked("EK2", "copy_checked", frozenset({1, 4})), Asked("EK5", "printout")


def _found(typed: dict[str, str], kept: dict[str, str], exhibit: Asked = DOCUMENT) -> list[tuple[str, str]]:
    problems = examine(typed, kept, exhibit, BOOK, TODAY).problems
    return [(problem.field, problem.code) for problem in problems if problem.level == "error"]


def _kept(typed: dict[str, str], exhibit: Asked) -> dict[str, str]:
    accepted = examine(typed, {}, exhibit, BOOK, TODAY).accepted
    assert accepted is not None
    return dict(accepted)


def test_that_only_what_belongs_to_kind_and_form_is_asked() -> None:
    groups = {field.group for field in asked("EK2", "copy_checked", {}, BOOK, TODAY)}
    assert groups == {
        "comparison",
        "scan",
        "notary",
        "unit_proof",
        "origin",
        "language",
        "secrecy",
        "opinion",
    }
    groups = {field.group for field in asked("EK5", "electronic_original", {}, BOOK, TODAY)}
    assert groups == {"extraction", "chain", "presumption", "notary", "origin", "language", "secrecy"}
    assert {"witness"} < {field.group for field in asked("EK6", "original", {}, BOOK, TODAY)}


def test_that_what_hangs_on_another_is_asked_once_that_is_given() -> None:
    before = {field.id for field in asked("EK5", "printout", {}, BOOK, TODAY)}
    after = {field.id for field in asked("EK5", "printout", {"on_chain": "yes"}, BOOK, TODAY)}
    assert after - before == {"chain_platform", "chain_id", "chain_tx", "chained_at", "before_chain"}


def test_that_values_are_kept_in_one_form_whatever_was_typed() -> None:
    typed = {
        "extracted_from": " 手机 ",
        "extracted_by": "王敏",
        "extracted_at": "2026年9月17日 14:30",
        "on_chain": "是",
        "chained_at": "2026-09-17T15:00:05+08:00",
        "chain_platform": "司法链",
        "chain_tx": "0xab12",
    }
    assert _kept(typed, DATA) == {
        "extracted_from": "手机",
        "extracted_by": "王敏",
        "extracted_at": "2026-09-17T14:30:00+08:00",
        "on_chain": "yes",
        "chained_at": "2026-09-17T15:00:05+08:00",
        "chain_platform": "司法链",
        "chain_tx": "0xab12",
    }
    assert _kept({"extracted_at": "2026/9/1"}, DATA) == {"extracted_at": "2026-09-01"}
    assert _kept({"notarised": "no", "compared_by": ""}, DOCUMENT) == {}


@pytest.mark.parametrize(
    ("typed", "exhibit", "code"),
    [
        ({"compared_on": "昨天"}, DOCUMENT, "date.unreadable"),
        ({"compared_on": "2026-09-19"}, DOCUMENT, "date.in_future"),
        ({"compared_by": "----"}, DOCUMENT, "particular.not_a_name"),
        ({"notarised": "也许"}, DOCUMENT, "particular.not_a_tick"),
        ({"origin": "moon"}, DOCUMENT, "particular.not_a_choice"),
        ({"translation_of": "9"}, DOCUMENT, "particular.no_such_exhibit"),
        ({"extracted_at": "2026-09-17 25:00"}, DATA, "particular.bad_moment"),
        ({"extracted_at": "2026-09-19 08:00"}, DATA, "date.in_future"),
        ({"extracted_by": "王敏"}, DOCUMENT, "particular.not_asked"),
        ({"notary_no": "（2026）浙杭证字第 1 号"}, DOCUMENT, "particular.needs"),
        ({"colour": "red"}, DOCUMENT, "particular.unknown"),
    ],
)
def test_that_a_wrong_value_is_refused_at_its_field(typed: dict[str, str], exhibit: Asked, code: str) -> None:
    assert _found(typed, {}, exhibit) == [(f"particulars.{next(iter(typed))}", code)]


def test_that_a_tick_does_not_go_while_something_hangs_on_it() -> None:
    kept = {"notarised": "yes", "notary_no": "1"}
    assert _found({"notarised": ""}, kept) == [("particulars.notary_no", "particular.needs")]
    assert _found({"notarised": "", "notary_no": ""}, kept) == []


def test_that_what_was_given_before_the_kind_changed_stays_and_can_be_taken_away() -> None:
    kept = {"extracted_by": "王敏"}
    assert _found({"compared_by": "陈一鸣"}, kept) == []
    assert _found({"extracted_by": ""}, kept) == []


def _owed(exhibit: Asked, given: dict[str, str]) -> set[str]:
    return {problem.field.removeprefix("particulars.") for problem in owed(exhibit, given, BOOK, TODAY)}


def test_that_a_compared_copy_owes_by_whom_and_when() -> None:
    """证据规定 11: a copy stands for the original once it was compared and found equal."""
    assert _owed(DOCUMENT, {}) == {"compared_by", "compared_on"}
    assert _owed(DOCUMENT, {"compared_by": "陈一鸣", "compared_on": "2026-09-17"}) == set()


def test_that_an_excerpt_owes_its_source_the_keepers_seal_and_who_made_it() -> None:
    """证据规定 44."""
    assert _owed(Asked("EK2", "excerpt"), {}) == {"excerpt_source", "keeper_sealed", "excerpted_by"}


def test_that_a_proof_of_a_unit_owes_head_maker_and_seal() -> None:
    """民诉解释 115."""
    found = _owed(Asked("EK2", "original"), {"unit_issued": "yes"})
    assert found == {"unit_head", "unit_maker", "unit_sealed"}


def test_that_a_foreign_text_owes_its_translation() -> None:
    """民诉法 73."""
    assert _owed(Asked("EK2", "original"), {"foreign_language": "yes"}) == {"translation_exhibit"}


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ({"origin": "foreign", "origin_paper": "official"}, True),
        ({"origin": "foreign", "origin_paper": "status", "legalised": "none"}, True),
        ({"origin": "foreign", "origin_paper": "official", "legalised": "apostille"}, False),
        ({"origin": "foreign", "origin_paper": "other"}, False),
        ({"origin": "hong_kong"}, True),
        ({"origin": "taiwan", "legalised": "special"}, False),
        ({}, False),
    ],
)
def test_that_papers_from_outside_owe_their_certification(given: dict[str, str], lacking: bool) -> None:
    """证据规定 16: official and status papers from abroad, all from Hong Kong, Macao and Taiwan."""
    assert ("legalised" in _owed(Asked("EK2", "original"), given)) == lacking


def test_that_grounds_to_take_data_as_true_are_named_and_decide_nothing() -> None:
    """证据规定 94."""
    given = {"neutral_platform": "yes", "kept_as_archives": "yes", "extracted_by": "王敏"}
    assert presumed(given) == ("neutral_platform", "kept_as_archives")
