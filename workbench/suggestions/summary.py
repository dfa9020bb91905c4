"""Two of the customer's own sentences that say the most: what happened and what is asked. No word is ours.

Source: sentences weighed by the telling words they share with the whole (centroid summarisation, Radev 2000),
with points for what a handler looks for; the arithmetic stands in `_score`.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from workbench.suggestions.entities import hidden
from workbench.suggestions.lexicon import fold
from workbench.suggestions.model import Entity, Suggestion, SummaryLine
from workbench.suggestions.recitals import recitals_in
from workbench.suggestions.sentences import LONGEST, SHORTEST, Sentence, passages_of
from workbench.suggestions.summary_cues import (
    ASK,
    BEFELL,
    BEGINS,
    COURT,
    DONE,
    FILLER,
    GENERAL,
    MUST,
    REPLY,
    SIGNED,
    SUM,
    TORN,
    WISH,
)

WHOLE_CHARS = 60
TOO_ALIKE = 0.6
ALIKE_FROM = 4
# People begin with what it is about and end with what they want.
AT_THE_EDGE = 1.15
# Below this nobody asks for anything; half a point is a word that wishes.
ASKS_FROM = 0.45
# A wish may be short.
LEAST = 6


@dataclass(frozen=True, slots=True)
class Weights:
    """What sentences are weighed by: each telling word with its places and weight."""

    places: Mapping[str, Sequence[int]]
    weight: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Weighed:
    sentence: Sentence
    words: frozenset[str]
    score: float
    asks: float
    wishes: bool


def summary_of(
    text: str, weights: Weights, demands: Iterable[Suggestion], entities: Collection[Entity]
) -> tuple[SummaryLine, ...]:
    """At most two lines in the order of the text; a short text is its own summary.

    The first line is what happened, the second what is asked; where nothing is asked, what else happened.

    Args:
        demands: the demands found, whose places tell the sentence that asks.
    """
    passages = passages_of(text)
    if not passages:
        return ()
    if len(passages) == 1 or (len(text.strip()) <= WHOLE_CHARS and len(passages) <= 2):
        return tuple(_line(one, "whole", entities) for one in passages[:2])
    asked = sorted(place for one in demands for reason in one.reasons for place in reason.places)
    recited = recitals_in(fold(text))
    telling = _Telling(weights)
    weighed = [_told(_weigh(one, telling, asked), recited) for one in passages]
    last = max(one.end for one in passages)
    weighed = [
        replace(one, score=one.score * AT_THE_EDGE)
        if one.sentence.start == passages[0].start or one.sentence.end == last
        else one
        for one in weighed
    ]
    first = max(weighed, key=lambda one: _as_demand(one, len(text)))
    if first.asks < ASKS_FROM:
        first = max(weighed, key=_as_event)
    others = [one for one in weighed if _apart(one, first)]
    others = [one for one in others if not _alike(one, first)] or others
    lines = [_line(first.sentence, "demand" if first.asks >= ASKS_FROM else "event", entities)]
    if others:
        lines.append(_line(max(others, key=_as_event).sentence, "event", entities))
    return tuple(sorted(lines, key=lambda line: line.start))


class _Telling:
    """The telling words by their places, for asking what stands between two of them."""

    def __init__(self, weights: Weights) -> None:
        self.weight = weights.weight
        placed = sorted((place, word) for word, places in weights.places.items() for place in places)
        self._starts = [place for place, _ in placed]
        self._words = [word for _, word in placed]

    def between(self, start: int, end: int) -> frozenset[str]:
        return frozenset(self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


def _weigh(one: Sentence, telling: _Telling, asked: Sequence[tuple[int, int]]) -> _Weighed:
    words = telling.between(one.start, one.end)
    folded = fold(one.text)
    shared = sum(telling.weight[word] for word in words)
    length = sum(sign.isalnum() for sign in one.text)
    score = shared / sqrt(max(length, SHORTEST * 2))
    # What is asked weighs for the second line, what happened for the first.
    asks = 0.4 * any(start < one.end and one.start < end for start, end in asked)
    asks += 0.2 * min(len(set(ASK.findall(folded))), 3)
    wishes = bool(WISH.search(folded))
    if wishes:
        asks += 0.5
    elif not MUST.search(folded):
        # "They refused to pay" names what is asked, and asks for nothing.
        asks *= 0.5
    sum_named = bool(SUM.search(folded))
    asks += 0.15 * (sum_named and asks >= ASKS_FROM)
    score *= 0.7 + _eventful(folded) + 0.15 * sum_named
    if TORN.search(folded):
        score, asks = score * 0.75, asks * 0.75
    elif BEGINS.search(folded):
        score *= 1.1
    if length < (LEAST if wishes else SHORTEST) or FILLER.search(folded) or REPLY.search(folded):
        score, asks = score * 0.3, asks * 0.3
    return _Weighed(one, words, score, asks, wishes)


def _eventful(folded: str) -> float:
    done, befell = (len(set(kind.findall(folded))) for kind in (DONE, BEFELL))
    return 0.6 * min(done, 3) + 0.3 * min(befell, 2)


def _as_demand(one: _Weighed, length: int) -> float:
    """What asks, then what says more of the matter; of two that ask the shorter and the later."""
    sentence, asks = one.sentence, min(one.asks, 1)
    place = 0.2 * sentence.start / length - 0.05 * len(sentence.text) / LONGEST
    return one.asks + one.score / 4 + asks * place


def _as_event(one: _Weighed) -> tuple[float, int]:
    """Who asks tells less of what happened; of two that tell as much the earlier."""
    return one.score * (0.6 if one.wishes and one.asks >= ASKS_FROM else 1), -one.sentence.start


def _apart(one: _Weighed, other: _Weighed) -> bool:
    return one.sentence.end <= other.sentence.start or other.sentence.end <= one.sentence.start


def _told(one: _Weighed, recited: Sequence[tuple[int, int]]) -> _Weighed:
    """The same with less weight where a contract or a court speaks and not the person."""
    sentence, folded = one.sentence, fold(one.sentence.text)
    covered = sum(max(0, min(sentence.end, end) - max(sentence.start, start)) for start, end in recited)
    share = 1.0
    if GENERAL.search(folded) or covered * 3 > len(folded):
        share *= 0.15
    share *= 0.6 ** min(len(set(SIGNED.findall(folded))), 3)
    if COURT.search(folded):
        share *= 0.5
    return replace(one, score=one.score * share, asks=one.asks * share)


def _alike(one: _Weighed, other: _Weighed) -> bool:
    smaller = min(len(one.words), len(other.words))
    return smaller >= ALIKE_FROM and len(one.words & other.words) / smaller > TOO_ALIKE


def _line(one: Sentence, part: str, entities: Collection[Entity]) -> SummaryLine:
    shown = hidden(one.text, one.start, entities)
    if part == "event":
        return SummaryLine(shown, one.start, one.end, "event")
    return SummaryLine(shown, one.start, one.end, "demand" if part == "demand" else "whole")
