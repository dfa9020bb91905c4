"""Reads a bound document again: every page of every source is there, in its place, and shows what it did."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.binding.measuring import opened
from workbench.binding.pages import pages_of
from workbench.binding.prints import Prints
from workbench.evidence.pdf_pages import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


@dataclass(frozen=True, slots=True)
class Expected:
    """A numbered part as it must be found: where it lies, what its pages show, the numbers at its ends.

    `prints` are empty for pages that were drawn for this document.
    """

    key: str
    first_page: int
    pages: int
    prints: tuple[str, ...]
    first_text: str
    last_text: str

    @property
    def last_page(self) -> int:
        """Its last page in the file."""
        return self.first_page + self.pages - 1


@dataclass(frozen=True, slots=True)
class Fault:
    """A part that is not as it was: the page in the file (from 1), 0 when pages are missing."""

    key: str
    page: int
    code: str


def faults_of(path: str, pages: int, parts: Sequence[Expected], fonts: Sequence[str]) -> tuple[Fault, ...]:
    """All that is not as expected.

    Args:
        fonts: what the pages call the fonts of the stamps.
    """
    faults: list[Fault] = []
    with opened(Path(path)) as pdf:
        found = list(pages_of(pdf))
        if len(found) != pages:
            return (Fault("", 0, "binding.pages_missing"),)
        prints = Prints()
        for part in parts:
            for place, expected in enumerate(part.prints, part.first_page):
                if prints.of_page(found[place], skip=1, without=fonts) != expected:
                    faults.append(Fault(part.key, place + 1, "binding.page_differs"))
    faults += _stamps_missing(path, parts)
    return tuple(faults)


def _stamps_missing(path: str, parts: Sequence[Expected]) -> list[Fault]:
    """Read the numbers at both ends of each part as any reader would find them."""
    import pypdfium2

    faults: list[Fault] = []
    with PDFIUM, contextlib.closing(pypdfium2.PdfDocument(path)) as document:
        for part in parts:
            for place, text in {part.first_page: part.first_text, part.last_page: part.last_text}.items():
                if _squeezed(text) not in _squeezed(_text(document, place)):
                    faults.append(Fault(part.key, place + 1, "binding.number_missing"))
    return faults


def _text(document: "PdfDocument", place: int) -> str:
    page = document[place]
    with contextlib.closing(page), contextlib.closing(page.get_textpage()) as text:
        return str(text.get_text_range())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def is_archival(path: str) -> bool:
    """Whether a written document is PDF/A-2b in truth."""
    from pikepdf import pdfa

    return bool(pdfa.validate_written(Path(path), "2b").passed)
