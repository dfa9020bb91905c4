"""What a file is by its content; the name is believed only where the content leaves it open."""

import re
import zipfile
from pathlib import Path, PurePath

from workbench.evidence import signatures as known
from workbench.evidence.archives import opened_package
from workbench.evidence.charset import Encoding, encoding_of
from workbench.evidence.hostile import HOSTILE

HEAD_BYTES = 64 << 10
_TRUSTED_CONFIDENCE = 0.8

_MAIL_HEADER = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to"
    rb"|reply-to|x-[a-z-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_HEADERS_AT_LEAST = 2
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_TEXT_TYPES = {".csv": known.CSV, ".tsv": known.CSV, ".json": known.JSON, ".jsonl": known.JSON}


def media_type_of(path: Path, name: str) -> str:
    """The media type of a file that came under a name.

    Raises: OSError when the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head:
        return known.EMPTY
    found = _by_signature(head)
    if found == known.ZIP:
        return _package_type(path)
    if found == known.OLE:
        return _compound_type(path)
    if found is not None:
        return found
    if _is_mail(head):
        return known.MAIL
    encoding = encoding_of(head, whole=len(head) < HEAD_BYTES)
    if encoding is not None:
        return _text_type(head, name)
    return known.ZIP if _ends_like_a_zip(path) else _by_library(head)


def media_type_of_head(head: bytes, name: str) -> str:
    """The media type as the first bytes of a file tell it, which lies in an archive.

    A package tells its kind by the names of its first parts.
    """
    if not head:
        return known.EMPTY
    found = _by_signature(head)
    if found == known.ZIP:
        return next((kind for part, kind in known.PACKAGES if part.encode() in head), known.ZIP)
    if found is not None:
        return found
    if _is_mail(head):
        return known.MAIL
    if encoding_of(head, whole=len(head) < HEAD_BYTES) is not None:
        return _text_type(head, name)
    return _by_library(head)


def first_sight(path: Path) -> str:
    """The media type by the first bytes alone, for a file that could not be looked into.

    Raises: OSError when the file cannot be read.
    """
    with path.open("rb") as stream:
        return _by_signature(stream.read(HEAD_BYTES)) or known.UNKNOWN


def encoding_of_file(path: Path) -> Encoding | None:
    """The encoding of a text file by its first bytes; None when it is no text.

    Raises: OSError when the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
        return encoding_of(head, whole=not stream.read(1))


def name_promises_other(name: str, media_type: str) -> bool:
    """Whether the name's ending promises another type than the content has."""
    promised = known.ENDINGS.get(PurePath(name).suffix.lower())
    return promised is not None and media_type not in promised


def _by_signature(head: bytes) -> str | None:
    for offset, mark, media_type in known.SIGNATURES:
        if head.startswith(mark, offset):
            return media_type
    if head.startswith(b"ftyp", 4):
        return next((kind for brand, kind in known.BRANDS if head.startswith(brand, 8)), known.MP4)
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xE6 == 0xE2:
        return known.MP3
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return known.BMP
    if b"%PDF-" in head[:1024]:
        return known.PDF
    return None


def _package_type(path: Path) -> str:
    """Which kind of package a ZIP file is, by the folders in it."""
    try:
        with opened_package(path) as package:
            names = package.namelist()
    except HOSTILE:
        return known.ZIP
    is_office = "[Content_Types].xml" in names
    for part, media_type in known.PACKAGES:
        if part == "OFD.xml" and part in names:
            return media_type
        if is_office and any(name.startswith(part) for name in names):
            return media_type
    return known.ZIP


def _compound_type(path: Path) -> str:
    """Which kind of document an OLE compound file is, by the names in its directory."""
    with path.open("rb") as stream:
        head = stream.read(512)
        sector_bytes = 1 << min(int.from_bytes(head[30:32], "little"), 12)
        stream.seek((int.from_bytes(head[48:52], "little") + 1) * sector_bytes)
        directory = stream.read(HEAD_BYTES)
    for name, media_type in known.STREAMS:
        if name.encode("utf-16-le") in directory:
            return media_type
    return known.OLE


def _is_mail(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    headers = _BLANK_LINE.split(start, 1)[0]
    if headers.startswith((b"From ", b">From ")):
        headers = headers.partition(b"\n")[2]
    elif not _MAIL_HEADER.match(headers):
        return False
    return len(_MAIL_HEADER.findall(headers)) >= _MAIL_HEADERS_AT_LEAST


def _text_type(head: bytes, name: str) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1000].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return known.HTML
    if start.startswith(b"<?xml"):
        return "image/svg+xml" if b"<svg" in start else known.XML
    return _TEXT_TYPES.get(PurePath(name).suffix.lower(), known.TEXT)


def _ends_like_a_zip(path: Path) -> bool:
    try:
        return zipfile.is_zipfile(path)
    except HOSTILE:
        return False


def _by_library(head: bytes) -> str:
    import puremagic

    try:
        found = puremagic.magic_string(head)
    except HOSTILE + (puremagic.PureError,):
        return known.UNKNOWN
    best = next(
        (match for match in found if match.confidence >= _TRUSTED_CONFIDENCE and match.mime_type), None
    )
    return str(best.mime_type) if best else known.UNKNOWN
