"""Chinese words and keywords by jieba, loaded on first need, with our own words in its dictionary."""

import logging
import re
import threading
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.suggestions.lexicon import fold, stop_words, user_words
from workbench.suggestions.lexicons import SHIPPED, Lexicons
from workbench.suggestions.model import Keyword
from workbench.suggestions.weights import shipped_weights
from workbench.suggestions.word_lists import DICTIONARY, open_list

_MAX_PLACES = 20
# Names such as 王明 stand in the dictionary too, but rarely.
_COMMON = 400
_ILLNESS = frozenset("病症癌压糖")
# The segmenter's time grows with the square of a run without known words; pieces keep it small.
PIECE = re.compile(r"[\s\S]{1,400}(?<=\W)|[\s\S]{1,400}")

_lock = threading.Lock()
_ready: list["Segmenter"] = []
_adopted = [SHIPPED.key]
# How often the dictionary says that a word is used, from before a branch's own words.
_before: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the segmented text and its place in code points."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Plain:
    """The library's own dictionary: its total, and how often it says that words of ours are used."""

    total: int
    frequencies: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Segmenter:
    """A loaded dictionary; safe to use from several threads. `total` counts it with the shipped words."""

    tokenizer: Any
    plain: Plain
    total: int
    idf: Mapping[str, float]
    median_idf: float

    def tokens(self, text: str) -> list[Token]:
        """The words of a text in order, punctuation and white space left out."""
        return [
            Token(word, piece.start() + start, piece.start() + end)
            for piece in PIECE.finditer(text)
            for word, start, end in self.tokenizer.tokenize(piece.group())
            if any(character.isalnum() for character in word)
        ]

    def is_common(self, word: str) -> bool:
        """Whether a word is so usual that it is hardly a person's name."""
        often = int(self.tokenizer.FREQ.get(word) or 0) >= _COMMON
        return len(word) > 1 and (often or word[-1] in _ILLNESS)

    def telling_words(self, tokens: list[Token]) -> tuple[Keyword, ...]:
        """Every telling word by TF-IDF, heaviest first; numbers, single signs and stop words are none."""
        places: dict[str, list[tuple[int, int]]] = {}
        for token in tokens:
            word = fold(token.word)
            if _is_telling(word):
                places.setdefault(word, []).append((token.start, token.end))
        total = sum(map(len, places.values()))
        weighed = [
            Keyword(
                word, len(where) * self.idf.get(word, self.median_idf) / total, tuple(where[:_MAX_PLACES])
            )
            for word, where in places.items()
        ]
        return tuple(sorted(weighed, key=lambda k: (-k.weight, k.places[0])))


def prepare(cache_dir: Path | None = None, lexicons: Lexicons = SHIPPED) -> Segmenter:
    """Loads the dictionary unless it is loaded; takes about two seconds, so call it off the window's thread.

    Args:
        cache_dir: an existing folder for the compiled dictionary; None keeps none. Nothing else is written.
        lexicons: whose words the dictionary shall hold.
    """
    with _lock:
        if not _ready:
            _ready.append(_load(cache_dir))
        if _adopted[0] != lexicons.key:
            _adopt(_ready[0], lexicons)
            _adopted[0] = lexicons.key
        return _ready[0]


def frequency_before(segmenter: Segmenter, word: str) -> int:
    """How often the library's own dictionary says that a word in force is used."""
    plain = segmenter.plain.frequencies
    return plain[word] if word in plain else _before.get(word, 0)


def _adopt(segmenter: Segmenter, lexicons: Lexicons) -> None:
    """Let the dictionary hold a branch's own words, in place of those of the one before."""
    from jieba import finalseg

    tokenizer = segmenter.tokenizer
    # Adding a word raises the total; what goes out again shall leave none behind.
    tokenizer.total = segmenter.total
    for word, frequency in _before.items():
        tokenizer.FREQ[word] = frequency
        finalseg.Force_Split_Words.discard(word)
    _before.clear()
    for word in lexicons.added_words():
        _before[word] = tokenizer.FREQ.get(word, 0)
        tokenizer.add_word(word)
    for word in lexicons.removed_words():
        _before.setdefault(word, tokenizer.FREQ.get(word, 0))
        tokenizer.FREQ[word] = 0
        finalseg.Force_Split_Words.add(word)


def _load(cache_dir: Path | None) -> Segmenter:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.CRITICAL + 1)
    tokenizer = jieba.Tokenizer()
    # The library would open the plain file only.
    tokenizer.get_dict_file = lambda: open_list(*DICTIONARY)
    if cache_dir is None:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
    else:
        tokenizer.cache_file = str(cache_dir / f"jieba-{jieba.__version__}.cache")
        tokenizer.initialize()
    plain = Plain(tokenizer.total, {word: tokenizer.FREQ.get(word, 0) for word in user_words()})
    for word in user_words():
        tokenizer.add_word(word)
    weights = shipped_weights()
    return Segmenter(tokenizer, plain, tokenizer.total, weights.idf, weights.median)


def _is_telling(word: str) -> bool:
    letters = sum(character.isalpha() for character in word)
    return letters >= 2 and letters == len(word) and len(set(word)) > 1 and word not in stop_words()
