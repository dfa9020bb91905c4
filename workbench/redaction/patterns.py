"""Finds numbers, addresses, names and words in a text, however they are spaced, broken or widened."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workbench.identity.documents import examine_id
from workbench.identity.model import IdType
from workbench.identity.phones import normalise_phone
from workbench.redaction.model import Pattern, Wanted

# What may stand between two characters of a number or name: a few blanks, a hyphen, the end of a line.
_BLANK = r"[^\S\n]"
_JOIN = rf"(?:{_BLANK}{{0,3}}-?\n{_BLANK}{{0,8}}|{_BLANK}{{0,2}}[-·•・.]?{_BLANK}{{0,2}})"
_NEAR = rf"(?:{_BLANK}{{0,3}}\n{_BLANK}{{0,8}}|{_BLANK}{{0,2}})"
_NO_DIGIT_BEFORE, _NO_DIGIT_AFTER = r"(?<![0-9])", r"(?![0-9])"
_LABELS = r"(?:保险单|保单|投保单|合同|保险合同|借据|policy)(?:号码|编号|号|no\.?|number)?"
# Source: GA 36-2018 (five places after the letter, six on vehicles of new energy).
_PLATE_HEADS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"
_JOINS_OUT = re.compile(r"[\s\-·•・.]")
_UNSEEN = ("Cf", "Cc", "Co")


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text, from `start` to before `end`."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A text for matching, and for each of its characters the place in the text as it was."""

    text: str
    places: tuple[int, ...]


