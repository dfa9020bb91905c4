"""Phone numbers: many spellings, one string of digits; never a number to calculate with."""

import re

from workbench.errors import Problem
from workbench.identity.model import PhoneFinding, PhoneKind
from workbench.text import search_key

PHONE_MAX_CHARS = 64

_EXTENSION = re.compile(r"\s*(?:转|分机号?|ext\.?|[#x*])\s*[:.]?\s*([0-9]{1,6})$")
_HYPHEN_EXTENSION = re.compile(r"(?<=[0-9]{7})\s*-\s*([0-9]{2,5})$")
_SEVERAL = re.compile(r"(?<=[0-9])\s*[/、;,，；或和]\s*(?=[+(0-9])")
_SIGNS = re.compile(r"[\s\-‐‑‒–—−()\[\].·]")
_NUMBER = re.compile(r"\+?[0-9]{3,20}")
# Prefixes of the carriers' cheap long-distance lines, dialled before the number itself.
_DIALLED_FIRST = re.compile(
    r"^(?:17951|17950|17911|17910|17909|17908|17901|12593|10193|11808)(?=0?1[3-9][0-9]{9}$|0[1-9])"
)

_KINDS: tuple[tuple[PhoneKind, re.Pattern[str]], ...] = (
    # 工信部 码号: 162, 165, 167, 170 and 171 belong to resellers.
    ("virtual", re.compile(r"1(?:62|65|67|70|71)[0-9]{8}")),
    ("mobile", re.compile(r"1[3-9][0-9]{9}")),
    ("landline", re.compile(r"0(?:10|2[0-9])[2-9][0-9]{6,7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}")),
    ("service", re.compile(r"[48]00[0-9]{7}|9[56][0-9]{3,6}|1[0-9]{2}|1(?:00|2)[0-9]{3}|1[0-9]{4}")),
)
_WITHOUT_AREA = re.compile(r"[2-8][0-9]{6,7}")


def normalise_phone(raw: str, *, field: str = "phones") -> PhoneFinding:
    """The number in one spelling, with its kind and extension; what cannot be read is kept with a warning."""
    text = search_key(raw[:PHONE_MAX_CHARS])
    if _SEVERAL.search(text):
        return PhoneFinding(text, "unknown", None, (_warning(field, "phone_several"),))
    body, extension = _split_extension(text)
    digits = _SIGNS.sub("", body)
    if not _NUMBER.fullmatch(digits) or len(raw) > PHONE_MAX_CHARS:
        return PhoneFinding(text, "unknown", None, (_warning(field, "phone_unreadable"),))
    national = _national(digits)
    if national.startswith("+"):
        problems = () if 8 <= len(national) <= 16 else (_warning(field, "phone_length"),)
        return PhoneFinding(national, "foreign", extension, problems)
    for kind, pattern in _KINDS:
        if pattern.fullmatch(national):
            return PhoneFinding(national, kind, extension)
    if _WITHOUT_AREA.fullmatch(national):
        return PhoneFinding(national, "landline", extension, (_warning(field, "phone_area_missing"),))
    return PhoneFinding(national, "unknown", extension, (_warning(field, "phone_length"),))


def _split_extension(text: str) -> tuple[str, str | None]:
    found = _EXTENSION.search(text)
    if found is None:
        found = _HYPHEN_EXTENSION.search(text)
        # "138-0013-8000" ends in four digits too; only a full landline before the hyphen makes an extension.
        if found and not _is_landline(text[: found.start()]):
            found = None
    return (text[: found.start()], found[1]) if found else (text, None)


def _is_landline(text: str) -> bool:
    digits = _SIGNS.sub("", text)
    return bool(_KINDS[2][1].fullmatch(digits) or re.fullmatch(r"[48]00[0-9]{7}", digits))


def _national(digits: str) -> str:
    """The number as dialled inside the mainland, or with `+` and the country code from elsewhere."""
    abroad = re.sub(r"^00(?=[1-9])", "+", digits)
    if abroad.startswith("+86"):
        rest = abroad[3:]
        landline = re.fullmatch(r"(?:10|2[0-9])[2-9][0-9]{6,7}|[3-9][0-9]{2}[2-9][0-9]{6,7}", rest)
        return f"0{rest}" if landline and not rest.startswith(("400", "800")) else _dialled(rest)
    if abroad.startswith("+"):
        return abroad
    return digits[2:] if re.fullmatch(r"861[3-9][0-9]{9}", digits) else _dialled(digits)


def _dialled(digits: str) -> str:
    rest = _DIALLED_FIRST.sub("", digits)
    return rest[1:] if re.fullmatch(r"01[3-9][0-9]{9}", rest) else rest


def _warning(field: str, code: str) -> Problem:
    return Problem(field, f"identity.{code}", level="warning")
