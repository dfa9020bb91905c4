import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.prints.shingling import jaccard, shingles
from workbench.prints.stripping import CHARS_AT_MOST, as_written, stripped

LETTER = (
    "本人{name}于{day}在贵公司业务员{agent}处购买重大疾病保险，保单号{number}，年缴保费{sum}元。业务员{agent}隐瞒合同"
    "重要内容，要求贵公司全额退还保费并书面回复。联系电话{phone}。投诉人：{name}"
)
FIRST = LETTER.format(
    name="张伟",
    day="2024年3月15日",
    agent="李小明",
    number="P2021-0302-6620",
    sum="三万六千",
    phone="13800006620",
)
SECOND = LETTER.format(
    name="欧阳晓锋",
    day="2023-01-02",
    agent="赵铁柱",
    number="GD998877",
    sum="12,000.50",
    phone="0571-88886666",
)


def test_that_copies_of_a_letter_read_the_same_without_names_numbers_and_dates() -> None:
    assert stripped(FIRST) == stripped(SECOND)
    assert jaccard(shingles(as_written(FIRST)), shingles(as_written(SECOND))) < 0.6


def test_that_people_of_the_case_go_wherever_they_stand() -> None:
    assert "迪丽" not in stripped("迪丽热巴认为合同无效，请给迪丽热巴一个说法", ("迪丽热巴",))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("王先生说退保", "先生说退保"),
        ("投保人：王芳，要求退保", "投保人要求退保"),
        ("赔了3.6万元和十五万元", "赔了和"),
        ("请看 https://a.example/x?y=1 和 a.b@c.cn", "请看和"),
        ("去年三月五日签的单", "去年签的单"),
        ("ＡＢＣ１２３号保单", "号保单"),
        ("", ""),
        ("？！……", ""),
    ],
)
def test_that_what_differs_between_copies_is_taken_out(text: str, left: str) -> None:
    assert stripped(text) == left


def test_that_words_which_only_begin_like_a_name_stay() -> None:
    text = "我是在网上买的，本人要求全额退保，高血压没有告知，金额不对"
    assert stripped(text) == "我是在网上买的本人要求全额退保高血压没有告知金额不对"


@pytest.mark.parametrize(
    "piece", ["1", "a", "张", "王某", "a.", "0年", "www.", "投保人", "一二三", "a@", "😀", "1:", "退保，"]
)
def test_that_a_megabyte_of_anything_is_stripped_at_once(piece: str) -> None:
    start = time.perf_counter()
    stripped(piece * (1_000_000 // len(piece)))
    assert time.perf_counter() - start < 5


def test_that_only_the_beginning_of_a_very_long_text_counts() -> None:
    assert stripped("退保" * CHARS_AT_MOST) == "退保" * (CHARS_AT_MOST // 2)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_that_stripping_again_takes_out_no_digit_or_sign_any_more(text: str) -> None:
    left = stripped(text)
    assert not any(character.isspace() or (character.isascii() and character.isdigit()) for character in left)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_that_the_jaccard_is_that_of_the_sets_of_five_grams(one: str, other: str) -> None:
    def grams(text: str) -> set[str]:
        return {text[start : start + 5] for start in range(max(1, len(text) - 4))} if text else set()

    sets = grams(one), grams(other)
    both = len(sets[0] | sets[1])
    expected = len(sets[0] & sets[1]) / both if both and all(sets) else 0.0
    assert jaccard(shingles(one), shingles(other)) == pytest.approx(expected)


def test_that_a_copy_in_traditional_characters_reads_like_the_letter() -> None:
    simplified = "投保人张伟明先生：业务员没有说清楚免责条款，要求全额退还保费并赔偿损失"
    traditional = "投保人張偉明先生：業務員沒有說清楚免責條款，要求全額退還保費並賠償損失"
    assert stripped(traditional) == stripped(simplified)
    assert "静" not in stripped("林靜認為合同無效", ("林静",))
    assert stripped("林靜認為合同無效", ("林静",)) == stripped("林静认为合同无效", ("林靜",))
