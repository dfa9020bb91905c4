"""The words by which a text can be told from others, and how much each of them says."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from workbench.suggestions.weights import shipped_weights

# The general word list is Chinese; a Latin word stands in about so many texts of those who write it.
_LATIN_SHARE = 1 / 50
READ_CHARS = 4_000
WORDS_A_TEXT = 40
# The language at large counts like this many texts, so that a store of one event still knows its words.
GENERAL_TEXTS = 200
# About eight telling words; a text of two or three is like many others by chance and must not weigh as much.
_LEAST_LENGTH = 15.0
# A feature of the register that says nothing is shared by one case in so many.
_PLAIN_SHARE = {"product": 1 / 50, "unit": 1 / 20, "category": 1 / 15, "demand": 1 / 8}


@dataclass(frozen=True, slots=True)
class Weights:
    """What each word of a store tells, and the words of each text with their weight, of length one."""

    vectors: tuple[dict[str, float], ...]
    idf: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Held:
    """In how many of so many texts each word stands."""

    texts: int
    words: Mapping[str, int]


def held_of(counts: Sequence[Mapping[str, int]]) -> Held:
    """In how many of the texts each word stands."""
    return Held(len(counts), Counter(chain.from_iterable(counts)))


def words_of(text: str) -> Counter[str]:
    """How often each telling word stands in a text: two letters or more, no numbers, no stop words."""
    from workbench.suggestions.bulk import bulk_segmenter
    from workbench.suggestions.lexicon import fold, stop_words

    stops = stop_words()
    folded = fold(text[:READ_CHARS])
    return Counter(
        word
        for word in bulk_segmenter().words(folded)
        if len(set(word)) > 1 and word.isalpha() and word not in stops
    )


def feature(kind: str, value: str) -> str:
    """A fact of the register as a word that no text can hold."""
    return f"{kind}:{value}"


def kind_of(word: str) -> str:
    """What a word is a fact about; "word" for a word of the text."""
    kind, colon, _ = word.partition(":")
    return kind if colon else "word"


def weigh(counts: Sequence[Mapping[str, int]], held: Held | None = None) -> Weights:
    """The words of each text by how rarely they stand in this store and in the language at large.

    Args:
        held: what stands in the texts of the store, where these are but some of them.
    """
    known = held_of(counts) if held is None else held
    total = known.texts + GENERAL_TEXTS
    idf = {
        word: max(0.0, math.log(total / (max(1, known.words.get(word, 0)) + general_texts(word))))
        for word in set(chain.from_iterable(counts))
    }
    return Weights(tuple(_vector(each, idf) for each in counts), idf)


def _vector(counts: Mapping[str, int], idf: Mapping[str, float]) -> dict[str, float]:
    weighed = {word: (1 + math.log(times)) * idf[word] for word, times in counts.items()}
    kept = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:WORDS_A_TEXT]
    length = max(math.sqrt(sum(weight * weight for _, weight in kept)), _LEAST_LENGTH)
    return {word: weight / length for word, weight in kept if weight > 0}


@lru_cache(maxsize=100_000)
def general_texts(word: str) -> float:
    """In how many of the texts that stand for the language at large a word or a feature stands."""
    return GENERAL_TEXTS * general_share(word)


def general_share(word: str) -> float:
    """In which part of all texts, of whatever branch, a word or a feature stands."""
    kind = kind_of(word)
    if kind != "word":
        return _PLAIN_SHARE[kind]
    if word.isascii():
        return _LATIN_SHARE
    weights = shipped_weights()
    return math.exp(-weights.idf.get(word, weights.median))
