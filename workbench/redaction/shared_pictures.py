"""Pictures that lie under a box and are drawn on other pages too, where less of them may be seen."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.redaction.model import Rect
from workbench.redaction.painting import Box
from workbench.redaction.pdf_kept import held
from workbench.redaction.pdf_words import opened_pdf, shown_rect

if TYPE_CHECKING:
    import pikepdf


def pictures_under(path: Path, boxes: Sequence[Box]) -> frozenset[str]:
    """What pictures under the boxes hold, hashed as it lies in the file."""
    found: set[str] = set()
    with opened_pdf(path) as document:
        for number in sorted({box.page for box in boxes}):
            if number > len(document):
                continue
            page = document[number - 1]
            found |= set(_hashes(page, [box.rect for box in boxes if box.page == number]))
            page.close()
    return frozenset(found)


def with_masks(pages: Iterable["pikepdf.Page"], hashes: frozenset[str]) -> frozenset[str]:
    """The pictures and what masks them: another page may draw something else through the same mask."""
    import pikepdf

    found = set(hashes)
    for page in pages:
        for each in held(page.obj):
            if isinstance(each, pikepdf.Stream) and _hash(each.read_raw_bytes()) in hashes:
                masks = (each.get(key) for key in ("/SMask", "/Mask"))
                found |= {_hash(mask.read_raw_bytes()) for mask in masks if isinstance(mask, pikepdf.Stream)}
    return frozenset(found)


def draws_one_of(page: "pikepdf.Page", hashes: frozenset[str]) -> bool:
    """Whether a page draws one of these pictures, or holds another copy of it."""
    import pikepdf

    if not hashes:
        return False
    return any(
        isinstance(each, pikepdf.Stream)
        and each.get("/Subtype") == pikepdf.Name.Image
        and _hash(each.read_raw_bytes()) in hashes
        for each in held(page.obj)
    )


def _hashes(page: Any, areas: Sequence[Rect]) -> Iterable[str]:
    from pypdfium2 import raw

    for picture in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = picture.get_bounds()
        # Inside a form the bounds are the form's own: such a picture counts wherever it lies.
        place = shown_rect(page, [(left, bottom), (right, top)]) if not picture.level else None
        if place is None or any(touch(place, area) for area in areas):
            yield _hash(bytes(picture.get_data(decode_simple=False)))


def touch(one: Rect, other: Rect) -> bool:
    """Whether two areas overlap."""
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
