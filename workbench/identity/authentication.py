"""Secrets that only prove who is paying: they must never be kept, not even in a narrative.

Source: JR/T 0171-2020, class C3 (card verification values, passwords, magnetic stripe data).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.errors import Problem
from workbench.text import half_width

_LINK = r"(?:[\s:=\"'“”‘’(]|是|为|叫|就是|改成|改为|设为|设成|is|was)"
_PASSWORD = re.compile(
    rf"(?:密码|口令|密碼|password|passcode|pwd|\bpin(?:码| code)?){_LINK}{{0,6}}"
    r"(?P<secret>[0-9A-Za-z!@#$%&_.-]{4,32})(?![0-9年月日号次元块位秒分])",
    re.IGNORECASE,
)
_CODE = re.compile(
    rf"(?:CV[VCN]2?|安全码|背面(?:[后末]?(?:三位|3位)(?:数字?|码)?)|(?:卡片)?校验码){_LINK}{{0,6}}"
    r"(?P<secret>[0-9]{3,4})(?![0-9])",
    re.IGNORECASE,
)
_CARD_DATES_CODE = re.compile(
    r"(?<![0-9])(?P<card>[0-9](?:[ -]?[0-9]){12,18})(?![0-9])[^0-9]{1,12}"
    r"(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?[0-9]{2}(?![0-9])[^0-9]{1,12}(?P<secret>[0-9]{3})(?![0-9])"
)
_TRACK = re.compile(r"(?P<secret>%B[0-9]{12,19}\^[^\n?]{2,60}|;[0-9]{12,19}=[0-9]{4,30})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Secret:
    start: int
    end: int
    code: str


def find_secrets(text: str, *, field: str = "narrative") -> list[Problem]:
    """Every password, card verification value and stripe in a text, by place; none is repeated."""
    return [Problem(field, secret.code, {"position": str(secret.start + 1)}) for secret in _secrets(text)]


def blank_secrets(text: str) -> str:
    """The text with every secret that `find_secrets` names replaced by stars."""
    pieces: list[str] = []
    done = 0
    for secret in _secrets(text):
        pieces += [text[done : secret.start], "***"]
        done = secret.end
    return "".join([*pieces, text[done:]])


def _secrets(text: str) -> list[_Secret]:
    """In order of place, without overlaps."""
    kept: list[_Secret] = []
    for secret in sorted(_candidates(half_width(text)), key=lambda candidate: candidate.start):
        if not kept or secret.start >= kept[-1].end:
            kept.append(secret)
    return kept


def _candidates(text: str) -> Iterator[_Secret]:
    for found in _PASSWORD.finditer(text):
        if sum(character.isdigit() for character in found["secret"]) >= 3:
            yield _secret(found, "identity.secret_password")
    for found in _CODE.finditer(text):
        yield _secret(found, "identity.secret_card_code")
    for found in _CARD_DATES_CODE.finditer(text):
        if _passes_luhn(found["card"]):
            yield _secret(found, "identity.secret_card_code")
    for found in _TRACK.finditer(text):
        yield _secret(found, "identity.secret_card_stripe")


def _secret(found: re.Match[str], code: str) -> _Secret:
    return _Secret(found.start("secret"), found.end("secret"), code)


def _passes_luhn(card: str) -> bool:
    # Imported on first need, as in `documents`.
    from stdnum import luhn

    return bool(luhn.is_valid(re.sub("[ -]", "", card)))
