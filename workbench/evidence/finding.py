"""Finds words in a file, wherever its preview shows text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.evidence import signatures as known
from workbench.evidence.pdf_search import Area, areas_in_pdf
from workbench.evidence.pictures import FORMATS
from workbench.evidence.preview import Wanted, look

FINDS_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Find:
    """A place where the words stand: areas of a page, or so many characters of a part of a text."""

    page: int
    areas: tuple[Area, ...] = ()
    start: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class Finds:
    """All places in order; `more` when there are too many to tell, `has_text` False for mere pictures."""

    places: tuple[Find, ...] = ()
    more: bool = False
    has_text: bool = True


def find_in_file(path: Path, media_type: str, query: str, encoding: str = "") -> Finds:
    """Where words stand, whatever their case; no places in a file that cannot be read."""
    if media_type == known.PDF:
        pages = areas_in_pdf(path, query)
        places = _first(Find(page, areas) for page, areas in pages.places)
        return Finds(places[:FINDS_AT_MOST], len(places) > FINDS_AT_MOST, pages.has_text)
    if media_type in FORMATS:
        return Finds(has_text=False)
    places = _first(_in_text(path, media_type, query, encoding))
    return Finds(places[:FINDS_AT_MOST], len(places) > FINDS_AT_MOST)


def _first(places: Iterator[Find]) -> tuple[Find, ...]:
    return tuple(place for place, _ in zip(places, range(FINDS_AT_MOST + 1), strict=False))


def _in_text(path: Path, media_type: str, query: str, encoding: str) -> Iterator[Find]:
    wanted = re.compile(re.escape(query), re.IGNORECASE)
    page = pages = 1
    while page <= pages:
        shown = look(path, media_type, Wanted(page, encoding=encoding))
        if shown.kind != "text":
            return
        pages = shown.pages
        for match in wanted.finditer(shown.text):
            yield Find(page, start=match.start(), length=len(query))
        page += 1
