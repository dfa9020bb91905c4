"""What covered pages draw and others hold too, though less of it may be seen there: cut or split pages."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.redaction.painting import Box
from workbench.redaction.pdf_kept import held, inherited
from workbench.redaction.pdf_words import opened_pdf, shown_rect
from workbench.redaction.shared_pictures import touch

if TYPE_CHECKING:
    import pikepdf

# Shorter ones, such as the q and Q around a page, stand in every file.
_LEAST_BYTES = 24


class SharedDrawings:
    """Knows the instructions of the covered pages of a document."""

    def __init__(self, source: "pikepdf.Pdf", path: Path, boxes: Sequence[Box]) -> None:
        self._contents: dict[str, set[object]] = {}
        self._parts: set[str] = set()
        over = _pages_with_forms_under(path, boxes)
        for number in sorted({box.page for box in boxes if box.page <= len(source.pages)}):
            page = source.pages[number - 1].obj
            for stream in _contents(page):
                self._contents.setdefault(_hash(stream), set()).add(_view(page))
            self._parts |= {_hash(part) for part in _parts(page, forms=number in over)}

    def in_part(self, page: "pikepdf.Page") -> bool:
        """Whether a page, as it came, may hold unseen what a covered page shows."""
        view = _view(page.obj)
        cut = any(self._contents.get(_hash(each), {view}) != {view} for each in _contents(page.obj))
        return cut or any(_hash(part) in self._parts for part in _parts(page.obj, forms=True))


def _pages_with_forms_under(path: Path, boxes: Sequence[Box]) -> set[int]:
    """Covered pages on which a group of instructions that several pages may draw lies under a box."""
    from pypdfium2 import raw

    found: set[int] = set()
    with opened_pdf(path) as document:
        for number in {box.page for box in boxes if box.page <= len(document)}:
            page = document[number - 1]
            for form in page.get_objects(filter=(raw.FPDF_PAGEOBJ_FORM,), max_depth=1):
                left, bottom, right, top = form.get_bounds()
                place = shown_rect(page, [(left, bottom), (right, top)])
                if any(touch(place, box.rect) for box in boxes if box.page == number):
                    found.add(number)
            page.close()
    return found


def _contents(page: Any) -> Iterator[Any]:
    import pikepdf

    given = page.get("/Contents")
    streams = list(given) if isinstance(given, pikepdf.Array) else [given]
    for each in streams:
        if isinstance(each, pikepdf.Stream) and len(each.read_bytes()) >= _LEAST_BYTES:
            yield each


def _parts(page: Any, *, forms: bool) -> Iterator[Any]:
    """Patterns, which may be painted on a spot only, and forms; all of them where one masks others."""
    import pikepdf

    resources = inherited(page, "/Resources")
    if not isinstance(resources, pikepdf.Dictionary):
        return
    holders = list(held(resources))
    forms = forms or any(isinstance(each.get("/SMask"), pikepdf.Dictionary) for each in holders)
    for each in holders:
        is_form = each.get("/Subtype") == pikepdf.Name.Form
        if isinstance(each, pikepdf.Stream) and ("/PatternType" in each or (forms and is_form)):
            yield each


def _view(page: Any) -> tuple[object, ...]:
    box = inherited(page, "/CropBox") or inherited(page, "/MediaBox") or ()
    return tuple(float(side) for side in box)


def _hash(stream: Any) -> str:
    return hashlib.sha256(stream.read_bytes()).hexdigest()
