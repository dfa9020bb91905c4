"""Properties of office documents and contents of ZIP archives, without unpacking them."""

import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path, PurePosixPath

from workbench.evidence.archives import opened_package, read_part
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.reading import Reading
from workbench.evidence.signatures import DOCX, OFD, PPTX, XLSX

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_PROPERTIES = {
    "title": "title",
    "creator": "author",
    "lastModifiedBy": "modified_by",
    "created": "created_at",
    "modified": "modified_at",
    "Application": "made_with",
    "Company": "company",
}
_COUNTS = {(DOCX, "Pages"): "stated_pages", (PPTX, "Slides"): "slides"}
_ENCRYPTED = 1
# A deflated text shrinks to a tenth; a thousandth of a large content is no document.
_BOMB_RATIO, _BOMB_BYTES = 200, 50_000_000


def read_package(path: Path, media_type: str, reading: Reading) -> None:
    """Note an office document's properties, or what an archive holds and what is suspicious in it."""
    try:
        with opened_package(path) as package:
            if media_type in (DOCX, XLSX, PPTX):
                _office(package, media_type, reading)
            elif media_type != OFD:
                _listing(package, reading)
            _warnings(package, reading)
    except HOSTILE:
        reading.warn("evidence.file.damaged")


def _office(package: zipfile.ZipFile, media_type: str, reading: Reading) -> None:
    names = set(package.namelist())
    for part in (_CORE, _APP):
        if part in names:
            _properties(package, part, media_type, reading)
    if media_type == XLSX:
        sheets = [name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        reading.tell("sheets", len(sheets))
    if any(name.endswith("vbaProject.bin") for name in names):
        reading.warn("evidence.file.has_macros")


def _properties(package: zipfile.ZipFile, part: str, media_type: str, reading: Reading) -> None:
    try:
        content = read_part(package, part)
        if b"<!" in content.replace(b"\0", b"").replace(b"<!--", b""):
            raise ValueError("declarations have no place in it")
        root = ET.fromstring(content)
    except HOSTILE:
        reading.warn("evidence.file.irregular")
        return
    for element in root:
        name = str(element.tag).rpartition("}")[2]
        text = (element.text or "").strip()
        if name in _PROPERTIES:
            reading.tell(_PROPERTIES[name], text)
        elif (media_type, name) in _COUNTS and text.isascii() and text.isdigit() and len(text) < 7:
            reading.tell(_COUNTS[media_type, name], int(text))


def _listing(package: zipfile.ZipFile, reading: Reading) -> None:
    entries = package.infolist()
    reading.tell("entries", len(entries))
    reading.tell("unpacked_bytes", sum(entry.file_size for entry in entries))
    if any(_leads_out(entry.filename) for entry in entries):
        reading.warn("evidence.archive.leads_out")


def _warnings(package: zipfile.ZipFile, reading: Reading) -> None:
    entries = package.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        reading.warn("evidence.file.encrypted")
    large = (entry for entry in entries if entry.file_size >= _BOMB_BYTES)
    if any(entry.file_size > _BOMB_RATIO * max(entry.compress_size, 1) for entry in large):
        reading.warn("evidence.archive.bomb")


def _leads_out(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/"))
    return ".." in parts.parts or parts.is_absolute() or name[1:2] == ":"
