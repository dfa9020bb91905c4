"""Page count and properties of a PDF; one that is locked or damaged is evidence all the same."""

import contextlib
import logging
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pdf_pages import page_count
from workbench.evidence.reading import Reading

if TYPE_CHECKING:
    import pikepdf

_PROPERTIES = {
    "title": "/Title",
    "author": "/Author",
    "made_with": "/Creator",
    "written_by": "/Producer",
}
# ISO 32000-2, 7.9.4
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
_NOWHERE = logging.NullHandler()
_LOWEST = ("", "01", "01", "00", "00", "00")


def read_pdf(path: Path, reading: Reading) -> None:
    """Note pages, properties, and whether it is locked, signed or mended while reading."""
    import pikepdf

    # What it says of broken files is no news for the terminal; a log that is kept still gets it.
    logging.getLogger("pikepdf").addHandler(_NOWHERE)
    try:
        with pikepdf.open(path) as pdf:
            reading.pages = len(pdf.pages)
            if pdf.is_encrypted:
                reading.tell("restricted", True)
            _properties(pdf, reading)
            _contents(pdf, reading)
            if pdf.get_warnings():
                reading.warn("evidence.file.irregular")
    except pikepdf.PasswordError:
        reading.warn("evidence.file.encrypted")
    except HOSTILE + (pikepdf.PdfError, pikepdf.ForeignObjectError, pikepdf.DataDecodingError):
        reading.warn("evidence.file.damaged")
    if reading.pages is None:
        with contextlib.suppress(*HOSTILE):
            reading.pages = page_count(path) or None


def pdf_instant(text: str) -> str:
    """A PDF date as ISO 8601, or the text itself when it is none."""
    match = _DATE.match(text)
    if match is None:
        return text
    given = (part or low for part, low in zip(match.groups()[:6], _LOWEST, strict=True))
    year, month, day, hour, minute, second = given
    zone = "Z" if match[7] else f"{match[8]}{match[9]}:{match[10] or '00'}" if match[8] else ""
    try:
        instant = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}")
    except ValueError:
        return text
    return instant.isoformat()


def _properties(pdf: "pikepdf.Pdf", reading: Reading) -> None:
    reading.tell("format_version", pdf.pdf_version)
    try:
        info = pdf.docinfo
        for key, name in _PROPERTIES.items():
            if name in info:
                reading.tell(key, str(info[name]))
        for key, name in (("created_at", "/CreationDate"), ("modified_at", "/ModDate")):
            if name in info:
                reading.tell(key, pdf_instant(str(info[name])))
    except HOSTILE:
        reading.warn("evidence.file.irregular")


def _contents(pdf: "pikepdf.Pdf", reading: Reading) -> None:
    try:
        form = pdf.Root.get("/AcroForm")
        if form is not None and int(form.get("/SigFlags", 0)) & 1:
            reading.tell("signed", True)
        if len(pdf.attachments):
            reading.tell("attachments", len(pdf.attachments))
    except HOSTILE:
        reading.warn("evidence.file.irregular")
