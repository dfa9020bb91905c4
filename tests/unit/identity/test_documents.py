from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.identity.model import IdType
from workbench.identity.rules import convert_15_to_18, examine_id, guess_id_type, id_match_key

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def codes(id_type: IdType, raw: str, on: date | None = None) -> list[str]:
    return [p.code.removeprefix("identity.") for p in examine_id(id_type, raw, on=on).problems]


def check_digit(seventeen: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(seventeen, WEIGHTS, strict=True))
    return "10X98765432"[total % 11]


@pytest.mark.parametrize(
    ("id_type", "number"),
    [
        (IdType.CN_ID, "11010519491231002X"),
        (IdType.CN_ID, "440304200002290129"),
        (IdType.RESIDENCE_PERMIT, "830000198506150120"),
        (IdType.RESIDENCE_PERMIT, "810000199001010019"),
        (IdType.FOREIGN_PR, "911840198001010013"),
        (IdType.FOREIGN_PR, "USA110012345678"),
        (IdType.USCC, "91350100M000100Y43"),
        (IdType.PASSPORT, "E12345678"),
        (IdType.HK_MO_PASS, "H01234567"),
        (IdType.TW_PASS, "01234568"),
    ],
)
def test_that_a_sound_number_has_no_problem_and_its_kind_is_guessed(id_type: IdType, number: str) -> None:
    assert codes(id_type, number) == []
    assert guess_id_type(number) == id_type


@pytest.mark.parametrize("sign", ["x", "X", "×", "χ", "Ｘ", "*", "ｘ", "Х"])
def test_that_every_way_to_type_the_last_x_is_read(sign: str) -> None:
    finding = examine_id(IdType.CN_ID, f"１１０１０５ 19491231-002{sign}\u200b")
    assert finding.normal == "11010519491231002X"
    assert finding.problems == ()


def test_that_birth_and_gender_are_read_from_the_number() -> None:
    finding = examine_id(IdType.CN_ID, "11010519491231002X")
    assert (finding.birth_date, finding.gender_hint) == (date(1949, 12, 31), "female")


def test_that_an_old_number_converts_and_both_are_one_person() -> None:
    finding = examine_id(IdType.CN_ID, "110105491231002")
    assert finding.converted_18 == "11010519491231002X"
    assert finding.problems == ()
    assert finding.match_key == id_match_key(IdType.CN_ID, "11010519491231002x")
    assert finding.match_key == id_match_key(IdType.CN_ID_15, "110105491231002")


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 995))
def test_that_every_converted_number_is_sound(birth: date, serial: int) -> None:
    short = f"110105{birth:%y%m%d}{serial:03d}"
    converted = convert_15_to_18(short)
    assert converted is not None
    assert converted[17] == check_digit(converted[:17])
    assert examine_id(IdType.CN_ID, converted).birth_date == birth


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 999), st.sampled_from("0123456789X"))
def test_that_a_wrong_check_digit_is_a_warning_that_names_the_right_one(
    birth: date, serial: int, last: str
) -> None:
    seventeen = f"330106{birth:%Y%m%d}{serial:03d}"
    found = [p for p in examine_id(IdType.CN_ID, seventeen + last).problems if p.code.endswith("mismatch")]
    assert [p.detail["expected"] for p in found] == (
        [] if check_digit(seventeen) == last else [check_digit(seventeen)]
    )
    assert all(p.level == "warning" for p in found)


@pytest.mark.parametrize(
    ("id_type", "number", "expected"),
    [
        (IdType.CN_ID, "000000000000000000", ["id_placeholder"]),
        (IdType.CN_ID, "11111111111111111X", ["id_placeholder"]),
        (IdType.CN_ID, "123456789012345678", ["id_placeholder"]),
        (IdType.PASSPORT, "000000", ["id_placeholder"]),
        (IdType.CN_ID, "110***********002X", ["id_masked"]),
        (IdType.CN_ID, "1.10105E+17", ["id_excel_number"]),
        (IdType.CN_ID, "110105194912310000", ["checksum_mismatch", "id_excel_zeros"]),
        (IdType.CN_ID, "11010519491231", ["id_length"]),
        (IdType.CN_ID, "1101051949123100AX", ["id_characters"]),
        (IdType.CN_ID, "110105199002300014", ["checksum_mismatch", "impossible_birth_date"]),
        (IdType.CN_ID, "991234199001010013", ["looks_like_foreign_pr", "checksum_mismatch"]),
        (IdType.CN_ID, "830000198506150120", ["looks_like_residence_permit"]),
        (IdType.CN_ID, "91350100M000100Y43", ["id_characters", "looks_like_uscc"]),
        (IdType.CN_ID, "USA110012345678", ["id_length", "looks_like_foreign_pr"]),
        (IdType.RESIDENCE_PERMIT, "440304200002290129", ["permit_head", "looks_like_cn_id"]),
        (IdType.CN_ID, "700304200002290129", ["unknown_province", "checksum_mismatch"]),
        (IdType.PASSPORT, "440304200002290129", ["unusual_format", "looks_like_cn_id"]),
        (IdType.NONE, "440304200002290129", ["id_without_type", "looks_like_cn_id"]),
        (IdType.USCC, "91350100M000100Y44", ["checksum_mismatch"]),
        *((IdType.USCC, f"91350100{sign}000100Y43", ["uscc_format"]) for sign in "IOZSV"),
        (IdType.ORG_CODE, "D2143569X", []),
        (IdType.ORG_CODE, "D21435699", ["checksum_mismatch"]),
        (IdType.CN_ID_15, "110105010101998", ["centenarian_serial"]),
        (IdType.OFFICER, "军字第2001988号", []),
        (IdType.HK_MO_PASS, "X123", ["unusual_format"]),
        (IdType.CN_ID, "1" * 65, ["id_too_long"]),
        (IdType.CN_ID, "  ", []),
    ],
)
def test_that_odd_numbers_earn_their_warnings(id_type: IdType, number: str, expected: list[str]) -> None:
    assert codes(id_type, number) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(1949, 12, 30), ["birth_in_future"]),
        (date(1949, 12, 31), []),
        (date(2069, 12, 31), []),
        (date(2070, 1, 1), ["birth_long_ago"]),
    ],
)
def test_that_an_impossible_age_is_pointed_out(on: date, expected: list[str]) -> None:
    assert codes(IdType.CN_ID, "11010519491231002X", on) == expected


def test_that_a_stand_in_matches_nobody() -> None:
    assert id_match_key(IdType.CN_ID, "000000000000000000") is None
    assert id_match_key(IdType.CN_ID, "110***********002X") is None
    assert id_match_key(IdType.CN_ID, "") is None


@given(st.sampled_from(IdType), st.text(max_size=40) | st.from_regex("[0-9A-Z]{5,19}", fullmatch=True))
def test_that_no_input_is_refused_or_breaks(id_type: IdType, raw: str) -> None:
    finding = examine_id(id_type, raw, on=date(2026, 9, 17))
    assert all(problem.level == "warning" for problem in finding.problems)
    assert guess_id_type(raw) in IdType
    assert (finding.normal is None) == (finding.match_key is None and not finding.placeholder)
