"""The form in which wording is compared: one width, no blanks, no signs slipped between characters."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

CLAUSE_END, SENTENCE_END = ",", "。"
_CLAUSE = frozenset(",、:")
_SENTENCE = frozenset("。!?;")
# Signs that do not separate words: quotation marks, and what people put between characters to hide a word.
_DROPPED = frozenset("·•・*_~-—–…./|\\'\"“”‘’「」『』`^+=#\u00ad")
# The polite and the plain address are one word here.
_SAME = {"您": "你", "妳": "你", "帐": "账"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its form for comparing; `places[i]` is where its i-th character stands in the original."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the original of a stretch of the folded text that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """The text for comparing: clauses end in `,` and sentences in `。`, whatever sign the writer used."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character == "\n":
            # A line may end inside a sentence; an empty line ends it.
            folded = SENTENCE_END if text[place + 1 : place + 2] == "\n" else ""
        elif character in _DROPPED and not _inside_latin(text, place):
            folded = ""
        elif character.isspace():
            folded = " " if _inside_latin(text, place) else ""
        else:
            folded = _folded(character)
        characters.append(folded)
        places.extend([place] * len(folded))
    return Folded("".join(characters), tuple(places))


@lru_cache(maxsize=8192)
def _folded(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Mn"):
        return ""
    plain = unicodedata.normalize("NFKC", character).casefold()
    return "".join(_sign(part) for part in plain if not part.isspace())


def _sign(character: str) -> str:
    if character in _CLAUSE:
        return CLAUSE_END
    return SENTENCE_END if character in _SENTENCE else _SAME.get(character, character)


def _inside_latin(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return all(part.isascii() and part.isalnum() for part in around)
