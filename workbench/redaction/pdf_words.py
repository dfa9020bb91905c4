"""The characters of PDF pages with their places on the page as it is shown, however it is turned."""

import contextlib
import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import UserError
from workbench.evidence.pdf_pages import PDFIUM
from workbench.redaction.model import Rect
from workbench.redaction.patterns import bare

if TYPE_CHECKING:
    from PIL import Image
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

DPI = 240
PIXELS_AT_MOST = 24_000_000
_FINE = 1_000_000
_COVERED_SHARE = 0.3
# A picture smaller than this share of the page is a logo or a seal.
_PICTURE_SHARE = 0.08
_SOFT_HYPHENS = (0x02, 0xFFFE)


@dataclass(frozen=True, slots=True)
class PageWords:
    """Characters in the order of the file; those that PDFium supplied between words have no place."""

    characters: tuple[str, ...]
    rects: tuple[Rect | None, ...]
    has_picture: bool


@contextlib.contextmanager
def opened_pdf(source: Path | bytes) -> Iterator["PdfDocument"]:
    """A document, under the lock that PDFium needs.

    Raises: UserError `redaction.encrypted`, `redaction.damaged`.
    """
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(source)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise UserError.one("file", "redaction.encrypted" if locked else "redaction.damaged") from error
        try:
            # Without it the values of form fields are not drawn.
            document.init_forms()
            yield document
        except pypdfium2.PdfiumError as error:
            raise UserError.one("file", "redaction.damaged") from error
        finally:
            document.close()


def page_words(page: "PdfPage") -> PageWords:
    """What can be read on a page, hidden words included, and whether a picture may hold more."""
    words = page.get_textpage()
    try:
        codes = _codes(words)
        rects = [_shown_rect(page, words, place) for place in range(len(codes))]
    finally:
        words.close()
    characters, places = [], []
    for code, rect in _whole_characters(codes, rects):
        characters.append("" if code in _SOFT_HYPHENS else chr(code))
        places.append(rect)
    return PageWords(tuple(characters), tuple(places), _has_picture(page))


def covered(words: PageWords, areas: Sequence[Rect]) -> tuple[bool, ...]:
    """Which characters lie under an area, by a good part of themselves."""
    return tuple(
        rect is not None and any(_share(rect, area) >= _COVERED_SHARE for area in areas)
        for rect in words.rects
    )


def covered_runs(words: PageWords, areas: Sequence[Rect]) -> list[str]:
    """The texts under the areas, each as one unbroken run without blanks."""
    runs: list[str] = []
    run: list[str] = []
    for character, rect, hidden in zip(words.characters, words.rects, covered(words, areas), strict=True):
        if hidden:
            run.append(character)
        elif rect is not None and character.strip():
            runs.append(bare("".join(run)))
            run = []
    runs.append(bare("".join(run)))
    return [run for run in runs if run]


def rendered(page: "PdfPage", dpi: float = DPI) -> "Image.Image":
    """The page as it is shown, in colour, as finely as the memory allows."""
    width, height = page.get_size()
    if not (math.isfinite(width) and math.isfinite(height) and min(width, height) > 0):
        raise UserError.one("file", "redaction.damaged")
    scale = min(dpi / 72, math.sqrt(PIXELS_AT_MOST / (width * height)))
    drawn: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    return drawn


def _codes(words: "PdfTextPage") -> list[int]:
    from pypdfium2 import raw

    return [raw.FPDFText_GetUnicode(words.raw, place) for place in range(words.count_chars())]


def _whole_characters(codes: list[int], rects: list[Rect | None]) -> Iterator[tuple[int, Rect | None]]:
    """Halves of characters beyond the first plane put together."""
    place = 0
    while place < len(codes):
        code, rect = codes[place], rects[place]
        following = codes[place + 1] if place + 1 < len(codes) else 0
        if 0xD800 <= code < 0xDC00 and 0xDC00 <= following < 0xE000:
            code = 0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00)
            place += 1
        elif 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            code = 0xFFFD
        yield code, rect
        place += 1


def _shown_rect(page: "PdfPage", words: "PdfTextPage", place: int) -> Rect | None:
    from pypdfium2 import raw

    if raw.FPDFText_IsGenerated(words.raw, place) == 1:
        return None
    loose, tight = raw.FS_RECTF(), [ctypes.c_double() for _ in range(4)]
    corners: list[tuple[float, float]] = []
    if raw.FPDFText_GetLooseCharBox(words.raw, place, loose):
        corners += [(loose.left, loose.bottom), (loose.right, loose.top)]
    if raw.FPDFText_GetCharBox(words.raw, place, *tight):
        left, right, bottom, top = (each.value for each in tight)
        corners += [(left, bottom), (right, top)]
    corners = [corner for corner in corners if all(map(math.isfinite, corner))]
    return shown_rect(page, corners) if corners else None


def shown_rect(page: "PdfPage", corners: list[tuple[float, float]]) -> Rect:
    """What lies between corners of the page as it is written, on the page as it is shown."""
    from pypdfium2 import raw

    across, down = ctypes.c_int(), ctypes.c_int()
    points = []
    for x, y in corners:
        raw.FPDF_PageToDevice(page.raw, 0, 0, _FINE, _FINE, 0, x, y, across, down)
        points.append((across.value / _FINE, down.value / _FINE))
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def _has_picture(page: "PdfPage") -> bool:
    from pypdfium2 import raw

    width, height = page.get_size()
    for each in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = each.get_bounds()
        if (right - left) * (top - bottom) >= _PICTURE_SHARE * width * height:
            return True
    return False


def _share(rect: Rect, area: Rect) -> float:
    width = min(rect.x1, area.x1) - max(rect.x0, area.x0)
    height = min(rect.y1, area.y1) - max(rect.y0, area.y0)
    if width < 0 or height < 0:
        return 0.0
    whole = (rect.x1 - rect.x0) * (rect.y1 - rect.y0)
    return width * height / whole if whole > 0 else 1.0
