"""Proves that a PDF copy does not hold what was covered, by means other than those that made it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import UserError
from workbench.redaction.comparing import INSIDE_AT_MOST, OUTSIDE_AT_MOST, Difference, difference
from workbench.redaction.model import Proof
from workbench.redaction.painting import Box
from workbench.redaction.pdf_kept import PAGE_KEYS, UNSEEN_KEYS, broken
from workbench.redaction.pdf_words import opened_pdf, rendered
from workbench.redaction.traces import ByteForms, is_told, objects_telling

if TYPE_CHECKING:
    import pikepdf

KEPT_DPI = 60
# At that size letters have soft edges, and PDFium's own differ between a field and the page.
_KEPT_APART = 48.0
_ROOT_KEYS = frozenset({"/Type", "/Pages"})
_TRAILER_KEYS = frozenset({"/Size", "/Root", "/ID"})
_NEVER = UNSEEN_KEYS | {
    "/AA",
    "/AcroForm",
    "/ActualText",
    "/Alt",
    "/Annots",
    "/Dests",
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/JS",
    "/JavaScript",
    "/Names",
    "/OC",
    "/OCProperties",
    "/OpenAction",
    "/Outlines",
    "/RichMediaContent",
    "/StructTreeRoot",
    "/XFA",
}
_POINTS_APART = 0.6
# Streams are searched as they read when unpacked.
_STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
CHECKS = ("revision", "structure", "text", "bytes", "pages", "inside", "outside")


@dataclass(frozen=True, slots=True)
class PdfCase:
    """A copy with what it was made from and what must not be in it."""

    source: Path
    copy: bytes
    boxes: Sequence[Box]
    drawn: frozenset[int]
    strings: tuple[str, ...]


def telling_pages(copy: bytes, strings: Sequence[str], drawn: Iterable[int]) -> tuple[set[int], bool]:
    """Pages whose text holds one of the strings, and whether any other object does."""
    import pikepdf

    told: set[int] = set()
    with opened_pdf(copy) as document:
        for number in set(range(1, len(document) + 1)) - set(drawn):
            if is_told(_text(document[number - 1]), strings):
                told.add(number)
    with pikepdf.open(BytesIO(copy)) as fresh:
        return told, objects_telling(fresh, strings)[1] > 0


def differing_pages(source: Path, copy: bytes, drawn: Iterable[int]) -> set[int]:
    """Pages taken over that do not look as they did."""
    with opened_pdf(source) as before, opened_pdf(copy) as after:
        kept = set(range(1, len(after) + 1)) - set(drawn)
        return {number for number in kept if not _alike(before[number - 1], after[number - 1])}


def prove(case: PdfCase) -> tuple[int, Difference]:
    """How many objects were searched, and how far the pages with boxes are from what they should be.

    Raises: UserError `redaction.proof_failed` with the check that did not hold.
    """
    import pikepdf

    _require("revision", case.copy.count(b"%%EOF") == 1 and case.copy.count(b"startxref") == 1)
    _require("bytes", not ByteForms.of(case.strings).met_in(_STREAM.sub(b"", case.copy)))
    try:
        with pikepdf.open(BytesIO(case.copy)) as document:
            _require("structure", _is_plain(document))
            counted, telling = objects_telling(document, case.strings)
    except broken() as error:
        raise UserError.one("file", "redaction.proof_failed", check="structure") from error
    _require("bytes", telling == 0)
    with opened_pdf(case.source) as before, opened_pdf(case.copy) as after:
        _require("pages", len(before) == len(after))
        return counted, _looked_at(case, before, after)


def failed(check: str) -> UserError:
    """What says which check did not hold."""
    return UserError.one("file", "redaction.proof_failed", check=check)


def proof_of(case: PdfCase, pages: int, counted: int, worst: Difference) -> Proof:
    """The proof as it is kept."""
    return Proof(
        pages=pages,
        drawn_pages=tuple(sorted(case.drawn)),
        areas=len(case.boxes),
        strings_searched=len(case.strings),
        objects_searched=counted,
        worst_inside=round(worst.inside, 2),
        worst_outside=round(worst.outside, 2),
        checks=CHECKS,
    )


def _looked_at(case: PdfCase, before: Any, after: Any) -> Difference:
    worst = Difference(0.0, 0.0)
    whole: list[str] = []
    for number in range(1, len(after) + 1):
        old, new = before[number - 1], after[number - 1]
        text = _text(new)
        whole.append(text)
        apart = zip(old.get_size(), new.get_size(), strict=True)
        _require("pages", all(abs(one - other) <= _POINTS_APART for one, other in apart))
        if number in case.drawn:
            _require("text", not text.strip())
            boxes = [box for box in case.boxes if box.page == number]
            found = difference(rendered(old), rendered(new), boxes)
            worst = Difference(max(worst.inside, found.inside), max(worst.outside, found.outside))
        old.close()
        new.close()
    _require("text", not is_told("".join(whole), case.strings))
    _require("inside", worst.inside <= INSIDE_AT_MOST)
    _require("outside", worst.outside <= OUTSIDE_AT_MOST)
    return worst


def _alike(before: Any, after: Any) -> bool:
    old, new = rendered(before, KEPT_DPI), rendered(after, KEPT_DPI)
    return difference(old, new, ()).outside <= _KEPT_APART


def _text(page: Any) -> str:
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()


def _is_plain(document: "pikepdf.Pdf") -> bool:
    """Whether nothing stands in the file but pages and what they draw."""
    import pikepdf

    holders = [each for each in document.objects if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream))]
    return (
        set(document.Root.keys()) <= _ROOT_KEYS
        and set(document.trailer.keys()) <= _TRAILER_KEYS
        and all(set(page.obj.keys()) <= PAGE_KEYS for page in document.pages)
        and not any(_NEVER & set(holder.keys()) for holder in holders)
    )


def _require(check: str, holds: bool) -> None:
    if not holds:
        raise failed(check)
