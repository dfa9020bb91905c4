"""A narrative cut into sentences as it stands; long ones without full stops are cut at their commas."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

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
# Formulas of courts and petitions, glued to what follows or precedes where a full stop was lost.
_FORMULA = re.compile(
    r"(?:查明|事实(?:如下)?|诉称|辩称|诉讼请求|事实[和与]理由)[：:，,]|"
    r"(?=事实[和与]理由[：:])|(?<=[^，,；;。：:\s])(?=(?:故|遂)(?:起诉|诉至|提起|诉讼)|(?:为此|据此|综上)[，,所]|另查明|(?:以上|上述)事实)|"
    r"(?<=元)(?=后[一-鿿]{2})"
)
MOST_PASSAGES = 1500


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


def passages_of(text: str) -> list[Sentence]:
    """What may be quoted: the sentences, and of one that is too long every run of clauses that is not.

    Runs overlap, so that the best of them need not begin where the one before was full. At most
    `MOST_PASSAGES`, from the beginning of the text.
    """
    found: list[Sentence] = []
    for start, end in _between(text, 0, len(text), _END):
        for first, last in _points(text, start, end):
            for begin, stop in _runs(text, first, last, longest_for(text[start:end])):
                passage = _trimmed(text, begin, stop)
                if passage is not None:
                    found.append(passage)
            if len(found) >= MOST_PASSAGES:
                return found[:MOST_PASSAGES]
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
    for first, last in _points(text, start, end):
        if last - first <= limit:
            yield first, last
        else:
            yield from _joined(text, first, last, limit)


def _points(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch at its numbered points, and a long one at the formulas that a lost full stop glued on."""
    at = {match.start() for match in _NUMBERED.finditer(text, start + 1, end)}
    if end - start > longest_for(text[start:end]):
        at |= {match.end() for match in _FORMULA.finditer(text, start + 1, end)}
    return pairwise(sorted({start, end, *at}))


def _runs(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """The stretch where it is short enough, else all runs of its clauses that are."""
    if end - start <= limit:
        yield start, end
        return
    pauses = [stop for _, stop in _between(text, start, end, _PAUSE)]
    stops = [start, *_with_breaths(text, start, pauses, limit)]
    for place, first in enumerate(stops[:-1]):
        yield first, stops[place + 1]
        for stop in islice(stops, place + 2, None):
            if stop - first > limit:
                break
            yield first, stop


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
