import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.money import MAX_FEN, capital_amount, format_amount, parse_amount

FEN = st.integers(0, MAX_FEN) | st.integers(0, 300_000) | st.integers(0, 10**11).map(lambda yuan: yuan * 100)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("36000", 3_600_000),
        ("36,000.00", 3_600_000),
        ("3.6万", 3_600_000),
        ("３６，０００．５", 3_600_050),
        ("¥36000", 3_600_000),
        ("￥ 36000元", 3_600_000),
        ("人民币36000元整", 3_600_000),
        ("CNY 12.30", 1230),
        (" 0.05 ", 5),
        (".5", 50),
        ("1.2345亿元", 12_345_000_000),
        ("0", 0),
        ("100000000000", MAX_FEN),
        ("12.3000000000000000", 1230),
    ],
)
def test_that_an_amount_is_read_as_people_type_it(typed: str, fen: int) -> None:
    assert parse_amount(typed) == fen


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "money.unreadable"),
        ("三万", "money.unreadable"),
        ("12.5.1", "money.unreadable"),
        ("1e5", "money.unreadable"),
        ("10²", "money.unreadable"),
        ("٣٦", "money.unreadable"),
        ("=1+1", "money.unreadable"),
        ("36000美元", "money.unreadable"),
        ("3万6", "money.unreadable"),
        ("36,00", "money.bad_grouping"),
        ("3,6000", "money.bad_grouping"),
        ("0,5", "money.bad_grouping"),
        ("-5", "money.negative"),
        ("¥-5", "money.negative"),
        ("0.001", "money.too_precise"),
        ("1.2345678万", "money.too_precise"),
        ("100000000000.01", "money.too_large"),
        ("9" * 5000, "money.too_large"),
        ("0." + "1" * 5000, "money.too_precise"),
    ],
)
def test_that_what_is_no_amount_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_amount(typed, field="demands.0.amount")
    assert [(p.field, p.code) for p in refused.value.problems] == [("demands.0.amount", code)]


@pytest.mark.parametrize(
    ("fen", "capitals"),
    [
        (1_000_000, "壹万元整"),
        (1_000_530, "壹万零伍元叁角整"),
        (123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
        (100_001, "壹仟元零壹分"),
        (5, "伍分"),
        (10_000_005, "壹拾万元零伍分"),
        (1_010_000_000, "壹仟零壹拾万元整"),
        (140_950, "壹仟肆佰零玖元伍角整"),
        (600_714, "陆仟零柒元壹角肆分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
        (30, "叁角整"),
        (0, "零元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (10_001_000_000, "壹亿零壹万元整"),
        (1_000_000_000_000, "壹佰亿元整"),
        (MAX_FEN, "壹仟亿元整"),
    ],
)
def test_that_capitals_follow_the_rules_for_vouchers(fen: int, capitals: str) -> None:
    assert capital_amount(fen) == capitals


def fen_of_capitals(words: str) -> int:
    """Reads capitals by place values alone; shares nothing with the writer."""
    figures = {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
    scales = {"拾": 10, "佰": 100, "仟": 1000}
    total = section = digit = 0
    for character in words:
        if character in figures:
            digit = figures[character]
        elif character in scales:
            section, digit = section + digit * scales[character], 0
        elif character == "万":
            total, section, digit = total + (section + digit) * 1_000_000, 0, 0
        elif character == "亿":
            total, section, digit = total + (section + digit) * 10_000_000_000, 0, 0
        elif character == "元":
            total, section, digit = total + (section + digit) * 100, 0, 0
        elif character == "角":
            total, digit = total + digit * 10, 0
        elif character == "分":
            total, digit = total + digit, 0
    return total


@given(FEN)
def test_that_capitals_say_the_same_amount_as_the_figures(fen: int) -> None:
    assert fen_of_capitals(capital_amount(fen)) == fen


@given(FEN)
def test_that_capitals_are_well_formed(fen: int) -> None:
    capitals = capital_amount(fen)
    assert "零零" not in capitals
    assert not re.search("零[拾佰仟万亿角分]|[拾佰仟万亿]{2}(?<![拾佰仟]万)(?<![拾佰仟]亿)", capitals)
    assert capitals.endswith("整") == (fen % 10 == 0)


@given(FEN)
def test_that_a_formatted_amount_reads_back(fen: int) -> None:
    assert parse_amount(format_amount(fen)) == fen


@pytest.mark.parametrize(("fen", "text"), [(3_600_000, "36,000.00"), (-123_450, "-1,234.50"), (5, "0.05")])
def test_that_figures_are_grouped_by_thousands(fen: int, text: str) -> None:
    assert format_amount(fen) == text


@pytest.mark.parametrize("fen", [-1, MAX_FEN + 1])
def test_that_capitals_are_not_invented_outside_their_range(fen: int) -> None:
    with pytest.raises(ValueError, match="capitals"):
        capital_amount(fen)
