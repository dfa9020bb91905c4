from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.typesetting.fonts import advances
from workbench.typesetting.linebreak import NEVER_FIRST, NEVER_LAST, break_lines, may_break

CLOSING = "，。！？；：、）》」』】”’…—·%.,)"
OPENING = "（《「『【“‘￥(["
COMPLAINT = (
    "我于2024年2月29日（闰日）投保“安心宝”两全保险，保单号PIPL-2026/0917-0042，保费￥36,000.00元。"
    "业务员说：“放心，三年返本！”——结果呢？《保险合同》第16条……写得清清楚楚：“本合同不保证收益”。"
    "我打了12次电话（最长一次1小时23分），得到的答复是“等通知、等通知、还是等通知”，欺骗消费者！！！"
    "English words such as reimbursement, don’t and 95.5% stay whole; "
    "地址：北京市朝阳区建国路88号（邮编100022）。"
)

words = st.lists(
    st.sampled_from([*"保险合同纠纷投诉人", *CLOSING, *OPENING, " ", "2026", "word", "36,000.00", "𠮷"]),
    max_size=60,
).map("".join)
widths = st.floats(min_value=1.0, max_value=45.0)


def set_text(text: str, width: float) -> list[str]:
    return [text[line.start : line.end] for line in break_lines(text, advances(text), width)]


@settings(deadline=None)
@given(words, widths)
def test_that_lines_hold_every_character_once_and_in_order(text: str, width: float) -> None:
    assert "".join(set_text(text, width)) == text


@settings(deadline=None)
@given(words, widths)
def test_that_no_line_is_wider_than_the_column_but_for_spaces_that_hang(text: str, width: float) -> None:
    for line in break_lines(text, advances(text), width):
        visible = text[line.start : line.end].rstrip(" ")
        assert sum(advances(visible)) <= width + 1e-5 or len(visible) == 1


@settings(deadline=None)
@given(words, widths)
def test_that_a_forbidden_break_is_made_only_where_the_whole_line_holds_no_allowed_one(
    text: str, width: float
) -> None:
    for line in break_lines(text, advances(text), width)[:-1]:
        if not may_break(text, line.end):
            assert not any(may_break(text, at) for at in range(line.start + 1, line.end))


@pytest.mark.parametrize("tenths", range(60, 450, 7))
def test_that_no_line_of_a_complaint_starts_with_a_closing_or_ends_with_an_opening_mark(tenths: int) -> None:
    lines = set_text(COMPLAINT, tenths / 10)
    assert not [line for line in lines[1:] if line[0] in CLOSING]
    assert not [line for line in lines if line.rstrip(" ")[-1] in OPENING]


@pytest.mark.parametrize("tenths", range(120, 450, 11))
def test_that_words_numbers_and_amounts_stay_whole_where_the_column_allows(tenths: int) -> None:
    lines = set_text(COMPLAINT, tenths / 10)
    for word in ("2024", "36,000.00", "reimbursement", "don’t", "95.5%", "100022", "PIPL-2026/0917-0042"):
        assert any(word in line for line in lines)


def test_that_a_dash_and_an_ellipsis_are_never_torn_apart() -> None:
    for text in ("结果呢——没有", "等等……没有"):
        for width in (2.0, 3.0, 4.0, 5.0):
            for before, after in pairwise(set_text(text, width)):
                assert before[-1] + after[0] not in ("——", "……")


def test_that_an_identifier_wider_than_the_column_is_torn_at_a_connector_first_and_else_anywhere() -> None:
    assert set_text("2024-02-29", 4.8) == ["2024-02-", "29"]
    assert "".join(set_text("9f86d081884c7d65", 3.0)) == "9f86d081884c7d65"


def test_that_spaces_hang_at_the_end_of_a_line_and_never_begin_one() -> None:
    for tenths in range(15, 60):
        assert not any(line.startswith(" ") for line in set_text("one two   three", tenths / 10))
    assert break_lines("ab   ", [1.0] * 5, 2.0)[0].width == 2.0


def test_that_marks_of_a_hundred_in_a_row_still_fit_the_column() -> None:
    assert max(len(line) for line in set_text("骗子" + "！" * 100, 10.0)) <= 10


def test_that_a_combining_accent_stays_with_its_letter() -> None:
    assert not may_break("e\u0301", 1)


def test_that_an_indent_shortens_the_first_line_only() -> None:
    lines = break_lines("保" * 25, [1.0] * 25, 10.0, 8.0)
    assert [line.end - line.start for line in lines] == [8, 10, 7]


def test_that_an_empty_text_is_one_empty_line() -> None:
    assert [(line.start, line.end) for line in break_lines("", [], 10.0)] == [(0, 0)]


def test_that_no_mark_is_both_opening_and_closing_except_straight_quotes_and_the_solidus() -> None:
    assert {'"', "'", "／"} == NEVER_FIRST & NEVER_LAST
