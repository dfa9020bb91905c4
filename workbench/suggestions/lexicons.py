"""All word lists together, as shipped or with the words that a branch put in and took out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from workbench.suggestions.lexicon import Entry, Lexicon, fold, lexicon, user_words

DICTIONARY = "dictionary"
UNLESS = 0.0


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that a branch decided about; `points` of 0 name a phrase that excuses the code."""

    lexicon: str
    code: str
    word: str
    deed: Literal["add", "remove"]
    points: float = 3.0


class Lexicons:
    """The word lists in force; two of the same `key` say the same."""

    def __init__(self, own: tuple[OwnWord, ...] = ()) -> None:
        self.own = own
        told = "\n".join(f"{one.lexicon}\t{one.code}\t{one.word}\t{one.deed}\t{one.points}" for one in own)
        self.key = sha256(told.encode()).hexdigest()[:16] if own else "shipped"
        self._kept: dict[tuple[str, str | None], Lexicon] = {}

    def lexicon(self, name: str, only: str | None = None) -> Lexicon:
        """A word list by name, or only one code of it."""
        kept = self._kept.get((name, only))
        if kept is None:
            kept = self._kept[name, only] = self._amended(name, only)
        return kept

    def added_words(self) -> tuple[str, ...]:
        """What the segmenter's dictionary holds beyond the shipped lists."""
        found = (one.word for one in self.own if one.deed == "add" and _is_dictionary_word(one))
        return tuple(dict.fromkeys(found))

    def removed_words(self) -> tuple[str, ...]:
        """What the segmenter shall not take for a word."""
        return tuple(one.word for one in self.own if one.lexicon == DICTIONARY and one.deed == "remove")

    def dictionary(self) -> tuple[str, ...]:
        """All words of ours that a segmenter must know."""
        removed = set(self.removed_words())
        return tuple(word for word in (*user_words(), *self.added_words()) if word not in removed)

    def _amended(self, name: str, only: str | None) -> Lexicon:
        shipped = lexicon(name, only)
        own = [one for one in self.own if one.lexicon == name]
        if not own:
            return shipped
        return Lexicon.of(
            _with(entry, [one for one in own if one.code == entry.code]) for entry in shipped.entries
        )


def _with(entry: Entry, own: Iterable[OwnWord]) -> Entry:
    points, tokens, unless = dict(entry.points), dict(entry.token_points), dict.fromkeys(entry.unless)
    for one in own:
        word = fold(one.word)
        points.pop(word, None)
        tokens.pop(word, None)
        unless.pop(word, None)
        if one.deed == "add" and one.points > UNLESS:
            points[word] = one.points
        elif one.deed == "add":
            unless[word] = None
    return replace(entry, points=points, token_points=tokens, unless=tuple(unless))


def _is_dictionary_word(one: OwnWord) -> bool:
    return 2 <= len(one.word) <= 12 and not re.search(r"\s", one.word) and not one.word.isascii()


@lru_cache(maxsize=8)
def lexicons_with(own: tuple[OwnWord, ...]) -> Lexicons:
    """The word lists with these words of a branch, made once."""
    return Lexicons(own)


SHIPPED = lexicons_with(())


def words_of(entry: Entry) -> Mapping[str, float]:
    """Every plain word of a code with its points; phrases that excuse a word have none."""
    return {**dict.fromkeys(entry.unless, UNLESS), **entry.token_points, **entry.points}
