"""Word lists for suggestions: how they are kept, read once, and found in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from workbench.text import half_width

WORD_LISTS = ("categories", "causes", "natures", "demands", "emotions", "alerts", "urgency")
# Points that one word is worth, by the list it stands in.
POINTS = {"strong": 6.0, "words": 3.0, "weak": 1.0, "tokens": 3.0, "patterns": 5.0}


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of one code; `extra` holds what else its list says, such as an emotion's level."""

    code: str
    points: Mapping[str, float]
    token_points: Mapping[str, float]
    patterns: tuple[tuple[re.Pattern[str], float], ...]
    unless: tuple[str, ...]
    extra: Mapping[str, Any]
    # In a text that holds one of these the code and its sub-codes are never meant.
    silenced_by: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries of one file, and its plain words by their first character."""

    entries: tuple[Entry, ...]
    by_first: Mapping[str, tuple[str, ...]]
    first: re.Pattern[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Lexicon":
        """A lexicon of these entries."""
        kept = tuple(entries)
        by_first: dict[str, set[str]] = {}
        for word in (word for entry in kept for word in (*entry.points, *entry.unless)):
            by_first.setdefault(word[0], set()).add(word)
        first = re.compile("[" + "".join(map(re.escape, sorted(by_first))) + "]")
        return cls(kept, {character: tuple(sorted(words)) for character, words in by_first.items()}, first)

    def words_at(self, folded: str) -> dict[str, list[tuple[int, int]]]:
        """Every place of every plain word in a folded text; Latin words only as whole words."""
        found: dict[str, list[tuple[int, int]]] = {}
        for match in self.first.finditer(folded):
            start = match.start()
            for word in self.by_first[match.group()]:
                if folded.startswith(word, start) and not _cuts_latin(folded, start, start + len(word)):
                    found.setdefault(word, []).append((start, start + len(word)))
        return found


def fold(text: str) -> str:
    """The form in which words are compared: small, half width, simplified; no character moves."""
    return text.translate(_folded_characters())


@cache
def _folded_characters() -> Mapping[int, int]:
    """Traditional characters that simplified writing never uses, wide letters and capitals, by code point.

    Source: OpenCC, TSCharacters (Apache-2.0), for the characters of Big5 level 1 that GB 2312 lacks.
    """
    shipped = resources.files("resources").joinpath("lexicons", "traditional.txt")
    traditional, simplified = shipped.read_text(encoding="utf-8").split()
    folded = dict(zip(map(ord, traditional), map(ord, simplified), strict=True))
    for code in (*range(ord("A"), ord("Z") + 1), *range(0xFF01, 0xFF5F), 0x3000):
        folded[code] = ord(half_width(chr(code)).lower())
    return folded


@cache
def lexicon(name: str, only: str | None = None) -> Lexicon:
    """A shipped word list, such as `categories`, or only one code of it."""
    content = shipped_content(name)
    return Lexicon.of(_entry(code, content[code]) for code in ((only,) if only else content))


@cache
def stop_words() -> frozenset[str]:
    """Words that are never keywords."""
    return frozenset(fold(word) for words in shipped_content("stopwords").values() for word in words)


def user_words() -> Iterator[str]:
    """The Chinese words of all lists, for the segmenter's dictionary."""
    for name in WORD_LISTS:
        for entry in lexicon(name).entries:
            for word in (*entry.points, *entry.token_points):
                if 2 <= len(word) <= 8 and not word.isascii():
                    yield word


def _entry(code: str, content: Mapping[str, Any]) -> Entry:
    points = {
        fold(word): POINTS[part] for part in ("weak", "words", "strong") for word in content.get(part, ())
    }
    tokens = {fold(word): POINTS["tokens"] for word in content.get("tokens", ())}
    patterns = tuple((_pattern(text), POINTS["patterns"]) for text in content.get("patterns", ()))
    unless = tuple(fold(word) for word in content.get("unless", ()))
    extra = {key: value for key, value in content.items() if key not in {*POINTS, "unless", "silenced_by"}}
    silenced_by = tuple(_pattern(text) for text in content.get("silenced_by", ()))
    return Entry(code, points, tokens, patterns, unless, extra, silenced_by)


def _pattern(text: str) -> re.Pattern[str]:
    """In the lists `<6>` means up to six characters of the same clause, `<<6>>` of the same sentence."""
    sentence = re.sub(r"<<([0-9]+)>>", r"[^。!?;\\n]{0,\1}", text)
    return re.compile(re.sub(r"<([0-9]+)>", r"[^,。!?;\\n]{0,\1}", sentence))


@cache
def shipped_content(name: str) -> Mapping[str, Any]:
    """What a file of word lists says, every word a string."""
    import yaml

    text = resources.files("resources").joinpath("lexicons", f"{name}.yaml").read_text(encoding="utf-8")
    # The base loaders keep every word a string; to the others "no" and "on" are truth values.
    loaded = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return dict(loaded)


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Whether a Latin word would be found inside a longer one."""

    def latin(position: int) -> bool:
        return 0 <= position < len(text) and text[position].isascii() and text[position].isalnum()

    return (latin(start - 1) and latin(start)) or (latin(end - 1) and latin(end))
