"""Identity numbers: read, checked and converted; an odd number earns a warning, never a refusal."""

import re
from collections.abc import Callable
from datetime import date

from workbench.errors import Problem
from workbench.identity.model import Gender, IdFinding, IdType
from workbench.text import search_key

ID_MAX_CHARS = 64

# GB/T 2260 province heads; the codes below them change, so only the head is looked at.
PROVINCE_HEADS = frozenset(
    f"{region}{province}"
    for region, provinces in (
        (1, "12345"),
        (2, "123"),
        (3, "1234567"),
        (4, "123456"),
        (5, "01234"),
        (6, "12345"),
        (7, "1"),
        (8, "12"),
    )
    for province in provinces
)
PERMIT_HEADS = ("810000", "820000", "830000")

_SEPARATORS = re.compile(r"[\s\-‐‑‒–—−·•.]")
_FINAL_X = re.compile(r"([0-9]{17})[X×✕✖ΧХ*]")
_RESIDENT_18 = re.compile(r"[0-9]{17}[0-9X]")
_EXCEL = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{2}")
_FOREIGN_PR_2017 = re.compile(r"[A-Z]{3}[0-9]{12}")
_USCC = re.compile(r"[0-9ABCDEFGHJKLMNPQRTUWXY]{18}")
_ORG_CODE = re.compile(r"[0-9A-Z]{8}[0-9X]")
_FORMATS = {
    IdType.PASSPORT: re.compile(r"[A-Z0-9]{5,12}"),
    IdType.HK_MO_PASS: re.compile(r"[HM](?:[0-9]{8}|[0-9]{10})"),
    IdType.TW_PASS: re.compile(r"[0-9]{8}|[0-9]{10}(?:[A-Z]|\([A-Z0-9]\))?"),
}


def compact_id(raw: str) -> str:
    """The number in capitals and half width, without separators, any sign for X as the last place made X."""
    number = _SEPARATORS.sub("", search_key(raw)).upper()
    crossed = _FINAL_X.fullmatch(number)
    return f"{crossed[1]}X" if crossed else number


def check_digit_18(number: str) -> str:
    """The last character of an 18-character resident number, from its first 17 digits.

    Source: GB 11643-1999 (ISO 7064 MOD 11-2).
    """
    # Imported on first need: the library's character table takes longer to build than the window to paint.
    from stdnum.cn import ric

    return str(ric.calc_check_digit(f"{number[:17]}0"))


def convert_15_to_18(number: str) -> str | None:
    """The 18-digit number of an old 15-digit one; None for the serials 996–999 of people born before 1900.

    Source: GB 11643-1999; 国务院关于实行公民身份号码制度的决定 (国发〔1999〕15号).
    """
    if number[12:] in {"996", "997", "998", "999"}:
        return None
    longer = f"{number[:6]}19{number[6:]}"
    return longer + check_digit_18(longer)


def examine_id(id_type: IdType, raw: str, *, field: str = "id_no", on: date | None = None) -> IdFinding:
    """What an identity number says and what is odd about it; only an overlong one is an error.

    Args:
        on: the day against which a birth date counts as future or too long ago.
    """
    if len(raw) > ID_MAX_CHARS:
        problem = Problem(field, "identity.id_too_long", {"limit": str(ID_MAX_CHARS)})
        return IdFinding(id_type, None, (problem,))
    number = compact_id(raw)
    if not number:
        return IdFinding(id_type, None)
    if _is_placeholder(number):
        return IdFinding(id_type, number, (_warning(field, "id_placeholder"),), placeholder=True)
    if "*" in number:
        return IdFinding(id_type, number, (_warning(field, "id_masked"),), placeholder=True)
    if _EXCEL.fullmatch(search_key(raw).upper().replace(" ", "")):
        return IdFinding(id_type, number, (_warning(field, "id_excel_number"),), placeholder=True)
    examine = _EXAMINERS.get(id_type, _examine_format)
    finding = examine(id_type, number, field)
    return _with_age_check(finding, field, on)


