"""A narrative cut into sentences as it stands; long ones without full stops are cut at their commas."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

LONGEST = 70
SHORTEST = 10
_LATIN_RATIO = 3
_END = re.compile(
    r"(?:[。！？!?；…\n\r]|(?<!&[a-z]{4})(?<!&[a-z]{5});)+[”」』’\"')）]*|\.{2,}|(?<=[a-z)\"'])\.(?=\s|$)|(?<=[^0-9a-zA-Z\s])\.(?=\s*[^0-9a-zA-Z\s]|\s*$)"
)
_PAUSE = re.compile(r"[，,](?!\d{3}(?!\d))|\s{2,}|(?<=[一-鿿])\s(?=[一-鿿])")
# Only where a stretch has no better place: an enumeration is torn apart.
_BREATH = re.compile(r"(?:(?<!请求)(?<!要求)(?<!判令)[：:]|、)")
# Where a new point begins in a text without full stops: a number of a list, or a date after a whole clause.
_NUMBERED = re.compile(
    r"(?<![0-9.a-zA-Z])(?=(?:[1-9]|1[0-9])[.、．](?![0-9]))|(?=[（(][一二三四五六七八九十][)）])|"
    r"(?<=[一-鿿》])(?<![于自在至到从截日即为是起止计约距及和与以由定到期按])(?=(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text that reads by itself."""

    text: str
    start: int
    end: int


def sentences_of(text: str) -> list[Sentence]:
    """The sentences in order, without what is only white space or signs."""
    found: list[Sentence] = []
    for start, end in _between(text, 0, len(text), _END):
        for first, last in _split(text, start, end):
            sentence = _trimmed(text, first, last)
            if sentence is not None:
                found.append(sentence)
    return found


def longest_for(text: str) -> int:
    """How long a sentence may be: Latin letters take less room and say less."""
    latin = sum(character.isascii() for character in text)
    return LONGEST * _LATIN_RATIO if latin * 2 > len(text) else LONGEST


def _between(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches up to and with each mark."""
    begin = start
    for match in mark.finditer(text, start, end):
        if match.end() > begin:
            yield begin, match.end()
            begin = match.end()
    if begin < end:
        yield begin, end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long stretch in pieces: at its numbered points, then at commas, as long as may be."""
    limit = longest_for(text[start:end])
    points = [start, *(match.start() for match in _NUMBERED.finditer(text, start + 1, end)), end]
    for first, last in pairwise(points):
        if last - first <= limit:
            yield first, last
        else:
            yield from _joined(text, first, last, limit)


def _joined(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    begin = last = start
    stops = [stop for first, stop in _between(text, start, end, _PAUSE)]
    for stop in _with_breaths(text, start, stops, limit):
        if stop - begin > limit and last > begin:
            yield begin, last
            begin = last
        last = stop
    yield begin, end


def _with_breaths(text: str, start: int, stops: Iterable[int], limit: int) -> Iterator[int]:
    """The same places, and the lesser ones inside of what would be too long between them."""
    for stop in stops:
        if stop - start > limit:
            yield from (last for _, last in _between(text, start, stop, _BREATH) if last < stop)
        yield stop
        start = stop


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and (text[start].isspace() or text[start] in "，,、：:。；;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "，,、：:"):
        end -= 1
    stretch = text[start:end]
    return Sentence(stretch, start, end) if any(sign.isalpha() for sign in stretch) else None
