"""A branch's own words change what is read, and only that."""

from datetime import UTC, datetime

import pytest

from workbench.suggestions.alerts import self_harm_words
from workbench.suggestions.lexicons import SHIPPED, OwnWord, lexicons_with
from workbench.suggestions.segmentation import prepare
from workbench.suggestions.suggesting import suggest
from workbench.words.model import Deed, WordChange, WordDraft
from workbench.words.rules import codes_of, own_words, problems_of, rows_of

AT = datetime(2026, 9, 18, tzinfo=UTC)


def change(
    deed: Deed, word: str, *, code: str = "IB40.01", name: str = "categories", points: float = 6.0
) -> WordChange:
    return WordChange("id", name, code, word, deed, points, "理由", "陈一鸣", AT)


def codes(problems: list[object]) -> list[str]:
    return [getattr(problem, "code", "") for problem in problems]


def test_that_a_word_put_in_is_found_and_one_taken_out_is_not() -> None:
    text = "保险公司不给报，医药费没着落"
    own = lexicons_with((OwnWord("categories", "IB40.01", "不给报", "add", 6.0),))
    assert suggest(text, lexicons=own).category[0].code == "IB40.01"
    assert "IB40.01" not in {one.code for one in suggest(text).category}
    without = lexicons_with((OwnWord("emotions", "angry", "愤怒", "remove"),))
    assert suggest("我很愤怒", lexicons=without).emotion.level == 0
    assert suggest("我很愤怒").emotion.level == 3


def test_that_a_phrase_excuses_its_code() -> None:
    own = lexicons_with((OwnWord("natures", "NA6", "曝光度", "add", 0.0),))
    assert "NA6" not in {one.code for one in suggest("提高曝光度的建议", lexicons=own).natures}
    assert "NA6" in {one.code for one in suggest("我要曝光你们", lexicons=own).natures}


def test_that_the_segmenter_learns_a_word_and_forgets_it_with_its_branch() -> None:
    word = "惠民保障计划"
    own = lexicons_with((OwnWord("dictionary", "", word, "add"),))
    text = f"我买了{word}的产品"
    assert word not in [token.word for token in prepare(None, SHIPPED).tokens(text)]
    assert word in [token.word for token in prepare(None, own).tokens(text)]
    assert word not in [token.word for token in prepare(None, SHIPPED).tokens(text)]


def test_that_a_word_of_self_harm_can_be_learnt_but_not_unlearnt() -> None:
    own = lexicons_with((OwnWord("alerts", "self_harm", "去找阎王", "add", 6.0),))
    assert self_harm_words("再拖我就去找阎王", own) == "去找阎王"
    assert self_harm_words("再拖我就去找阎王") is None
    rows = rows_of("alerts", "self_harm", ())
    draft = WordDraft("alerts", "self_harm", "自杀", "误报")
    assert codes(list(problems_of(draft, "remove", rows))) == ["words.self_harm_stays"]


@pytest.mark.parametrize(
    ("word", "strength"), [("自杀", "unless"), ("想自杀的人", "unless"), ("自杀", "weak")]
)
def test_that_no_word_of_self_harm_is_excused_or_weakened(word: str, strength: str) -> None:
    rows = rows_of("alerts", "self_harm", ())
    draft = WordDraft("alerts", "self_harm", word, "误报", strength)
    assert codes(list(problems_of(draft, "add", rows))) == ["words.self_harm_stays"]


def test_that_the_newest_decision_counts_and_taking_back_leaves_nothing() -> None:
    changes = [change("add", "不给报"), change("remove", "拒赔"), change("take_back", "不给报")]
    assert own_words(changes) == (OwnWord("categories", "IB40.01", "拒赔", "remove", 6.0),)
    rows = {row.word: row for row in rows_of("categories", "IB40.01", changes)}
    assert "不给报" not in rows
    assert (rows["拒赔"].counts, rows["拒赔"].points, rows["拒赔"].origin) == (False, 6.0, "shipped")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (WordDraft("nowhere", "", "词语", "理由"), ["words.unknown_list"]),
        (WordDraft("natures", "NA4", "代理退保", "理由"), ["words.unknown_code"]),
        (WordDraft("categories", "IB40.01", "拒", ""), ["words.reason_missing", "words.too_short"]),
        (WordDraft("categories", "IB40.01", "拒赔", "理由", "strong"), ["words.stands_already"]),
        (WordDraft("categories", "IB40.01", "词语", "理由", "huge"), ["words.unknown_strength"]),
    ],
)
def test_that_everything_wrong_with_a_word_is_said(draft: WordDraft, found: list[str]) -> None:
    known = draft.code in codes_of(draft.lexicon) if draft.lexicon == "categories" else False
    rows = rows_of(draft.lexicon, draft.code, ()) if known else ()
    assert codes(list(problems_of(draft, "add", rows))) == found


@pytest.mark.parametrize(
    ("word", "deed", "counts"),
    [
        ("不给报", "add", True), ("不给报", "remove", False), ("不给报", "take_back", False),
        ("拒赔", "remove", False), ("拒赔", "take_back", True),
    ],
)  # fmt: skip
def test_that_a_word_counts_as_the_newest_decision_and_the_shipped_list_say(
    word: str, deed: Deed, counts: bool
) -> None:
    rows = {row.word: row for row in rows_of("categories", "IB40.01", [change(deed, word)])}
    assert (word in rows and rows[word].counts) is counts


def test_that_a_word_that_stands_nowhere_is_not_taken_out() -> None:
    rows = rows_of("categories", "IB40.01", ())
    draft = WordDraft("categories", "IB40.01", "不给报", "误报")
    assert codes(list(problems_of(draft, "remove", rows))) == ["words.not_there"]


def test_that_labels_that_accuse_take_no_words() -> None:
    assert {"NA3", "NA4", "NA7"}.isdisjoint(codes_of("natures"))
