"""One spelling for every kind of trace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.folding import PAIRS, fold
from workbench.links.keys import is_plausible, value_key
from workbench.links.model import TraceKind

_SIGNS = "".join(old for old, _ in PAIRS) + "ABcZéÄ杭州市1-@. "


@given(st.text(alphabet=_SIGNS, max_size=40))
@settings(max_examples=50)
def test_that_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("account", "6222 0210-0111 4837", "6222021001114837"),
        ("account", "６２２２０２１００１１１", "622202100111"),
        ("phone", "+86 138-0013-8000", "13800138000"),
        ("phone", "17951 13800138000", "13800138000"),
        ("fax", "(0571) 87654321", "057187654321"),
        ("email", " Wei@Example.COM", "wei@example.com"),
        ("return_address", "杭州市西湖区文三路 １ 号", "杭州市西湖区文三路1号"),
        ("sender", "李 建国", "李建国"),
        ("proxy_org", "某某咨询（杭州）公司", "某某咨询(杭州)公司"),
        ("device", "iPhone 15  SN:F2L", "iphone15sn:f2l"),
    ],
)
def test_that_a_value_is_compared_in_one_spelling(kind: str, value: str, key: str) -> None:
    assert value_key(TraceKind(kind), value) == key


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("account", "1234"), ("account", "1234 567"), ("return_address", "文三路一号楼甲"),
        ("phone", "没有"), ("email", "a at b"), ("return_address", "杭州市"),
        ("fax", "12"), ("sender", "··"), ("device", "  "),
    ],
)  # fmt: skip
def test_that_what_ties_half_the_world_or_nobody_is_refused(kind: str, value: str) -> None:
    assert not is_plausible(TraceKind(kind), value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("account", "1234 5678"), ("phone", "13800138000"), ("fax", "0571-87654321"), ("email", "wei@a.cn"),
        ("return_address", "文三路一号楼甲座"), ("sender", "李建国"), ("device", "iPhone"),
        ("web_account", "w"), ("proxy_org", "某某咨询"),
    ],
)  # fmt: skip
def test_that_what_may_tie_two_people_is_taken(kind: str, value: str) -> None:
    assert is_plausible(TraceKind(kind), value)
