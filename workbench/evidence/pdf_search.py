"""Finds words in the text of a PDF and tells where on its pages they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.pdf_pages import PdfRefused, opened_pdf, sound_size

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

FINDS_AT_MOST = 1000
# A grid fine enough for any screen, in which PDFium tells where a point of a page is drawn.
_GRID = 1_000_000


@dataclass(frozen=True, slots=True)
class Area:
    """Part of a page, in shares of its width and height, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Find:
    """A place where the words stand; they may run over several lines."""

    page: int
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class Finds:
    """All places in order; `more` when there are too many to tell, `has_text` False for mere pictures."""

    places: tuple[Find, ...]
    more: bool = False
    has_text: bool = True


def find_in_pdf(path: Path, query: str) -> Finds:
    """Where words stand in a PDF, whatever their case; no places in one that cannot be read."""
    places: list[Find] = []
    has_text = False
    try:
        with opened_pdf(path) as document:
            for number in range(1, len(document) + 1):
                sheet = document[number - 1]
                text = sheet.get_textpage()
                has_text = has_text or text.count_chars() > 0
                for areas in _places(sheet, text, query):
                    if len(places) == FINDS_AT_MOST:
                        return Finds(tuple(places), more=True)
                    places.append(Find(number, areas))
                text.close()
                sheet.close()
    except PdfRefused:
        return Finds(tuple(places), has_text=has_text)
    return Finds(tuple(places), has_text=has_text)


def _places(sheet: "PdfPage", text: "PdfTextPage", query: str) -> Iterator[tuple[Area, ...]]:
    sound_size(sheet)
    searcher = text.search(query)
    while found := searcher.get_next():
        start, count = found
        rects = (text.get_rect(place) for place in range(text.count_rects(start, count)))
        yield tuple(_area(sheet, rect) for rect in rects)


def _area(sheet: "PdfPage", rect: tuple[float, float, float, float]) -> Area:
    """The area as it is drawn, whichever way the page is turned and wherever its boxes begin."""
    import ctypes

    from pypdfium2 import raw

    corners = []
    for x, y in (rect[:2], rect[2:]):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(sheet, 0, 0, _GRID, _GRID, 0, x, y, across, down)
        corners.append((across.value / _GRID, down.value / _GRID))
    (x0, y0), (x1, y1) = corners
    return Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
