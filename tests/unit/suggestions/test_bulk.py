"""Whole stores are cut into the same words as single texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggestions.bulk import bulk_segmenter
from workbench.suggestions.lexicons import SHIPPED, Lexicons, OwnWord, lexicons_with
from workbench.suggestions.segmentation import prepare

OWN = lexicons_with(
    (
        OwnWord("dictionary", "dictionary", "牡丹计划", "add"),
        OwnWord("dictionary", "dictionary", "加强管理", "add"),
    )
)
REMOVED = lexicons_with((OwnWord("dictionary", "dictionary", "保险公司", "remove"),))
TEXTS = (
    "",
    "啊",
    "五年前买的重疾险，上个月住院，你们短信说拒赔，理由是我没告知高血压。",
    "相关职能部门要加强管理，慢行步道和同升湖学校周边要整治",
    "型号CXW-200-EC09，月工资1100-1300元，1-3类职业，条款5.4.5，2019.6.18那天",
    "non-verified rate.they said 3.5% c++ T恤 K歌 a_b ip 10.0.0.1 v1.2",
    "楼上空调咚咚咚作响，哈哈哈哈，一天天天天打电话",
    "牡丹计划没写清楚，銀行亂收費，㐀㐁䶿𠮷野家𪚥𪚥",
    "😀😀我很生气😡！！ ㄅㄆㄇ カタカナ 한국어 привет\r\n换行\t制表",
    "保险公司" * 300 + "的" * 900,
    "X" * 3000,
)
PARTS = (
    "退保",
    "理赔",
    "加强",
    "管理",
    "的",
    "了",
    "1",
    "-",
    ".",
    "a",
    " ",
    "，",
    "咚",
    "银行",
    "们",
    "同学",
    "%",
)


@pytest.mark.parametrize("lists", [SHIPPED, OWN, REMOVED], ids=["shipped", "own", "removed"])
def test_that_the_words_are_the_same(lists: Lexicons) -> None:
    one, many = prepare(None, lists), bulk_segmenter(lists)
    for text in TEXTS:
        assert many.tokens(text) == one.tokens(text), text
        assert "".join(many.words(text)) == text


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_that_any_mixture_is_cut_the_same(text: str) -> None:
    assert bulk_segmenter().tokens(text) == prepare().tokens(text)


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_that_any_text_is_cut_the_same(text: str) -> None:
    assert bulk_segmenter().tokens(text) == prepare().tokens(text)


def test_that_the_faster_library_does_the_work() -> None:
    assert bulk_segmenter(SHIPPED).cutter is not None
    assert bulk_segmenter(REMOVED).cutter is None
