"""PDF pages by PDFium, which opens much that a stricter reader refuses."""

import contextlib
import math
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.framing import PIXELS_PER_POINT, Frame

if TYPE_CHECKING:
    from PIL import Image
    from pypdfium2 import PdfDocument, PdfPage

# PDFium works for one thread of the process at a time; whoever else draws PDFs takes this lock too.
PDFIUM = threading.RLock()


class PdfRefused(ValueError):
    """PDFium cannot open or draw it; `locked` when a password is missing."""

    def __init__(self, *, locked: bool = False) -> None:
        self.locked = locked
        super().__init__("a password is missing" if locked else "damaged")


def page_count(path: Path) -> int:
    """How many pages PDFium finds.

    Raises: PdfRefused.
    """
    with opened_pdf(path) as document:
        return len(document)


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A drawn page, its number, how many there are, and its size in pixels at scale 1, turned as drawn."""

    picture: "Image.Image"
    number: int
    pages: int
    size: tuple[float, float]


def drawn_page(source: Path | bytes, page: int, frame: Frame) -> DrawnPage:
    """A page drawn with its annotations and the values of its form; one beyond the last means the last.

    Raises: PdfRefused.
    """
    with opened_pdf(source) as document:
        pages = len(document)
        number = min(max(page, 1), pages)
        if not pages:
            raise PdfRefused
        # Without it the values of a form that somebody filled in are missing from the page.
        document.init_forms()
        sheet = document[number - 1]
        size = sound_size(sheet)
        scale = frame.drawn_at(size, per_unit=PIXELS_PER_POINT, enlarged=True)
        drawn = sheet.render(scale=scale, rotation=frame.turned, prefer_bgrx=False, rev_byteorder=True)
        width, height = (side * PIXELS_PER_POINT for side in size)
        natural = (width, height) if frame.turned % 180 == 0 else (height, width)
        return DrawnPage(drawn.to_pil(), number, pages, natural)


def sound_size(sheet: "PdfPage") -> tuple[float, float]:
    """The size of a page in points, turned as it says.

    Raises: PdfRefused when it has none.
    """
    width, height = sheet.get_size()
    if not (math.isfinite(width) and math.isfinite(height) and min(width, height) > 0):
        raise PdfRefused
    return width, height


@contextlib.contextmanager
def opened_pdf(source: Path | bytes) -> Iterator["PdfDocument"]:
    """A document, with PDFium kept from other threads.

    Raises: PdfRefused, from what is done with it too.
    """
    import pypdfium2

    with PDFIUM:
        try:
            with contextlib.closing(pypdfium2.PdfDocument(source)) as document:
                yield document
        except pypdfium2.PdfiumError as error:
            raise PdfRefused(locked=error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD) from error
