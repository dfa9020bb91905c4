"""What a source is before it is bound, read in a confined process: whole and how long, or why not.

Source: domain rule that a pack with a hole is worse than no pack; ISO 19005-2 for what may stand in a PDF/A.
"""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf

from workbench.binding.boxes import NoArea
from workbench.binding.cleaning import NotWhole, clean
from workbench.binding.layers import is_layered, note_hidden
from workbench.binding.model import Measured
from workbench.binding.pages import hang, pages_of, taken_out, view_of_page
from workbench.binding.pictures import PICTURES, pages_of_picture
from workbench.binding.prints import Prints, contents_of
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.signatures import PDF

PAGED = frozenset((PDF, *PICTURES))
# What follows the last line of a whole file is a few spaces at most.
_TAIL_BYTES = 2048
_END = b"%%EOF"
_BROKEN: tuple[type[Exception], ...] = (
    pikepdf.PdfError,
    pikepdf.DataDecodingError,
    pikepdf.ForeignObjectError,
    NoArea,
    *HOSTILE,
)
_FLAVOUR = "2b"


def measure(path: str, media_type: str, scratch: str) -> Measured:
    """What a file of a type in `PAGED` is; a picture is written to `scratch` as the PDF to bind in its place.

    Nothing is raised for what is wrong with the file: the result says it.
    """
    source, prepared = Path(path), ""
    archival: bool | None = None
    try:
        if media_type in PICTURES:
            archival, prepared = pages_of_picture(source, media_type, Path(scratch)), scratch
            source = Path(scratch)
        with opened(source) as pdf:
            as_it_is = bool(prepared) or _is_plain(pdf)
            found = _measured(pdf, archival)
            if as_it_is or found.problem:
                return replace(found, prepared=prepared)
            return _prepared(pdf, found, Path(scratch))
    except pikepdf.PasswordError:
        return Measured(problem="binding.encrypted")
    except NotWhole as found:
        return Measured(problem=found.code)
    except _BROKEN as error:
        return Measured(problem=_broken(Path(path), media_type), detail={"reason": _first_line(error)})


def opened(path: Path) -> pikepdf.Pdf:
    """A PDF as it is written: nothing is guessed where it is damaged.

    Raises: pikepdf.PasswordError, pikepdf.PdfError.
    """
    return pikepdf.open(path, attempt_recovery=False, suppress_warnings=True)


def _measured(pdf: pikepdf.Pdf, archival: bool | None) -> Measured:
    if not len(pdf.pages):
        return Measured(problem="binding.no_pages")
    claimed = archival is None and _claims_archival(pdf)
    left_out = clean(pdf)
    prints, taken = Prints(), []
    for page in pages_of(pdf):
        view_of_page(page)
        for stream in contents_of(page):
            stream.read_bytes()
        taken.append(prints.of_page(page))
    against = "" if archival or (claimed and _is_archival(pdf)) else "binding.not_archival"
    if archival is False:
        against = "binding.inks"
    return Measured(len(taken), prints=tuple(taken), left_out=left_out, archival=against)


def _is_plain(pdf: pikepdf.Pdf) -> bool:
    """Whether its pages can be taken from the file as they are."""
    if not len(pdf.pages) or pdf.is_encrypted or is_layered(pdf):
        return False
    return not any("/Annots" in page for page in pages_of(pdf))


def _prepared(pdf: pikepdf.Pdf, found: Measured, scratch: Path) -> Measured:
    """Write what was cleaned in memory, as the file itself would bring more along."""
    layered = is_layered(pdf)
    if layered:
        note_hidden(pdf)
    if "/AcroForm" in pdf.Root:
        del pdf.Root["/AcroForm"]
    pdf.save(scratch, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return replace(found, prepared=str(scratch), layered=layered)


def _broken(path: Path, media_type: str) -> str:
    if media_type != PDF:
        return "binding.picture_unreadable"
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
        return "binding.damaged" if _END in stream.read() else "binding.truncated"


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rpartition(": ")[2][:120]


def _claims_archival(pdf: pikepdf.Pdf) -> bool:
    """Whether the file says of itself that it is PDF/A; to prove it of all others would take minutes."""
    metadata = pdf.Root.get("/Metadata")
    return isinstance(metadata, pikepdf.Stream) and b"pdfaid" in metadata.read_bytes()


def _is_archival(pdf: pikepdf.Pdf) -> bool:
    """Whether its pages, as they are bound, stand the test."""
    from pikepdf import pdfa

    if any("/Annots" in page for page in pages_of(pdf)):
        return False
    bare = pikepdf.new()
    pages = [bare.copy_foreign(taken_out(pdf, page)) for page in pages_of(pdf)]
    for page in pages:
        page.Type = pikepdf.Name.Page
    hang(bare, pages)
    pdfa.prepare(bare, _FLAVOUR)
    written = io.BytesIO()
    bare.save(written, **pdfa.resolve_save_kwargs(_FLAVOUR))
    return bool(pdfa.validate_written(written, _FLAVOUR).passed)
