import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.typesetting.characters import around, printable, shown


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_that_every_line_end_becomes_the_same_one(end: str) -> None:
    assert printable(f"上{end}下") == "上\n下"


@pytest.mark.parametrize(
    "shapeless",
    ["\u200b", "\u200d", "\ufeff", "\ufe0f", "\u202e", "\u00ad", "\x00", "\x1b", "\u2060", "\U000e0101"],
)
def test_that_characters_without_a_shape_are_dropped(shapeless: str) -> None:
    assert printable(f"张{shapeless}三") == "张三"


def test_that_a_tab_keeps_columns_apart() -> None:
    assert printable("9月\t36,000.00") == "9月\u300036,000.00"


@pytest.mark.parametrize("name", ["𠮷", "﨑", "⼈", "䶮", "é", "e\u0301", "＃", "　", "\u00a0"])
def test_that_names_are_never_normalised(name: str) -> None:
    assert printable(name) == name


@settings(deadline=None)
@given(st.text())
def test_that_what_was_made_printable_stays_as_it_is(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_that_an_excerpt_shows_where_a_character_stands_and_no_broken_halves() -> None:
    assert around("😀", "一二三四五六七八九十甲😀乙丙") == "二三四五六七八九十甲😀乙丙"
    assert around("\ud83d", "坏\ud83d字") == "坏\ufffd字"
    assert shown("\ud83d") == "\ufffd"
