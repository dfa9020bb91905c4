import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.identity.rules import normalise_phone, phone_match_key


@pytest.mark.parametrize(
    "typed",
    [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+86 138 0013 8000",
        "008613800138000",
        "8613800138000",
        "（+86）１３８００１３８０００",
        "17951 13800138000",
        "013800138000",
        "\u200b138\u00a00013\u30008000",
    ],
)
def test_that_every_spelling_of_a_mobile_is_one_line(typed: str) -> None:
    finding = normalise_phone(typed)
    assert (finding.normal, finding.kind, finding.problems) == ("13800138000", "mobile", ())


@pytest.mark.parametrize(
    ("typed", "normal", "kind", "extension"),
    [
        ("010-88886666", "01088886666", "landline", None),
        ("0086 10 8888 6666", "01088886666", "landline", None),
        ("010-88886666转8012", "01088886666", "landline", "8012"),
        ("010-88886666-8012", "01088886666", "landline", "8012"),
        ("0755 26888888 分机 12", "075526888888", "landline", "12"),
        ("0411 8888888", "04118888888", "landline", None),
        ("400-820-8820", "4008208820", "service", None),
        ("+86 400 820 8820", "4008208820", "service", None),
        ("95519", "95519", "service", None),
        ("12378", "12378", "service", None),
        ("110", "110", "service", None),
        ("17012345678", "17012345678", "virtual", None),
        ("16212345678", "16212345678", "virtual", None),
        ("+852 9123 4567", "+85291234567", "foreign", None),
        ("001 212 555 0100", "+12125550100", "foreign", None),
    ],
)
def test_that_other_numbers_are_told_apart(typed: str, normal: str, kind: str, extension: str | None) -> None:
    finding = normalise_phone(typed)
    assert (finding.normal, finding.kind, finding.extension, finding.problems) == (
        normal,
        kind,
        extension,
        (),
    )


@pytest.mark.parametrize(
    ("typed", "code", "key"),
    [
        ("88886666", "phone_area_missing", "88886666"),
        ("1380013800", "phone_length", None),
        ("138001380001", "phone_length", None),
        ("13800138000/13900139000", "phone_several", None),
        ("找儿子", "phone_unreadable", None),
        ("", "phone_unreadable", None),
        ("1" * 200, "phone_unreadable", None),
    ],
)
def test_that_doubtful_numbers_are_kept_with_a_warning(typed: str, code: str, key: str | None) -> None:
    finding = normalise_phone(typed, field="complainant.phones.0")
    assert [(p.field, p.code, p.level) for p in finding.problems] == [
        ("complainant.phones.0", f"identity.{code}", "warning")
    ]
    assert phone_match_key(typed) == key


def test_that_leading_zeros_survive() -> None:
    assert normalise_phone("0411-8888888").normal.startswith("0")


@given(st.text(alphabet="0123456789+-() 转x#*·/", max_size=30))
def test_that_a_normal_form_is_its_own_normal_form(typed: str) -> None:
    finding = normalise_phone(typed)
    if finding.kind != "unknown":
        assert normalise_phone(finding.normal).normal == finding.normal
