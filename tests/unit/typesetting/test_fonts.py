import pytest

from workbench.errors import UserError
from workbench.typesetting.cidfont import to_unicode
from workbench.typesetting.fonts import (
    BOLD,
    EMOJI,
    RARE,
    REGULAR,
    advances,
    require_drawable,
    runs,
    undrawable,
)


def test_that_each_character_is_drawn_by_the_first_font_that_has_it() -> None:
    assert runs("张𠮷三") == [(REGULAR, "张"), (RARE, "𠮷"), (REGULAR, "三")]
    assert runs("张三", bold=True) == [(BOLD, "张三")]
    assert runs("张😀") == [(REGULAR, "张"), (EMOJI, "😀")]
    assert runs("张ꀀ") == [(REGULAR, "张"), (None, "ꀀ")]


@pytest.mark.parametrize("character", "𠮷𬭎㛃䶮龑𪚥𫖯𡒄😡🙏💔🇨ŁśğıőέαЖạ“”—…《》·①￥℃⼈﨑\u3000\u00a0")
def test_that_names_and_marks_of_the_field_can_be_drawn(character: str) -> None:
    assert undrawable(character) == []


def test_that_a_han_character_is_one_em_wide_in_both_fonts() -> None:
    assert advances("保𠮷") == [1.0, 1.0]


def test_that_all_characters_without_a_glyph_are_named_each_once_with_the_place() -> None:
    with pytest.raises(UserError) as caught:
        require_drawable(["客户很生气ꀀꀀ，要求退保", "坏\ud83d字", "好"], field="narrative")
    problems = caught.value.problems
    assert [(p.field, p.code) for p in problems] == [("narrative", "typesetting.no_glyph")] * 2
    assert [p.detail["code_point"] for p in problems] == ["U+A000", "U+D83D"]
    assert [p.detail["character"] for p in problems] == ["ꀀ", "\ufffd"]
    assert problems[0].detail["excerpt"] == "客户很生气ꀀꀀ，要求退保"


def test_that_invisible_characters_need_no_glyph() -> None:
    assert undrawable("张\u200d三\ufe0f\ufeff\r\n\x07") == []


def test_that_codes_map_back_to_text_above_the_basic_plane_in_blocks_of_a_hundred() -> None:
    mapping = to_unicode([0x20BB7, *range(0x4E00, 0x4E00 + 149)])
    assert "<0001> <D842DFB7>" in mapping
    assert "<0096> <4E94>" in mapping
    assert [line for line in mapping.splitlines() if "beginbfchar" in line] == [
        "100 beginbfchar",
        "50 beginbfchar",
    ]
