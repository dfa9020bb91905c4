"""The characters of PDF pages with their places on the page as it is shown, however it is turned."""

import contextlib
import ctypes
import math
from collections.abc import Iterator, Sequence
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


class PageWords:
    """What can be read on a page, hidden words included; where a character stands is asked for one by one.

    Characters come in the order of the file; those that PDFium supplied between words have no place.
    """

    def __init__(self, page: "PdfPage") -> None:
        self._page = page
        self._words: PdfTextPage = page.get_textpage()
        found = list(_whole_characters(_codes(self._words)))
        self.characters = tuple("" if code in _SOFT_HYPHENS else chr(code) for code, _ in found)
        self._places = tuple(place for _, place in found)

    def rect(self, number: int) -> Rect | None:
        """Where a character stands on the page as it is shown."""
        return _shown_rect(self._page, self._words, self._places[number])

    def has_picture(self) -> bool:
        """Whether a picture on the page may hold more words."""
        return _has_picture(self._page)

    def close(self) -> None:
        """Let go of the page."""
        self._words.close()
        self._page.close()


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


@contextlib.contextmanager
def page_words(document: "PdfDocument", number: int) -> Iterator[PageWords]:
    """The words of a page, counted from 1."""
    with contextlib.closing(PageWords(document[number - 1])) as words:
        yield words


def covered(words: PageWords, areas: Sequence[Rect]) -> list[bool]:
    """Which characters lie under an area, by a good part of themselves."""
    if not areas:
        return [False] * len(words.characters)
    rects = (words.rect(number) for number in range(len(words.characters)))
    return [
        rect is not None and any(_share(rect, area) >= _COVERED_SHARE for area in areas) for rect in rects
    ]


def covered_runs(words: PageWords, hidden: Sequence[bool]) -> list[str]:
    """The texts under the areas, each as one unbroken run without blanks."""
    runs: list[str] = []
    run: list[str] = []
    for number, (character, under) in enumerate(zip(words.characters, hidden, strict=True)):
        if under:
            run.append(character)
        elif run and character.strip() and words.rect(number) is not None:
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


def _whole_characters(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Each character with its place; halves of characters beyond the first plane are put together."""
    place = 0
    while place < len(codes):
        code, first = codes[place], place
        following = codes[place + 1] if place + 1 < len(codes) else 0
        if 0xD800 <= code < 0xDC00 and 0xDC00 <= following < 0xE000:
            code = 0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00)
            place += 1
        elif 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            code = 0xFFFD
        yield code, first
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
