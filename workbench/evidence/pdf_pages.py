"""PDF pages by PDFium, which opens much that a stricter reader refuses."""

import contextlib
import math
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from pypdfium2 import PdfDocument

PIXELS_AT_MOST = 24_000_000

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
    with _opened(path) as document:
        return len(document)


def drawn_page(source: Path | bytes, page: int, width_px: int) -> tuple["Image.Image", int, int]:
    """A page drawn to a width, its number, and how many there are; one beyond the last means the last.

    Raises: PdfRefused.
    """
    with _opened(source) as document:
        pages = len(document)
        number = min(max(page, 1), pages)
        if not pages:
            raise PdfRefused
        sheet = document[number - 1]
        width, height = sheet.get_size()
        if not (math.isfinite(width) and math.isfinite(height) and min(width, height) > 0):
            raise PdfRefused
        scale = min(width_px / width, math.sqrt(PIXELS_AT_MOST / (width * height)))
        return sheet.render(scale=scale).to_pil(), number, pages


@contextlib.contextmanager
def _opened(source: Path | bytes) -> Iterator["PdfDocument"]:
    import pypdfium2

    with PDFIUM:
        try:
            with contextlib.closing(pypdfium2.PdfDocument(source)) as document:
                yield document
        except pypdfium2.PdfiumError as error:
            raise PdfRefused(locked=error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD) from error