def guess_id_type(raw: str) -> IdType:
    """The kind of document that a number most looks like; OTHER when nothing fits, NONE when empty."""
    number = compact_id(raw)
    if not number:
        return IdType.NONE
    if _is_placeholder(number):
        return IdType.OTHER
    if len(number) == 18 and _RESIDENT_18.fullmatch(number):
        return _guess_of_18(number)
    if _FOREIGN_PR_2017.fullmatch(number):
        return IdType.FOREIGN_PR
    if len(number) == 15 and _digits(number) and _date_of(f"19{number[6:12]}"):
        return IdType.CN_ID_15
    if _uscc_check(number) == number[-1] or (_USCC.fullmatch(number) and number[:2] in {"91", "92", "93"}):
        return IdType.USCC
    if re.search(r"字第?[0-9A-Z]+号?", number):
        return IdType.OFFICER
    for id_type in (IdType.HK_MO_PASS, IdType.TW_PASS):
        if _FORMATS[id_type].fullmatch(number):
            return id_type
    if re.fullmatch(r"[A-Z]{1,2}[0-9]{7,8}", number):
        return IdType.PASSPORT
    return (
        IdType.ORG_CODE if _ORG_CODE.fullmatch(number) and _org_check(number) == number[8] else IdType.OTHER
    )


def _guess_of_18(number: str) -> IdType:
    sound = check_digit_18(number) == number[17] and _date_of(number[6:14]) is not None
    if not sound and _uscc_check(number) == number[17]:
        return IdType.USCC
    if number.startswith("9"):
        return IdType.FOREIGN_PR
    return IdType.RESIDENCE_PERMIT if number.startswith(PERMIT_HEADS) else IdType.CN_ID


def _examine_resident(id_type: IdType, number: str, field: str) -> IdFinding:
    if len(number) == 15 and _digits(number):
        return _examine_15(id_type, number, field)
    if len(number) != 18:
        detail = {"length": str(len(number))}
        return IdFinding(
            id_type, number, (_warning(field, "id_length", **detail), *_hints(id_type, number, field))
        )
    if not _RESIDENT_18.fullmatch(number):
        hints = _hints(id_type, number, field)
        return IdFinding(id_type, number, (_warning(field, "id_characters"), *hints))
    problems = [*_head_problems(id_type, number, field), *_checksum_problems(number, field)]
    birth = _date_of(number[6:14])
    if birth is None:
        problems.append(_warning(field, "impossible_birth_date", text=number[6:14]))
    return IdFinding(id_type, number, tuple(problems), birth, _gender_of(number[14:17]))


def _examine_15(id_type: IdType, number: str, field: str) -> IdFinding:
    problems = _head_problems(id_type, number, field)
    longer = convert_15_to_18(number)
    if longer is None:
        problems.append(_warning(field, "centenarian_serial"))
        return IdFinding(id_type, number, tuple(problems), gender_hint=_gender_of(number[12:]))
    birth = _date_of(longer[6:14])
    if birth is None:
        problems.append(_warning(field, "impossible_birth_date", text=longer[6:14]))
    return IdFinding(id_type, number, tuple(problems), birth, _gender_of(number[12:]), longer)


def _examine_foreign_pr(id_type: IdType, number: str, field: str) -> IdFinding:
    """Source: 国家移民管理局公告 2023年 on the new edition (18 places, first 9); the 2017 edition has 15."""
    if _FOREIGN_PR_2017.fullmatch(number):
        return IdFinding(id_type, number)
    if not _RESIDENT_18.fullmatch(number) or not number.startswith("9"):
        problems = (_warning(field, "unusual_format"), *_hints(id_type, number, field))
        return IdFinding(id_type, number, problems)
    birth = _date_of(number[6:14])
    found = _checksum_problems(number, field)
    if birth is None:
        found.append(_warning(field, "impossible_birth_date", text=number[6:14]))
    return IdFinding(id_type, number, tuple(found), birth)


def _examine_uscc(id_type: IdType, number: str, field: str) -> IdFinding:
    """Source: GB 32100-2015."""
    if not _USCC.fullmatch(number):
        return IdFinding(id_type, number, (_warning(field, "uscc_format"),))
    expected = _uscc_check(number)
    if expected == number[17]:
        return IdFinding(id_type, number)
    return IdFinding(id_type, number, (_warning(field, "checksum_mismatch", expected=expected),))


