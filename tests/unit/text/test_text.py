import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.text import bigram_tokens, canonical_form, clean_input, match_expression, search_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("１３８－００", "138-00"),
        ("\u2f08\u2f00", "人一"),
        ("张\u200b三\ufeff", "张三"),
        ("ABC\u3000 \t\nDef", "abc def"),
        ("  Straße ", "strasse"),
        ("葛\U000e0100", "葛"),
        ("\u202e倒写", "倒写"),
        ("𠮷野家", "𠮷野家"),
        ("a\x00b\x07c", "abc"),
        ("x\ud800y", "xy"),
    ],
)
def test_that_spellings_of_the_same_text_share_one_key(typed: str, key: str) -> None:
    assert search_key(typed) == key


@given(st.text())
def test_that_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


def test_that_runs_end_at_punctuation_and_keep_their_last_character() -> None:
    assert bigram_tokens("保单a-2210，退") == ["保单", "单a", "a", "22", "21", "10", "0", "退"]


@given(st.text())
def test_that_every_letter_and_digit_begins_exactly_one_token(text: str) -> None:
    assert [token[0] for token in bigram_tokens(text)] == [
        c for c in text if c.isalnum() or 0x20000 <= ord(c) <= 0x3FFFD
    ]


def test_that_the_newest_ideographs_are_letters_whatever_the_interpreter_knows() -> None:
    assert bigram_tokens("\U0002ebf0\U000323af某") == ["\U0002ebf0\U000323af", "\U000323af某", "某"]


@pytest.mark.parametrize(
    ("query", "expression", "verify"),
    [
        ("退保", '"退保"', ()),
        ("全额退保", '"全额 额退 退保"', ()),
        ("保", '"保"*', ()),
        ("0042", '"00 04 42"', ()),
        ("A-2210", '"a" AND "22 21 10"', ("a-2210",)),
        ("2210-A", '"22 21 10 0"', ("2210-a",)),
        ("王 退保", '"王"* AND "退保"', ()),
        ("……", None, ("......",)),
        ("", None, ()),
        ('" OR 1=1', '"or" AND "1"', ('"', "1=1")),
    ],
)
def test_that_a_query_becomes_phrases_and_what_they_cannot_decide(
    query: str, expression: str | None, verify: tuple[str, ...]
) -> None:
    assert match_expression(query) == (expression, verify)


def test_that_a_very_long_query_stays_within_the_engine_limits() -> None:
    match, verify = match_expression(" ".join(f"词{number}" for number in range(100)))
    assert match is not None
    assert match.count(" AND ") < 32
    assert "词99" in verify


def test_that_a_query_of_too_many_words_is_refused_with_the_limit() -> None:
    with pytest.raises(UserError) as refused:
        match_expression(" ".join(f"词{number}" for number in range(101)))
    assert refused.value.problems[0].detail == {"count": "101", "limit": "100"}


def test_that_compatibility_ideographs_survive_where_accents_are_composed() -> None:
    assert canonical_form("\uf9d1e\u0301") == "\uf9d1é"


def test_that_line_ends_are_unified_and_tabs_kept() -> None:
    assert clean_input("甲\r\n乙\r丙\t丁", field="narrative", max_chars=20) == ("甲\n乙\n丙\t丁", [])


def test_that_control_characters_go_with_a_warning_that_names_them() -> None:
    text, problems = clean_input("甲\x00乙\x1b", field="narrative", max_chars=20)
    assert text == "甲乙"
    assert [(p.code, p.level, p.detail["code_points"]) for p in problems] == [
        ("text.control_removed", "warning", "U+0000, U+001B")
    ]


def test_that_half_a_character_is_refused_with_its_place() -> None:
    _, problems = clean_input("甲乙\udc80", field="narrative", max_chars=20)
    assert [(p.code, p.level) for p in problems] == [("text.broken_character", "error")]
    assert problems[0].detail["position"] == "3"


def test_that_ten_megabytes_are_refused_with_both_numbers() -> None:
    _, problems = clean_input("长" * 3_500_000, field="narrative", max_chars=1_000_000)
    assert [p.detail for p in problems] == [{"length": "3500000", "limit": "1000000"}]


@given(st.text(), st.integers(0, 30))
def test_that_what_was_cleaned_without_an_error_needs_no_more_cleaning(text: str, limit: int) -> None:
    cleaned, problems = clean_input(text, field="note", max_chars=limit)
    if not any(problem.level == "error" for problem in problems):
        assert clean_input(cleaned, field="note", max_chars=limit) == (cleaned, [])
