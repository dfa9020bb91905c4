import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.identity.masking import (
    mask_address,
    mask_card,
    mask_email,
    mask_id,
    mask_name,
    mask_phone,
    mask_policy,
    mask_text,
)
from workbench.identity.model import MaskRules

MASKS = [mask_name, mask_id, mask_phone, mask_card, mask_policy, mask_email, mask_address, mask_text]
HAN = st.text(alphabet="张李欧阳司徒某锋明珵𠮷\U0002a700\U000323af", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("李晓明", "李*明"),
        ("欧阳晓锋", "欧阳*锋"),
        ("欧阳锋", "欧阳*"),
        ("司徒兰", "司徒*"),
        ("阿依古丽", "阿**丽"),
        ("迪丽拜尔·买买提", "迪***·**提"),
        ("𠮷田某", "𠮷*某"),
        ("珵", "*"),
        ("葛\U000e0100", "*"),
        ("John Smith", "J*** S***"),
        ("", ""),
    ],
)
def test_that_names_keep_what_recognition_needs(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("11010519491231002X", "110***********002X"), ("E12345678", "E*******8"), ("12345", "*****")],
)
def test_that_identity_numbers_keep_three_and_four(number: str, masked: str) -> None:
    assert mask_id(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13800138000", "138****8000"),
        ("01088886666", "010****6666"),
        ("88886666", "****6666"),
        ("110", "***"),
    ],
)
def test_that_phones_keep_three_and_four(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


def test_that_cards_policies_and_addresses_of_mail_follow_their_rules() -> None:
    assert mask_card("6222 0212 3456 7890 123") == "622202*********0123"
    assert mask_policy("P2021-0302-6620") == "***********6620"
    assert mask_email("zhangsan@example.com") == "zha***@example.com"
    assert mask_email("li@example.com") == "l***@example.com"


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("北京市朝阳区建国路1号", "北京市朝阳区***"),
        ("广东省 深圳市南山区科技园路2号", "广东省深圳市南山区***"),
        ("新疆维吾尔自治区乌鲁木齐市天山区某路", "新疆维吾尔自治区乌鲁木齐市天山区***"),
        ("内蒙古自治区呼伦贝尔市鄂温克族自治旗某街", "内蒙古自治区呼伦贝尔市鄂温克族自治旗***"),
        ("河南省新乡市红旗区平原路", "河南省新乡市红旗区***"),
        ("阳光小区3栋", "***"),
        ("", "***"),
    ],
)
def test_that_addresses_end_at_the_district(address: str, masked: str) -> None:
    assert mask_address(address) == masked


def test_that_numbers_and_known_names_in_a_text_are_masked_and_the_rest_stays() -> None:
    text = (
        "张三 身份证110105 19491231 002X，电话１３８００１３８０００、010-88886666，卡6222 0212 3456 7890，"
        "邮箱zhangsan@example.com，2026-09-17 交36000.00元，保单P2021-0302-6620，案号2026-0917-0042"
    )
    assert mask_text(text, known_names=["张三"]) == (
        "张* 身份证110***********002X，电话138****8000、010****6666，卡622202******7890，"
        "邮箱zha***@example.com，2026-09-17 交36000.00元，保单P2021-0302-6620，案号2026-0917-0042"
    )


@given(st.text(max_size=60))
def test_that_no_mask_ever_breaks(text: str) -> None:
    for mask in MASKS:
        assert isinstance(mask(text), str)


@given(HAN)
def test_that_a_name_never_shows_more_than_surname_and_last_character(name: str) -> None:
    masked = mask_name(name)
    shown = [c for c in masked if c != "*"]
    assert len(masked) == len(name)
    assert "*" in masked
    assert len(shown) <= (3 if name.startswith(("欧阳", "司徒")) else 2)
    assert all(kept in ("*", original) for kept, original in zip(masked, name, strict=True))


@given(st.text(alphabet="0123456789X", min_size=1, max_size=24))
def test_that_at_least_four_places_of_a_number_are_hidden(number: str) -> None:
    for mask in (mask_id, mask_phone, mask_card, mask_policy):
        masked = mask(number)
        assert len(masked) == len(number)
        assert masked.count("*") >= min(4, len(number))


@given(st.from_regex(r"[甲-癸，。 ]{0,8}1[3-9][0-9]{9}[甲-癸，。 ]{0,8}", fullmatch=True))
def test_that_no_mobile_survives_in_a_text(text: str) -> None:
    assert not re.search(r"[0-9]{5}", mask_text(text))


def test_that_stricter_rules_show_less() -> None:
    strict = MaskRules(id_head=1, id_tail=1, name_tail=0, keep_compound_surname=False)
    assert mask_id("11010519491231002X", strict) == "1****************X"
    assert mask_name("欧阳晓锋", strict) == "欧***"
