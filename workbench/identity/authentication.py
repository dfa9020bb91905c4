"""Secrets that only prove who is paying: they must never be kept, not even in a narrative.

Source: JR/T 0171-2020, class C3 (card verification values, passwords, magnetic stripe data).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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
_DATE_CODE = re.compile(
    r"(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?[0-9]{2}(?![0-9])[^0-9]{1,12}(?P<secret>[0-9]{3})(?![0-9])"
)
_CARD_BEFORE = re.compile(r"(?<![0-9])(?P<card>[0-9](?:[ -]?[0-9]){12,18})[^0-9]{1,12}$")
_CARD_REACH = 60
_TRACK = re.compile(r"(?P<secret>%B[0-9]{12,19}\^[^\n?]{2,60}|;[0-9]{12,19}=[0-9]{4,30})", re.IGNORECASE)
# What the patterns begin with, in small letters: looked for first, because that is many times faster.
_PASSWORD_WORDS = ("密码", "口令", "密碼", "password", "passcode", "pwd", "pin")
_CODE_WORDS = ("cvv", "cvc", "cvn", "安全码", "背面", "校验码")
_DIGITS = re.compile("[0-9０-９]+")
# No pattern is longer than this before its first digit or behind its last one.
_REACH = 100


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


# The window asks at every pause in typing, mostly about words that have not changed.
@lru_cache(maxsize=4)
def _secrets(text: str) -> tuple[_Secret, ...]:
    """In order of place, without overlaps."""
    kept: list[_Secret] = []
    for start, end in _neighbourhoods(text):
        found = sorted(_candidates(half_width(text[start:end])), key=lambda candidate: candidate.start)
        for secret in found:
            if not kept or start + secret.start >= kept[-1].end:
                kept.append(_Secret(start + secret.start, start + secret.end, secret.code))
    return tuple(kept)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which a secret can stand, by the digits that every secret has."""
    start = end = 0
    for digits in _DIGITS.finditer(text):
        if end and digits.start() - _REACH > end:
            yield start, end
            end = 0
        if not end:
            start = max(0, digits.start() - _REACH)
        end = min(len(text), digits.end() + _REACH)
    if end:
        yield start, end


def _candidates(text: str) -> Iterator[_Secret]:
    words = text.lower()
    if any(word in words for word in _PASSWORD_WORDS):
        for found in _PASSWORD.finditer(text):
            if sum(character.isdigit() for character in found["secret"]) >= 3:
                yield _secret(found, "identity.secret_password")
    if any(word in words for word in _CODE_WORDS):
        for found in _CODE.finditer(text):
            yield _secret(found, "identity.secret_card_code")
    for found in _DATE_CODE.finditer(text):
        before = _CARD_BEFORE.search(text[max(0, found.start() - _CARD_REACH) : found.start()])
        if before and _passes_luhn(before["card"]):
            yield _secret(found, "identity.secret_card_code")
    if "%" in text or ";" in text:
        for found in _TRACK.finditer(text):
            yield _secret(found, "identity.secret_card_stripe")


def _secret(found: re.Match[str], code: str) -> _Secret:
    return _Secret(found.start("secret"), found.end("secret"), code)


def _passes_luhn(card: str) -> bool:
    # Imported on first need, as in `documents`.
    from stdnum import luhn

    return bool(luhn.is_valid(re.sub("[ -]", "", card)))