def folded(text: Sequence[str]) -> Folded:
    """The text in half width and small letters without what cannot be seen; line ends stay."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in "\n\r\u2028\u2029":
            characters.append("\n")
            places.append(place)
            continue
        if character != "\t" and unicodedata.category(character[0]) in _UNSEEN:
            continue
        for each in unicodedata.normalize("NFKC", character).casefold():
            characters.append(each)
            places.append(place)
    return Folded("".join(characters), tuple(places))


def bare(text: str) -> str:
    """The text as it is compared when traces are looked for: folded, without any blanks."""
    return "".join(folded(text).text.split())


def matches(text: Sequence[str], wanted: Wanted) -> list[Match]:
    """Every place where something wanted stands; where two lie over one another the surer kind stays.

    Args:
        text: a string, or its characters one by one.
    """
    seen = folded(text)
    taken = bytearray(len(seen.text) + 1)
    found: list[Match] = []
    for kind, spans in _finders(wanted):
        for start, end in spans(seen.text):
            if end > start and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Match(kind, seen.places[start], seen.places[end - 1] + 1))
    return sorted(found, key=lambda match: (match.start, match.end))


_Spans = Callable[[str], Iterable[tuple[int, int]]]


def _finders(wanted: Wanted) -> Iterable[tuple[str, _Spans]]:
    """In the order in which they may claim a place."""
    numbers: dict[str, _Spans] = {
        Pattern.RESIDENT_ID: _resident_ids,
        Pattern.EMAIL: _spans_of(_EMAIL),
        Pattern.PHONE: _phones,
        Pattern.CARD: _cards,
        Pattern.POLICY: _spans_of(_POLICY),
        Pattern.PLATE: _spans_of(_PLATE),
    }
    yield from ((kind, spans) for kind, spans in numbers.items() if kind in wanted.patterns)
    literal = ((Pattern.POLICY, wanted.policies), (Pattern.NAME, wanted.names), (Pattern.WORD, wanted.words))
    for kind, words in literal:
        exact = kind is Pattern.WORD
        typed = {bare(word) if exact else _JOINS_OUT.sub("", bare(word)) for word in words} - {""}
        for word in sorted(typed, key=lambda word: (-len(word), word)):
            yield kind, _spans_of(_literal(word, _NEAR if exact else _JOIN))


def _joined(*parts: str) -> str:
    return _JOIN.join(parts)


def _literal(word: str, join: str) -> re.Pattern[str]:
    body = join.join(re.escape(character) for character in word)
    # A Latin name or a number is a whole word; Chinese has no such ends.
    head = r"(?<![a-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    tail = r"(?![a-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return re.compile(f"{head}{body}{tail}")


_ID_18 = re.compile(_NO_DIGIT_BEFORE + _joined("[1-9]", *["[0-9]"] * 16, "[0-9x×χ*]") + _NO_DIGIT_AFTER)
_ID_15 = re.compile(_NO_DIGIT_BEFORE + _joined("[1-9]", *["[0-9]"] * 14) + _NO_DIGIT_AFTER)
_MOBILE = re.compile(
    rf"(?<![0-9])(?:\+?\(?(?:00)?86\)?{_JOIN})?" + _joined("1", "[3-9]", *["[0-9]"] * 9) + _NO_DIGIT_AFTER
)
_LANDLINE = re.compile(
    rf"(?<![0-9])(?:\(0[0-9]{{2,3}}\){_NEAR}|0[0-9]{{2,3}}{_BLANK}?[-]?{_BLANK}?)[2-9][0-9]{{2,3}}{_NEAR}[0-9]{{4}}"
    rf"(?:{_BLANK}?(?:转|-){_BLANK}?[0-9]{{1,5}})?(?![0-9])"
    r"|(?<![0-9])[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}(?![0-9])"
)
_CARD = re.compile(_NO_DIGIT_BEFORE + rf"[2-69](?:{_JOIN}[0-9]){{12,18}}" + _NO_DIGIT_AFTER)
_EMAIL = re.compile(
    rf"(?<![a-z0-9._%+-])[a-z0-9._%+-]{{1,64}}(?:{_BLANK}*\n{_BLANK}*)?@(?:{_BLANK}*\n{_BLANK}*)?"
    rf"[a-z0-9-]{{1,63}}(?:\.(?:{_BLANK}*\n{_BLANK}*(?=(?:com|cn|net|org)\b))?[a-z0-9-]{{1,63}}){{1,5}}"
)
_POLICY = re.compile(
    rf"{_LABELS}{_NEAR}[:：为是]?{_NEAR}(?P<number>[a-z0-9](?:{_NEAR}-?{_NEAR}[a-z0-9]){{5,29}})(?![a-z0-9])"
)
_PLATE = re.compile(
    rf"[{_PLATE_HEADS}]{_NEAR}[a-hj-np-z]{_JOIN}[a-hj-np-z0-9]{{4,5}}[a-hj-np-z0-9挂学警港澳]?(?![a-z0-9])"
)


def _spans_of(pattern: re.Pattern[str]) -> _Spans:
    group: int | str = "number" if "number" in pattern.groupindex else 0

    def spans(text: str) -> Iterable[tuple[int, int]]:
        return (found.span(group) for found in pattern.finditer(text))

    return spans


def _resident_ids(text: str) -> Iterable[tuple[int, int]]:
    """Numbers with a day of birth in them; a wrong check digit stands in many a true paper."""
    for pattern in (_ID_18, _ID_15):
        for found in pattern.finditer(text):
            number = _JOINS_OUT.sub("", found.group())
            if "*" in number or examine_id(IdType.CN_ID, number).birth_date is not None:
                yield found.span()


def _phones(text: str) -> Iterable[tuple[int, int]]:
    for pattern in (_MOBILE, _LANDLINE):
        for found in pattern.finditer(text):
            if normalise_phone(" ".join(found.group().split())).kind != "unknown":
                yield found.span()


def _cards(text: str) -> Iterable[tuple[int, int]]:
    """Source: ISO/IEC 7812-1 (up to 19 digits, the last of which checks the others)."""
    for found in _CARD.finditer(text):
        digits = _JOINS_OUT.sub("", found.group())
        if _is_luhn(digits) and len(set(digits)) > 2:
            yield found.span()


def _is_luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
