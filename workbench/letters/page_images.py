"""Pages of a letter as pictures, for the window."""

from __future__ import annotations

import io
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as PNG, its number, and how many there are."""

    png: bytes
    page: int
    pages: int


def page_picture(data: bytes, page: int, width_px: int) -> PagePicture:
    """A page of a finished letter, drawn to a width; one beyond the last means the last.

    Raises: PdfRefused when the file is damaged.
    """
    # Drawing is slow to load, and this module is read at start-up.
    from workbench.evidence.pdf_pages import drawn_page

    picture, number, pages = drawn_page(data, page, width_px)
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=1)
    return PagePicture(written.getvalue(), number, pages)
