"""Hold a zip against the one way in which it was written: which bytes outside of its files differ."""

import os
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from workbench.verifier.bag_form import MANIFEST, TAG_MANIFEST, decoded_path
from workbench.verifier.zip_form import (
    CENTRAL,
    CENTRAL_CRC_AT,
    END,
    END64,
    LOCAL,
    LOCAL_BYTES,
    LOCAL_CRC_AT,
    Entry,
    central_header,
    end_records,
    local_header,
)

_FULL = 0xFFFFFFFF
_LIST_BYTES = 4 << 20
_DIGEST_COLUMNS = 66
_UNREADABLE = (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, EOFError, OverflowError)


@dataclass(frozen=True, slots=True)
class Difference:
    """Bytes of the zip, both ends included, that are not as they were written, and the file they concern."""

    first: int
    last: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file in the zip, and the CRC that each of its two headers states, with their places."""

    entry: Entry
    local_crc: int
    central_crc: int
    central_crc_at: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The files, and every byte outside of them that differs."""

    stored: tuple[Stored, ...]
    differences: tuple[Difference, ...]

    @property
    def weight(self) -> int:
        """How many bytes differ."""
        return sum(each.last - each.first + 1 for each in self.differences)


def read_layout(file: BinaryIO) -> Layout | None:
    """The layout that explains the zip best; None when neither its headers nor its directory can be read."""
    size = file.seek(0, os.SEEK_END)
    found = [entries for entries in (_by_headers(file, size), _by_directory(file)) if entries is not None]
    layouts = [layout for entries in found if (layout := _explained(file, size, entries)) is not None]
    if not layouts:
        return None
    return min(layouts, key=lambda layout: (layout.weight, _unlisted(file, layout)))


def _explained(file: BinaryIO, size: int, entries: Sequence[Entry]) -> Layout | None:
    """The layout with these files; None when the format could not even write them down."""
    try:
        return _held_against(file, size, entries)
    except struct.error:
        return None


def _by_headers(file: BinaryIO, size: int) -> list[Entry] | None:
    """The files by walking from header to header."""
    entries: list[Entry] = []
    at = 0
    while True:
        head = _read(file, at, LOCAL_BYTES)
        if head[:4] in (CENTRAL, END, END64):
            return entries
        if len(head) < LOCAL_BYTES or head[:4] != LOCAL:
            return None
        crc, _, length, name_bytes, extra_bytes = struct.unpack("<IIIHH", head[14:30])
        name, extra = (
            _read(file, at + LOCAL_BYTES, name_bytes),
            _read(file, at + LOCAL_BYTES + name_bytes, extra_bytes),
        )
        if length == _FULL and len(extra) >= 12:
            length = struct.unpack("<Q", extra[4:12])[0]
        try:
            entries.append(Entry(name.decode("utf-8"), length, at, crc))
        except UnicodeDecodeError:
            return None
        at += LOCAL_BYTES + name_bytes + extra_bytes + length
        if at > size:
            return None


def _by_directory(file: BinaryIO) -> list[Entry] | None:
    """The files by the directory at the end."""
    try:
        with zipfile.ZipFile(file) as opened:
            listed = sorted(opened.infolist(), key=lambda info: info.header_offset)
        return [Entry(info.filename, info.file_size, info.header_offset, info.CRC) for info in listed]
    except _UNREADABLE:
        return None


def _held_against(file: BinaryIO, size: int, entries: Sequence[Entry]) -> Layout:
    differences: list[Difference] = []
    placed: list[Entry] = []
    at = 0
    for entry in entries:
        entry = replace(entry, offset=at)
        crc = _crc(file, at + LOCAL_CRC_AT)
        entry = replace(entry, crc=crc)
        differences += _differing(file, at, local_header(entry), entry.name)
        placed.append(entry)
        at = entry.end
    directory_at, stored = at, []
    for entry in placed:
        crc_at = at + CENTRAL_CRC_AT
        crc = _crc(file, crc_at)
        stored.append(Stored(entry, entry.crc, crc, crc_at))
        header = central_header(replace(entry, crc=crc))
        differences += _differing(file, at, header, entry.name)
        at += len(header)
    end = end_records(len(placed), at - directory_at, directory_at)
    differences += _differing(file, at, end, "")
    if size > at + len(end):
        differences.append(Difference(at + len(end), size - 1))
    return Layout(tuple(stored), tuple(differences))


def _differing(file: BinaryIO, at: int, expected: bytes, name: str) -> Iterator[Difference]:
    """Yield the first to the last byte that differs, once."""
    found = _read(file, at, len(expected))
    if found == expected:
        return
    places = [place for place, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b]
    places += range(len(found), len(expected))
    yield Difference(at + places[0], at + places[-1], name)


def _unlisted(file: BinaryIO, layout: Layout) -> int:
    """How many names the lists in the zip do not know: of two ways to read it, the wrong one has more."""
    names = [each.entry.name.partition("/")[::2] for each in layout.stored]
    folder = Counter(first for first, _ in names).most_common(1)
    common = folder[0][0] if folder else ""
    known = {TAG_MANIFEST}
    for each in layout.stored:
        if each.entry.name.partition("/")[2] in (MANIFEST, TAG_MANIFEST):
            text = _read(file, each.entry.data_offset, min(each.entry.size, _LIST_BYTES)).decode(
                "utf-8", "replace"
            )
            known |= {decoded_path(line[_DIGEST_COLUMNS:]) for line in text.splitlines()}
    return sum(first != common or rest not in known for first, rest in names)


def _crc(file: BinaryIO, at: int) -> int:
    return int.from_bytes(_read(file, at, 4), "little")


def _read(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    return file.read(count)
