"""The province of an address."""

import pytest

from workbench.identity.provinces import province_heads, province_of
from workbench.rulebook.reading import shipped_rulebook

HEADS = province_heads((row.id, row.zh) for row in shipped_rulebook().regions.rows)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("浙江省杭州市示例区北苑 1 幢", "33"),
        (" 浙江 杭州 西湖区", "33"),
        ("中国黑龙江省哈尔滨市", "23"),
        ("内蒙古自治区呼和浩特市", "15"),
        ("新疆维吾尔自治区喀什", "65"),
        ("广西南宁市", "45"),
        ("北京市朝阳区", "11"),
        ("北京东城区", "11"),
        ("上海浦东新区", "31"),
        ("广东中山市", "44"),
        ("香港特别行政区中西区", "81"),
    ],
)
def test_that_an_address_tells_its_province(address: str, code: str) -> None:
    assert province_of(address, HEADS) == code


@pytest.mark.parametrize(
    "address", ["", "北", "北京东路 668 号", "四川北路", "山东路 5 号", "上海大道 1 号", "示例区甲路 3 号"]
)
def test_that_a_street_named_after_a_province_is_none(address: str) -> None:
    assert province_of(address, HEADS) == ""


def test_that_every_province_of_the_rules_is_found_by_its_own_name() -> None:
    rows = [
        row for row in shipped_rulebook().regions.rows if row.zh in ("浙江省", "澳门特别行政区", "西藏自治区")
    ]
    assert [province_of(row.zh, HEADS) for row in rows] == [row.id for row in rows]