def _examine_org_code(id_type: IdType, number: str, field: str) -> IdFinding:
    if not _ORG_CODE.fullmatch(number):
        return IdFinding(id_type, number, (_warning(field, "unusual_format"),))
    expected = _org_check(number)
    if expected == number[8]:
        return IdFinding(id_type, number)
    return IdFinding(id_type, number, (_warning(field, "checksum_mismatch", expected=expected),))


def _examine_format(id_type: IdType, number: str, field: str) -> IdFinding:
    pattern = _FORMATS.get(id_type)
    if pattern is None or pattern.fullmatch(number):
        return IdFinding(id_type, number)
    return IdFinding(id_type, number, (_warning(field, "unusual_format"), *_hints(id_type, number, field)))


def _examine_untyped(id_type: IdType, number: str, field: str) -> IdFinding:
    return IdFinding(id_type, number, (_warning(field, "id_without_type"), *_hints(id_type, number, field)))


_EXAMINERS: dict[IdType, Callable[[IdType, str, str], IdFinding]] = {
    IdType.CN_ID: _examine_resident,
    IdType.CN_ID_15: _examine_resident,
    IdType.RESIDENCE_PERMIT: _examine_resident,
    IdType.FOREIGN_PR: _examine_foreign_pr,
    IdType.USCC: _examine_uscc,
    IdType.ORG_CODE: _examine_org_code,
    IdType.NONE: _examine_untyped,
}


def _head_problems(id_type: IdType, number: str, field: str) -> list[Problem]:
    permit = number.startswith(PERMIT_HEADS)
    if id_type is IdType.RESIDENCE_PERMIT:
        return [] if permit else [_warning(field, "permit_head"), *_hints(id_type, number, field)]
    if permit or number.startswith("9"):
        return _hints(id_type, number, field)
    return [] if number[:2] in PROVINCE_HEADS else [_warning(field, "unknown_province", head=number[:2])]


def _checksum_problems(number: str, field: str) -> list[Problem]:
    expected = check_digit_18(number)
    if expected == number[17]:
        return []
    problems = [_warning(field, "checksum_mismatch", expected=expected)]
    if number.endswith("000"):
        problems.append(_warning(field, "id_excel_zeros"))
    return problems


def _hints(id_type: IdType, number: str, field: str) -> list[Problem]:
    """A warning that the number looks like another kind of document, if it plainly does."""
    guess = guess_id_type(number)
    plain = {IdType.CN_ID, IdType.CN_ID_15, IdType.FOREIGN_PR, IdType.RESIDENCE_PERMIT, IdType.USCC}
    resident = {IdType.CN_ID, IdType.CN_ID_15}
    if guess not in plain or guess is id_type or {guess, id_type} <= resident:
        return []
    return [_warning(field, f"looks_like_{IdType.CN_ID if guess in resident else guess}")]


def _with_age_check(finding: IdFinding, field: str, on: date | None) -> IdFinding:
    birth = finding.birth_date
    if birth is None or on is None or (birth <= on and on.year - birth.year <= 120):
        return finding
    code = "birth_in_future" if birth > on else "birth_long_ago"
    problems = (*finding.problems, _warning(field, code, date=birth.isoformat()))
    return IdFinding(
        finding.id_type, finding.normal, problems, birth, finding.gender_hint, finding.converted_18
    )


def _is_placeholder(number: str) -> bool:
    body = number[:-1] if len(number) > 6 else number
    return len(number) >= 6 and (len(set(body)) == 1 or "12345678901234567890".startswith(body))


def _date_of(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _gender_of(serial: str) -> Gender:
    return "male" if int(serial) % 2 else "female"


def _digits(number: str) -> bool:
    return number.isascii() and number.isdigit()


def _uscc_check(number: str) -> str:
    from stdnum.cn import uscc

    return str(uscc.calc_check_digit(number[:17])) if _USCC.fullmatch(number) else ""


def _org_check(number: str) -> str:
    """The check character of an organisation code. Source: GB 11714-1997."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(sign, 36) * weight for sign, weight in zip(number, weights, strict=False)) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def _warning(field: str, code: str, **detail: str) -> Problem:
    return Problem(field, f"identity.{code}", detail, level="warning")
