from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.typesetting.flowables import Span, bullets, heading, text
from workbench.typesetting.style import BODY, NARRATIVE, RUNNING
from workbench.typesetting.text import TextBlock, shortened, text_width

Setting = Callable[..., list[str]]
MARKUP = "<b>&amp;<img src=x> <para>=cmd|' /C calc'!A0 {{field}} %(name)s </font>"


def test_that_markup_in_a_text_is_printed_literally(set_pages: Setting) -> None:
    (page,) = set_pages([text(MARKUP)])
    assert MARKUP in page


def test_that_each_line_end_begins_a_new_paragraph() -> None:
    assert text("一、退保\r\n二、道歉\n\n三、赔偿").lines(400) == ["一、退保", "二、道歉", "", "三、赔偿"]


def test_that_a_narrative_is_indented_by_two_characters_in_each_paragraph() -> None:
    assert [len(line) for line in text("保" * 25 + "\n" + "险" * 9, NARRATIVE).lines(105)] == [8, 10, 7, 8, 1]


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=400), st.floats(min_value=40, max_value=460), st.integers(1, 40))
def test_that_parts_of_a_split_text_hold_it_whole_and_leave_no_single_line_alone(
    length: int, width: float, room: int
) -> None:
    block = text("保险合同，" * length)
    whole = block.lines(width)
    parts = block.split(width, room * BODY.leading)
    lines = [part.lines(width) for part in parts]
    assert not parts or [line for part in lines for line in part] == whole
    if len(parts) == 2:
        assert min(len(part) for part in lines) >= 2
        assert len(lines[0]) <= room


def test_that_a_part_can_be_set_in_another_width() -> None:
    rest = text("保险合同纠纷" * 100).split(200, 300)[1]
    assert isinstance(rest, TextBlock)
    assert "".join(rest.lines(100)) == "".join(rest.lines(200))


def test_that_spans_keep_their_look_over_line_ends(set_pages: Setting) -> None:
    (page,) = set_pages(
        [text([Span("原话：", bold=True), Span("“你们是骗子！”\n情绪 4 级", colour="#1D4F91")])]
    )
    assert "原话：“你们是骗子！”\r\n情绪 4 级" in page


def test_that_a_narrow_column_still_shows_at_least_one_character_a_line() -> None:
    assert text("保险合同").lines(3) == ["保", "险", "合", "同"]


@pytest.mark.parametrize("numbered", [True, False])
def test_that_list_items_carry_their_marker_and_hang(set_pages: Setting, numbered: bool) -> None:
    (page,) = set_pages(bullets(["退还保费", "书面道歉" * 30], numbered=numbered))
    for marker in ("1.", "2.") if numbered else ("•",):
        assert marker in page
    assert "书面道歉" * 30 in page.replace("\r\n", "")


def test_that_the_width_of_a_line_counts_bold_letters_as_bold() -> None:
    assert text_width("Word", BODY.but(bold=True)) > text_width("Word", BODY)


def test_that_a_line_too_long_for_its_room_ends_in_an_ellipsis() -> None:
    cut = shortened("示范保险股份有限公司北京分公司投诉案件卷宗", RUNNING, 100)
    assert cut.endswith("…")
    assert text_width(cut, RUNNING) <= 100
    assert shortened("短", RUNNING, 100) == "短"


def test_that_a_heading_of_ten_pages_is_set_like_a_text(set_pages: Setting) -> None:
    pages = set_pages([heading("标题很长" * 2000), text("正文")])
    assert len(pages) > 5
    assert "正文" in pages[-1]
