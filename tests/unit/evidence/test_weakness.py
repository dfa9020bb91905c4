"""What cannot alone prove a fact: the five sorts of 证据规定 90, and what leaves a doubt about data."""

import pytest

from workbench.evidence.rules import admissibility
from workbench.evidence.weakness import Judged, weaknesses
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
FACTORS = [question.id for question in BOOK.three_property.values() if question.property == "factor"]
ALL_YES = dict.fromkeys(FACTORS, "yes")


def _weak(
    kind: str, form: str = "original", given: dict[str, str] | None = None, **answers: str
) -> list[str]:
    judged = Judged(kind, form, given or {}, {**ALL_YES, **answers})
    return [weakness.rule_id for weakness in weaknesses(judged, BOOK)]


def test_that_a_document_in_the_original_may_prove_alone() -> None:
    assert _weak("EK2") == []


@pytest.mark.parametrize(
    ("kind", "form", "given", "rule"),
    [
        ("EK1", "original", {}, "party_statement"),
        ("EK6", "original", {"unfit_testimony": "yes"}, "unfit_testimony"),
        ("EK6", "original", {"interested_witness": "yes"}, "interested_witness"),
        ("EK2", "copy_unchecked", {}, "copy_not_compared"),
    ],
)
def test_that_each_sort_of_article_90_cannot_prove_alone(
    kind: str, form: str, given: dict[str, str], rule: str
) -> None:
    assert _weak(kind, form, given) == [rule]
    cited = BOOK.weak_proof[rule].citations[0]
    assert (cited.law, cited.article) == ("ZJ2019", "90")


def test_that_a_witness_without_an_interest_and_a_compared_copy_are_not_among_them() -> None:
    assert _weak("EK6") == _weak("EK2", "copy_checked") == []


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("answer", ["no", "open", None])
def test_that_a_factor_that_is_not_answered_yes_leaves_electronic_data_in_doubt(
    factor: str, answer: str | None
) -> None:
    """证据规定 93: seven factors; 90(4): data in doubt."""
    answers = {**ALL_YES, factor: answer} if answer else {key: "yes" for key in FACTORS if key != factor}
    judged = Judged("EK5", "electronic_original", {}, answers)
    assert [found.questions for found in weaknesses(judged, BOOK)] == [(factor,)]


def test_that_there_are_seven_factors_asked_of_electronic_data_only_and_none_keeps_it_out_of_the_file() -> (
    None
):
    assert len(FACTORS) == 7
    assert all(BOOK.three_property[factor].electronic_only for factor in FACTORS)
    assert not any(BOOK.three_property[factor].blocking for factor in FACTORS)
    assert not set(FACTORS) & set(admissibility([], BOOK).still_open)


def test_that_a_recording_on_tape_is_in_doubt_when_its_authenticity_was_denied() -> None:
    assert _weak("EK4") == []
    assert _weak("EK4", T3="no") == ["doubtful_recording"]
