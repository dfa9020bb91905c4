"""Where words stand on the pages of a PDF."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.pdf_pages import PdfRefused, opened_pdf

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# As many as anybody steps through.
_PLACES_AT_MOST = 1001
# A grid fine enough for any screen, in which PDFium tells where a point of a page is drawn.
_GRID = 1_000_000


@dataclass(frozen=True, slots=True)
class Area:
    """Part of a page, in shares of its width and height, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def turned(self, degrees: int) -> "Area":
        """The same part when the page is turned clockwise by 0, 90, 180 or 270 degrees."""
        area = self
        for _ in range(degrees // 90 % 4):
            area = Area(1 - area.bottom, area.left, 1 - area.top, area.right)
        return area


@dataclass(slots=True)
class PdfPlaces:
    """Pages with the areas of each place; `has_text` False when all pages are mere pictures."""

    places: list[tuple[int, tuple[Area, ...]]] = field(default_factory=list)
    has_text: bool = False


def areas_in_pdf(path: Path, query: str) -> PdfPlaces:
    """Where words stand, whatever their case; of a damaged PDF what was found until then."""
    found = PdfPlaces()
    try:
        with opened_pdf(path) as document:
            for number in range(1, len(document) + 1):
                for areas in _on_page(document, number, query, found):
                    found.places.append((number, areas))
                if len(found.places) >= _PLACES_AT_MOST:
                    break
    except PdfRefused:
        return found
    return found


def _on_page(
    document: "PdfDocument", number: int, query: str, found: PdfPlaces
) -> Iterator[tuple[Area, ...]]:
    """The areas of each place; a place that runs over several lines has several."""
    sheet = document[number - 1]
    text = sheet.get_textpage()
    found.has_text = found.has_text or text.count_chars() > 0
    searcher = text.search(query)
    while place := searcher.get_next():
        start, count = place
        rects = (text.get_rect(each) for each in range(text.count_rects(start, count)))
        yield tuple(_area(sheet, rect) for rect in rects)
    searcher.close()
    text.close()
    sheet.close()


def _area(sheet: "PdfPage", rect: tuple[float, float, float, float]) -> Area:
    """The area as it is drawn, whichever way the page is turned and wherever its boxes begin."""
    from pypdfium2 import raw

    corners = []
    for x, y in (rect[:2], rect[2:]):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(sheet, 0, 0, _GRID, _GRID, 0, x, y, across, down)
        corners.append((across.value / _GRID, down.value / _GRID))
    (x0, y0), (x1, y1) = corners
    return Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
