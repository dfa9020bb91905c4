"""Whether a file can be read to its end: every page of a PDF, every pixel of a picture."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence import signatures as known
from workbench.evidence.archives import opened_package
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pdf_pages import PdfRefused, opened_pdf, sound_size
from workbench.evidence.pictures import FORMATS, PictureTooLarge, opened_picture, refuse_if_heavy

if TYPE_CHECKING:
    import pikepdf

# Where readers look for the end of a PDF; what only fills a file up behind it is no content.
_END_BYTES, _FILLING_BYTES = 1024, 1 << 20
_SIDE_PX = 32
_LOCKED = 1
_PACKAGES = (known.ZIP, known.DOCX, known.XLSX, known.PPTX, known.OFD)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file cannot be read whole."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Examined:
    """What examining a file found: faults stand in the way of using it, notes do not.

    `pages` is None for files that have no pages of their own.
    """

    pages: int | None = None
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether all of it can be read."""
        return not self.faults


def examine_file(path: Path, media_type: str, *, drawn: bool = False) -> Examined:
    """Read a file to its end and tell what is wrong; text, recordings and archives are only typed.

    Args:
        drawn: whether each page of a PDF is drawn too, small, which takes several times as long.
    """
    try:
        if media_type == known.PDF:
            return _pdf(path, drawn=drawn)
        if media_type in FORMATS:
            return _picture(path, media_type)
        if media_type in _PACKAGES:
            return _package(path)
    except HOSTILE:
        return _faulty("evidence.file.damaged")
    if media_type == known.LOCKED_OFFICE:
        return _faulty("evidence.file.encrypted")
    if media_type == known.UNKNOWN:
        return Examined(notes=("evidence.file.type_unknown",))
    return Examined()


def _faulty(code: str, **detail: str) -> Examined:
    return Examined(faults=(Fault(code, detail),))


def _pdf(path: Path, *, drawn: bool) -> Examined:
    import pikepdf

    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    try:
        # Giving pages what they inherit, or counting them, mends the tree of pages and hides what it lacks.
        with pikepdf.open(path, inherit_page_attributes=False) as pdf:
            stated, lacking = pdf.Root.Pages.get("/Count"), _lacks_pages(pdf.Root.Pages)
            faults = _page_faults(pdf)
            pages, mended = len(pdf.pages), bool(pdf.get_warnings())
            notes = ["evidence.file.restricted"] if pdf.is_encrypted else []
    except pikepdf.PasswordError:
        return _faulty("evidence.file.encrypted")
    except HOSTILE + (pikepdf.PdfError, pikepdf.ForeignObjectError, pikepdf.DataDecodingError):
        return _faulty("evidence.file.damaged" if _has_end(path) else "evidence.file.truncated")
    miscounted = stated != pages
    if lacking or not pages or (mended and not _has_end(path)):
        faults.append(Fault("evidence.file.truncated"))
    if drawn and not faults:
        faults.extend(_drawing_faults(path, pages))
    if mended or miscounted:
        notes.append("evidence.file.irregular")
    return Examined(pages, tuple(faults), tuple(notes))


def _lacks_pages(root: "pikepdf.Object") -> bool:
    """Whether the tree of pages leads to something that is not there."""
    import pikepdf

    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary):
            return True
        if node.objgen in seen:
            continue
        seen.add(node.objgen)
        kids = node.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            waiting.extend(kids)
    return False


def _page_faults(pdf: "pikepdf.Pdf") -> list[Fault]:
    """Pages whose contents cannot be unpacked."""
    import pikepdf

    faults = []
    for number, page in enumerate(pdf.pages, start=1):
        try:
            contents = page.obj.get("/Contents")
            for part in contents if isinstance(contents, pikepdf.Array) else [contents]:
                if isinstance(part, pikepdf.Stream):
                    part.read_bytes()
            _ = tuple(float(side) for side in page.mediabox)
        except HOSTILE + (pikepdf.PdfError, pikepdf.ForeignObjectError, pikepdf.DataDecodingError):
            faults.append(Fault("evidence.file.page_unreadable", {"page": str(number)}))
    return faults


def _drawing_faults(path: Path, pages: int) -> list[Fault]:
    try:
        with opened_pdf(path) as document:
            found = len(document)
            for place in range(found):
                sheet = document[place]
                sheet.render(scale=_SIDE_PX / max(sound_size(sheet)))
                sheet.close()
    except PdfRefused:
        return [Fault("evidence.file.damaged")]
    return [] if found == pages else [Fault("evidence.file.damaged")]


def _has_end(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - _FILLING_BYTES, 0))
        return b"%%EOF" in stream.read().rstrip(b"\0\t\n\r ")[-_END_BYTES:]


def _picture(path: Path, media_type: str) -> Examined:
    try:
        with opened_picture(path, media_type) as picture:
            pages = int(getattr(picture, "n_frames", 1)) if media_type == known.TIFF else 1
            for place in range(pages):
                picture.seek(place)
                refuse_if_heavy(picture)
                picture.load()
    except PictureTooLarge:
        return _faulty("evidence.file.too_large_to_show")
    except OSError as error:
        cut = "truncated" in str(error)
        return _faulty("evidence.file.truncated" if cut else "evidence.file.damaged")
    return Examined(pages)


def _package(path: Path) -> Examined:
    with opened_package(path) as package:
        locked = any(entry.flag_bits & _LOCKED for entry in package.infolist())
    return _faulty("evidence.file.encrypted") if locked else Examined()
