"""Open ZIP packages and read small parts of them, whatever their headers promise."""

import contextlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from workbench.evidence.charset import decode_named

DIRECTORY_BYTES_AT_MOST = 32 << 20
PART_BYTES_AT_MOST = 1 << 20
_UTF8 = 0x800
_END = b"PK\x05\x06"
_END_BYTES, _COMMENT_BYTES_AT_MOST = 22, 0xFFFF


@contextlib.contextmanager
def opened_package(path: Path) -> Iterator[zipfile.ZipFile]:
    """A ZIP file whose list of contents is of a sane size.

    Raises: ValueError when the list is larger, and what `HOSTILE` lists.
    """
    if path.stat().st_size > DIRECTORY_BYTES_AT_MOST and _directory_bytes(path) > DIRECTORY_BYTES_AT_MOST:
        raise ValueError("the list of contents is too long")
    with zipfile.ZipFile(path) as package:
        yield package


def read_part(package: zipfile.ZipFile, name: str) -> bytes:
    """A small part of a package; at most as much of it as is wanted is ever unpacked.

    Raises: ValueError when it unpacks to more, KeyError when it is not there.
    """
    with package.open(name) as part:
        content = part.read(PART_BYTES_AT_MOST + 1)
    if len(content) > PART_BYTES_AT_MOST:
        raise ValueError(f"{name} is too long")
    return content


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name of an entry; one that is not marked as UTF-8 is read as such, else as GB 18030.

    Source: APPNOTE 4.4.4, bit 11; without it code page 437 is the standard, and Chinese programs write GBK.
    """
    if entry.flag_bits & _UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        return decode_named(entry.filename.encode("cp437"), None)
    except UnicodeEncodeError:
        return entry.filename


def _directory_bytes(path: Path) -> int:
    """The length of the list of contents as the end record states it (APPNOTE 4.3.16; ZIP64: all ones)."""
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - _END_BYTES - _COMMENT_BYTES_AT_MOST, 0))
        tail = stream.read()
    start = tail.rfind(_END)
    return int.from_bytes(tail[start + 12 : start + 16], "little") if start >= 0 else 0
