import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.identity.rules import examine_name, name_match_key, surname_of


@pytest.mark.parametrize(
    ("typed", "surname"),
    [
        ("张三", "张"),
        ("欧阳晓锋", "欧阳"),
        ("欧阳锋", "欧阳"),
        ("欧阳", "欧"),
        ("司 徒 兰", "司徒"),
        ("爱新觉罗启骧", "爱新觉罗"),
        ("陈方安生", "陈"),
        ("𠮷田", "𠮷"),
        ("\U000323af某", "\U000323af"),
        ("珵", None),
        ("迪丽拜尔·买买提", None),
        ("John Smith", None),
        ("某某财产保险公司", None),
    ],
)
def test_that_a_surname_is_guessed_only_where_it_is_likely(typed: str, surname: str | None) -> None:
    assert surname_of(typed) == surname


@pytest.mark.parametrize("dot", ["·", "•", "．", "・", ".", " · ", "‧", "･"])
def test_that_every_dot_compares_equal_and_is_kept_as_typed(dot: str) -> None:
    finding = examine_name(f"迪丽拜尔{dot}买买提")
    assert finding.match_key == "迪丽拜尔·买买提"
    assert finding.display == f"迪丽拜尔{dot}买买提"
    assert finding.problems == ()


def test_that_a_registered_compatibility_ideograph_is_not_replaced() -> None:
    finding = examine_name("\uf9d1某")
    assert finding.display == "\uf9d1某"
    assert finding.match_key == name_match_key("六某")


@pytest.mark.parametrize(
    ("typed", "code", "level"),
    [
        ("张\ue863", "identity.name_private_use", "warning"),
        ("张?", "identity.name_lost_character", "warning"),
        ("张三2", "identity.name_has_digits", "warning"),
        ("张\x07三", "text.control_removed", "warning"),
        ("", "identity.name_missing", "error"),
        ("\u200b", "identity.name_missing", "error"),
        ("张\ud800", "text.broken_character", "error"),
        ("张" * 201, "text.too_long", "error"),
    ],
)
def test_that_odd_names_say_what_is_odd(typed: str, code: str, level: str) -> None:
    assert [(p.code, p.level) for p in examine_name(typed).problems] == [(code, level)]


@pytest.mark.parametrize("name", ["珵", "=cmd|' /C calc'!A", "a" * 60, "阿卜杜" * 40, "𠮷\U0002a700"])
def test_that_names_of_one_and_of_more_than_a_hundred_characters_pass(name: str) -> None:
    assert examine_name(name).problems == ()
    assert examine_name(name).display == name


def test_that_invisible_characters_from_chats_do_not_reach_the_name() -> None:
    assert examine_name("\ufeff张\u200b三 ").display == "张三"


@given(st.text(max_size=40))
@example("0·¸")
def test_that_a_match_key_is_its_own_match_key(typed: str) -> None:
    key = name_match_key(typed)
    assert name_match_key(key) == key
