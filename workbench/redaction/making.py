"""Makes the copy of a file without what lies under its areas and proves it, in a confined process."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import UserError
from workbench.evidence import signatures as known
from workbench.evidence.pictures import FORMATS
from workbench.redaction.model import Proof, Rect
from workbench.redaction.painting import Box
from workbench.redaction.patterns import bare
from workbench.redaction.pdf_copy import PdfCopier
from workbench.redaction.pdf_kept import readable
from workbench.redaction.pdf_proof import PdfCase, differing_pages, failed, proof_of, prove, telling_pages
from workbench.redaction.pdf_words import covered, covered_runs, opened_pdf, page_words
from workbench.redaction.picture_copy import redacted_picture
from workbench.redaction.text_file import TEXTS, read_lines, without_words, words_of
from workbench.redaction.traces import is_told, searched

_LINES_TOLD = 12


@dataclass(frozen=True, slots=True)
class Made:
    """A copy and its proof."""

    content: bytes
    media_type: str
    pages: int | None
    proof: Proof


def make(path: Path, media_type: str, boxes: Sequence[Box]) -> Made:
    """A copy of a file without what lies under the boxes; it was proven, or there is none.

    Raises: UserError `redaction.type`, `.encrypted`, `.damaged`, `.too_large`, `.moving`, `.encoding`,
        `.page`, `.text_elsewhere`, `.proof_failed`.
    """
    if media_type == known.PDF:
        return _pdf(path, boxes)
    if media_type in FORMATS:
        content, kind, proof = redacted_picture(path, media_type, boxes)
        return Made(content, kind, proof.pages if kind == known.TIFF else None, proof)
    if media_type in TEXTS:
        return _text(path, media_type, boxes)
    raise UserError.one("file", "redaction.type", media_type=media_type)


def _pdf(path: Path, boxes: Sequence[Box]) -> Made:
    strings, visible = _words(path, boxes)
    copier = PdfCopier(path, boxes)
    try:
        every = frozenset(range(1, copier.pages + 1))
        drawn = frozenset(box.page for box in boxes)
        if not drawn <= every:
            raise UserError.one("page", "redaction.page", page=str(max(drawn)), pages=str(len(every)))
        drawn, content = _with_enough_drawn(path, copier, drawn, strings)
        case = PdfCase(path, content, boxes, drawn, strings)
        try:
            counted, worst = prove(case)
        except UserError:
            if drawn == every:
                raise
            # What a page brought along is not worth finding out: as pictures, pages bring nothing.
            case = PdfCase(path, copier.copy(every), boxes, every, strings)
            counted, worst = prove(case)
        proof = proof_of(case, copier.pages, counted, worst)
    finally:
        copier.close()
    return Made(case.copy, known.PDF, copier.pages, replace(proof, still_visible=visible))


def _with_enough_drawn(
    path: Path, copier: PdfCopier, drawn: frozenset[int], strings: tuple[str, ...]
) -> tuple[frozenset[int], bytes]:
    """The copy with as few pages drawn as need be: also those that tell the same words, or look otherwise."""
    every = frozenset(range(1, copier.pages + 1))
    content = copier.copy(drawn)
    drawn |= copier.unable
    told, elsewhere = telling_pages(content, strings, drawn)
    more = told | differing_pages(path, content, drawn | told)
    if elsewhere and not told:
        more = set(every)
    if more - drawn:
        content = copier.copy(drawn | more)
        drawn |= more | copier.unable
    return drawn, content


def _words(path: Path, boxes: Sequence[Box]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """What is covered, and on which pages the same can be read where nothing covers it."""
    areas = areas_by_page(boxes)
    runs: list[str] = []
    left: dict[int, str] = {}
    with opened_pdf(readable(path)) as document:
        for number in range(1, len(document) + 1):
            with page_words(document, number) as words:
                hidden = covered(words, areas.get(number, ()))
                runs += covered_runs(words, hidden) if number in areas else []
                both = zip(words.characters, hidden, strict=True)
                left[number] = "".join(character for character, under in both if not under)
    strings = searched(runs)
    return strings, tuple(number for number, text in left.items() if is_told(text, strings))


def areas_by_page(boxes: Sequence[Box]) -> dict[int, list[Rect]]:
    """The areas of each page."""
    areas: dict[int, list[Rect]] = {}
    for box in boxes:
        areas.setdefault(box.page, []).append(box.rect)
    return areas


def _text(path: Path, media_type: str, boxes: Sequence[Box]) -> Made:
    areas, lines = areas_by_page(boxes), read_lines(path)
    if any(number > len(lines) for number in areas):
        raise UserError.one("page", "redaction.page", page=str(max(areas)), pages=str(len(lines)))
    after = without_words(lines, areas)
    strings = searched(bare(words) for words in words_of(lines, areas))
    still = [str(number) for number, line in enumerate(after, 1) if is_told(line, strings)]
    if still:
        shown = ", ".join(still[:_LINES_TOLD]) + ("…" if len(still) > _LINES_TOLD else "")
        raise UserError.one("areas", "redaction.text_elsewhere", lines=shown)
    if len(after) != len(lines):
        raise failed("pages")
    if is_told("\n".join(after), strings):
        raise failed("text")
    proof = Proof(
        pages=len(after),
        drawn_pages=(),
        areas=len(boxes),
        strings_searched=len(strings),
        objects_searched=len(after),
        worst_inside=0.0,
        worst_outside=0.0,
        checks=("text", "pages"),
    )
    return Made("\n".join(after).encode(), media_type, None, proof)
