"""What is found in words: numbers however they are spaced, broken or widened, and names."""

import pytest

from workbench.redaction.model import Pattern, Wanted
from workbench.redaction.patterns import matches

EVERY = Wanted(
    tuple(pattern for pattern in Pattern if pattern not in (Pattern.NAME, Pattern.WORD)),
    names=("张三", "欧阳晓锋", "Anna Li"),
    policies=("P2021-0302-6620",),
    words=("高血压",),
)


def found(text: str) -> list[tuple[str, str]]:
    return [(match.kind, text[match.start : match.end]) for match in matches(text, EVERY)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("resident_id", "11010519491231002X"),
        ("resident_id", "１１０１０５１９４９１２３１００２Ｘ"),
        ("resident_id", "110105 19491231 002x"),
        ("resident_id", "1101051949\n1231002X"),
        ("resident_id", "110105491231002"),
        ("resident_id", "110105194912310021"),
        ("phone", "13800138000"),
        ("phone", "138 0013 8000"),
        ("phone", "138-0013-\n8000"),
        ("phone", "+86 13800138000"),
        ("phone", "(010) 66123456转8012"),
        ("phone", "0571-88123456"),
        ("phone", "400-820-8820"),
        ("card", "6222 0212 3456 7890 128"),
        ("card", "6222021234567890\n128"),
        ("email", "zhang.san@example.com"),
        ("email", "Zhang.San@example.\ncom"),
        ("policy", "P2021 0302-6620"),
        ("plate", "京A·12345"),
        ("plate", "粤BD12345"),
        ("name", "张 三"),
        ("name", "欧阳\n晓锋"),
        ("name", "anna  LI"),
        ("word", "高 血压"),
    ],
)
def test_that_it_is_found_whole_however_it_is_written(kind: str, text: str) -> None:
    for before, after in (("", ""), ("号码：", "，请核实"), ("（", "）")):
        assert found(f"{before}{text}{after}") == [(kind, text)]


def test_that_a_policy_number_is_found_by_the_word_before_it() -> None:
    assert found("保险单号：PA20260917X0042。") == [("policy", "PA20260917X0042")]


@pytest.mark.parametrize(
    "text",
    [
        "2026年9月18日 10:30",
        "6222021234567890129",
        "110105199902310025",
        "案号 2026-0917-0042",
        "金额 1234567.89 元",
        "第12345678901234567890123456789号",
        "Hannah Lin",
    ],
)
def test_that_other_numbers_and_words_are_left_alone(text: str) -> None:
    assert found(text) == []
