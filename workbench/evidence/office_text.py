"""The words of Word, Excel and PowerPoint files, without their macros, pictures and links."""

import re
import warnings
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

from workbench.evidence.archives import opened_package
from workbench.evidence.signatures import DOCX, PPTX, XLSX

OFFICE = (DOCX, XLSX, PPTX)
CHARS_AT_MOST = 200_000
PART_BYTES_AT_MOST = 64 << 20
_NUMBER = re.compile(r"(\d+)\.xml$")
_SLIDE = "ppt/slides/slide"


def office_text(path: Path, media_type: str) -> str:
    """The text of a document, cells parted by tabs; not endless.

    Raises: ValueError when a part is too long or not what it should be, and what `HOSTILE` lists.
    """
    with opened_package(path) as package:
        if media_type == XLSX:
            return _first(_rows(path))
        return _first(_document(package) if media_type == DOCX else _slides(package))


def _first(lines: Iterator[str]) -> str:
    found, length = [], 0
    for line in lines:
        found.append(line)
        length += len(line) + 1
        if length > CHARS_AT_MOST:
            break
    return "\n".join(found)[:CHARS_AT_MOST]


def _document(package: zipfile.ZipFile) -> Iterator[str]:
    """Paragraphs, those in tables too (ISO/IEC 29500-1, 17.3)."""
    return _paragraphs(package, "word/document.xml")


def _slides(package: zipfile.ZipFile) -> Iterator[str]:
    """Paragraphs slide by slide (ISO/IEC 29500-1, 21.1.2)."""
    for place, name in enumerate(_numbered(package, _SLIDE), start=1):
        yield f"— {place} —"
        yield from _paragraphs(package, name)


def _rows(path: Path) -> Iterator[str]:
    """Rows as they are kept, formulas by their last result, links to other books unread."""
    import openpyxl

    with warnings.catch_warnings(), path.open("rb") as stream:
        # It speaks of styles and extensions, which nobody sees here.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            yield f"— {sheet.title} —"
            for row in sheet.iter_rows(values_only=True):
                yield "\t".join("" if value is None else str(value) for value in row)


def _paragraphs(package: zipfile.ZipFile, name: str) -> Iterator[str]:
    for paragraph in _elements(package, name, "p"):
        yield "".join(_texts(paragraph, ("t", "tab", "br")))


def _texts(element: ET.Element, kinds: tuple[str, ...] = ("t",)) -> Iterator[str]:
    for part in element.iter():
        kind = _kind(part)
        if kind in kinds:
            yield "\t" if kind == "tab" else "\n" if kind == "br" else part.text or ""


def _elements(package: zipfile.ZipFile, name: str, kind: str) -> Iterator[ET.Element]:
    """The elements of a kind, one at a time, so that a long part never stands in memory whole."""
    if package.getinfo(name).file_size > PART_BYTES_AT_MOST:
        raise ValueError(f"{name} is too long")
    with package.open(name) as part:
        if b"<!DOCTYPE" in part.read(1024):
            raise ValueError("declarations have no place in it")
    with package.open(name) as part:
        for _, element in ET.iterparse(part, events=("end",)):
            if _kind(element) == kind:
                yield element
                element.clear()


def _numbered(package: zipfile.ZipFile, start: str) -> list[str]:
    found = []
    for name in package.namelist():
        match = _NUMBER.search(name)
        if name.startswith(start) and match and name[len(start) :] == match[0]:
            found.append((int(match[1]), name))
    return [name for _, name in sorted(found)]


def _kind(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
