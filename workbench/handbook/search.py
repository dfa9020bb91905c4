"""Finds sections by words, Chinese or other, in the chapters as they were written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workbench.handbook.model import Found, Target
from workbench.handbook.sources import chapter_ids, text_of, title_of
from workbench.wording.messages import Language

MOST = 40
_BEFORE, _AFTER = 18, 60
_HEADING = re.compile(r"^(#{1,3})\s+(.*?)\s*(?:\{#([a-z][a-z0-9-]*)\})?\s*$", re.MULTILINE)
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_MARKUP = (
    (re.compile(r"<!--.*?-->"), ""),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^\s*(?:```.*|[|:\- ]+|>|[-*+] |\d+\. )", re.MULTILINE), " "),
    (re.compile(r"\*\*|`|\|"), " "),
    (re.compile(r"(?<=[\u2e80-\uffff])\s+(?=[\u2e80-\uffff])"), ""),
    (re.compile(r"\s+"), " "),
)


@dataclass(frozen=True, slots=True)
class _Section:
    target: Target
    chapter: str
    title: str
    text: str


def search(wanted: str, language: Language) -> tuple[Found, ...]:
    """Sections that hold every word, those with one in their head first; at most 40."""
    words = wanted.casefold().split()
    if not words:
        return ()
    hits: list[tuple[int, Found]] = []
    for section in _sections(language):
        head = f"{section.chapter} {section.title}".casefold()
        text = section.text.casefold()
        if all(word in head or word in text for word in words):
            rank = sum(word not in section.title.casefold() for word in words)
            found = Found(section.target, section.chapter, section.title, _excerpt(section.text, words))
            hits.append((rank, found))
    return tuple(found for _, found in sorted(hits, key=lambda hit: hit[0])[:MOST])


@cache
def _sections(language: Language) -> tuple[_Section, ...]:
    return tuple(section for chapter in chapter_ids() for section in _parts(chapter, language))


def _parts(chapter: str, language: Language) -> Iterator[_Section]:
    # What looks like a heading in code is a remark to the shell.
    text = _CODE.sub(lambda code: code.group().replace("\n#", "\n "), text_of(chapter, language))
    heads = list(_HEADING.finditer(text))
    title = title_of(chapter, language)
    # The same numbers that reading gives to headings without a name.
    for place, head in enumerate(heads):
        end = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        anchor = (head.group(3) or f"s{place}") if place else ""
        yield _Section(Target(chapter, anchor), title, head.group(2), _stripped(text[head.end() : end]))


def _stripped(text: str) -> str:
    for pattern, instead in _MARKUP:
        text = pattern.sub(instead, text)
    return text.strip()


def _excerpt(text: str, words: list[str]) -> str:
    """The text around the first word that it holds; its beginning where only the head holds them."""
    folded = text.casefold()
    places = [place for place in (folded.find(word) for word in words) if place >= 0]
    at = min(places, default=0)
    start, end = max(at - _BEFORE, 0), min(at + _AFTER, len(text))
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
