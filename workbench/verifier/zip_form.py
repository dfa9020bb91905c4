"""The one way in which a pack's zip is laid out: every byte outside of the files follows from this.

Files are stored without compression, in UTF-8 names, at one fixed date, without comments or directories.
Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass

LOCAL, CENTRAL, END, END64, LOCATOR64 = b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\7"
LOCAL_BYTES = 30
# Where the CRC stands in the two headers of a file.
LOCAL_CRC_AT, CENTRAL_CRC_AT = 14, 16

_FULL, _FULL_COUNT = 0xFFFFFFFF, 0xFFFF
_UTF8_NAMES, _STORED = 0x0800, 0
# 1980-01-01 00:00, the earliest that the format can say.
_TIME, _DATE = 0, 0x0021
_PLAIN, _LARGE = 20, 45
_MADE_ON_UNIX = 3 << 8
_READABLE_FILE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the zip; `offset` is where its local header begins."""

    name: str
    size: int
    offset: int
    crc: int = 0

    @property
    def data_offset(self) -> int:
        """Where its bytes begin."""
        return self.offset + len(local_header(self))

    @property
    def end(self) -> int:
        """Where the next header begins."""
        return self.data_offset + self.size


def local_header(entry: Entry) -> bytes:
    """What stands before the bytes of a file."""
    name, extra, shown = _name(entry), b"", entry.size
    if entry.size >= _FULL:
        extra, shown = struct.pack("<HHQQ", 1, 16, entry.size, entry.size), _FULL
    needed = _LARGE if extra else _PLAIN
    fixed = struct.pack(
        "<4sHHHHHIIIHH",
        *(LOCAL, needed, _UTF8_NAMES, _STORED, _TIME, _DATE, entry.crc, shown, shown, len(name), len(extra)),
    )
    return fixed + name + extra


def central_header(entry: Entry) -> bytes:
    """The entry of a file in the directory at the end."""
    name, large = _name(entry), b""
    size, offset = entry.size, entry.offset
    if entry.size >= _FULL:
        large, size = struct.pack("<QQ", entry.size, entry.size), _FULL
    if entry.offset >= _FULL:
        large, offset = large + struct.pack("<Q", entry.offset), _FULL
    extra = struct.pack("<HH", 1, len(large)) + large if large else b""
    needed = _LARGE if extra else _PLAIN
    kinds = (CENTRAL, _MADE_ON_UNIX | needed, needed, _UTF8_NAMES, _STORED, _TIME, _DATE)
    places = (entry.crc, size, size, len(name), len(extra), 0, 0, 0, _READABLE_FILE, offset)
    return struct.pack("<4sHHHHHHIIIHHHHHII", *kinds, *places) + name + extra


def end_records(count: int, directory_bytes: int, directory_at: int) -> bytes:
    """What closes the zip; the large form stands in front where the plain one is too small."""
    large = b""
    if count >= _FULL_COUNT or directory_bytes >= _FULL or directory_at >= _FULL:
        versions = (_MADE_ON_UNIX | _LARGE, _LARGE)
        sums = (count, count, directory_bytes, directory_at)
        large = struct.pack("<4sQHHIIQQQQ", END64, 44, *versions, 0, 0, *sums)
        large += struct.pack("<4sIQI", LOCATOR64, 0, directory_at + directory_bytes, 1)
    counts = (min(count, _FULL_COUNT), min(count, _FULL_COUNT))
    places = (min(directory_bytes, _FULL), min(directory_at, _FULL))
    return large + struct.pack("<4sHHHHIIH", END, 0, 0, *counts, *places, 0)


def closing(entries: Iterable[Entry]) -> bytes:
    """All that follows the last file."""
    listed = tuple(entries)
    directory = b"".join(map(central_header, listed))
    at = listed[-1].end if listed else 0
    return directory + end_records(len(listed), len(directory), at)


def _name(entry: Entry) -> bytes:
    return entry.name.encode("utf-8", "surrogatepass")
