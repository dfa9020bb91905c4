import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.suggestions.amounts import amounts_in


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("赔偿36000元", [36000]),
        ("赔偿36,000.50元", [36000.5]),
        ("损失３．６万", [36000]),
        ("3万6没了", [36000]),
        ("交了1万5千块", [15000]),
        ("共2万3500元", [23500]),
        ("十五万元保费", [150000]),
        ("三千两百块", [3200]),
        ("壹万贰仟元", [12000]),
        ("¥9860被盗刷", [9860]),
        ("人民币20000", [20000]),
        ("额度从5w降到1K", [50000, 1000]),
        ("1.2亿资金", [120000000]),
        ("先交5000元再交两万", [5000, 20000]),
    ],
)
def test_that_amounts_are_read_as_people_write_them(text: str, yuan: list[float]) -> None:
    assert [amount.fen / 100 for amount in amounts_in(text)] == yuan


@pytest.mark.parametrize(
    "text",
    [
        "打了12378投诉",
        "2026年9月17日",
        "第三方公司",
        "上万人受害，5万人投诉",
        "3万公里",
        "$2800.00",
        "3万美元",
        "13800138000",
        "万一出事",
        "一块石头",
        "千万别信",
        "保单P2021-0302-6620",
        "0元购",
        "从几块涨到几十块",
        "亏了几十万",
        "损失数百元",
    ],
)
def test_that_counts_dates_and_foreign_money_are_no_amounts(text: str) -> None:
    assert amounts_in(text) == ()


@given(st.integers(1, 10**8))
def test_that_a_plain_amount_is_read_exactly(yuan: int) -> None:
    (found,) = amounts_in(f"要求退还{yuan}元，尽快")
    assert (found.fen, found.word) == (yuan * 100, f"{yuan}元")


@given(st.text(alphabet="0123456789.,万千百亿零一二三十元块kw¥ ", max_size=40))
def test_that_no_text_breaks_the_reading(text: str) -> None:
    for amount in amounts_in(text):
        assert amount.fen > 0
        assert amount.word in text[amount.start : amount.end]
