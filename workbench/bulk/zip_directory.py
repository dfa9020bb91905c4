"""The list of contents of a ZIP archive, given only where every reader would see the same files."""

import contextlib
import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from workbench.bulk import zip_records as zip_
from workbench.bulk.zip_names import unicode_name
from workbench.bulk.zip_records import Entry, LocalHeader, Sizes
from workbench.errors import UserError

DIRECTORY_BYTES_AT_MOST = 32 << 20
MEMBERS_AT_MOST = 20_000
_GAP_BYTES_LOOKED_AT = 1 << 20
_DESCRIPTOR_FORMS = ("<3L", "<L2Q")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive as both its headers tell it; `data_at` is where its packed content begins."""

    entry: Entry
    data_at: int
    end: int

    @property
    def sizes(self) -> Sizes:
        """Its sizes."""
        return self.entry.sizes


def read_directory(stream: BinaryIO) -> tuple[Member, ...]:
    """Every line of the archive's list of contents, compared with what stands before each content.

    Raises: UserError `bulk.archive_damaged`, `.archive_inconsistent` when two readers would see different
        files, `.archive_encrypted`, `.archive_split`, `.archive_too_long`, `.too_many_members`; OSError.
    """
    size = stream.seek(0, os.SEEK_END)
    with _told_as_damage():
        count, start, end = _ends(stream, size)
        entries = _entries(_read(stream, start, end - start), count)
        members = tuple(_member(stream, entry, start) for entry in entries)
        _refuse_hidden(stream, members, start)
    return members


def _ends(stream: BinaryIO, size: int) -> tuple[int, int, int]:
    """How many lines the list has, where it begins and where it ends."""
    tail_at = max(size - zip_.END.size - zip_.COMMENT_BYTES_AT_MOST, 0)
    tail = _read(stream, tail_at, size - tail_at)
    fitting = [tail_at + at for at in _marks(tail) if _fits(tail, at)]
    if not fitting:
        raise _refusal("bulk.archive_damaged")
    if len(fitting) > 1 or tail_at + tail.rfind(zip_.END_MARK) != fitting[0]:
        raise _refusal("bulk.archive_inconsistent")
    at = fitting[0]
    _, disk, first_disk, here, count, length, start, _ = zip_.END.unpack_from(tail, at - tail_at)
    if max(disk, first_disk) not in (0, zip_.ALL_ONES_16) or here != count:
        raise _refusal("bulk.archive_split")
    wide, end = _wide_ends(stream, at, (count, length, start))
    count, length, start = wide
    if length > DIRECTORY_BYTES_AT_MOST:
        raise _refusal("bulk.archive_too_long")
    if count > MEMBERS_AT_MOST:
        raise _refusal("bulk.too_many_members", count=str(count), limit=str(MEMBERS_AT_MOST))
    # Anything before or between would be left out by one reader and taken for the archive by another.
    if start + length != end:
        raise _refusal("bulk.archive_inconsistent")
    return count, start, end


def _wide_ends(stream: BinaryIO, end: int, narrow: tuple[int, int, int]) -> tuple[tuple[int, int, int], int]:
    """The end record's figures with those of its ZIP64 form where there is one, and where the list ends."""
    at = end - zip_.LOCATOR.size
    locator = _read(stream, at, zip_.LOCATOR.size) if at >= 0 else b""
    if not locator.startswith(zip_.LOCATOR_MARK):
        return narrow, end
    _, disk, end64_at, disks = zip_.LOCATOR.unpack(locator)
    if disk or disks > 1:
        raise _refusal("bulk.archive_split")
    found = zip_.END64.unpack(_read(stream, end64_at, zip_.END64.size))
    if found[0] != zip_.END64_MARK or end64_at + 12 + found[1] != at:
        raise _refusal("bulk.archive_inconsistent")
    wide = (found[7], found[8], found[9])
    limits = (zip_.ALL_ONES_16, zip_.ALL_ONES_32, zip_.ALL_ONES_32)
    if any(short not in (long, limit) for short, long, limit in zip(narrow, wide, limits, strict=True)):
        raise _refusal("bulk.archive_inconsistent")
    return wide, end64_at


def _marks(tail: bytes) -> Iterator[int]:
    at = tail.find(zip_.END_MARK)
    while at >= 0:
        yield at
        at = tail.find(zip_.END_MARK, at + 1)


def _fits(tail: bytes, at: int) -> bool:
    if len(tail) - at < zip_.END.size:
        return False
    return at + zip_.END.size + int(zip_.END.unpack_from(tail, at)[-1]) == len(tail)


def _entries(directory: bytes, count: int) -> list[Entry]:
    entries: list[Entry] = []
    at = 0
    while at < len(directory) and len(entries) < count:
        entry, at = zip_.entry_at(directory, at)
        entries.append(entry)
    signed = directory.startswith(b"PK\x05\x05", at)
    if len(entries) != count or (at != len(directory) and not signed):
        raise _refusal("bulk.archive_inconsistent")
    if any(entry.flags & zip_.HEADERS_ENCRYPTED for entry in entries):
        raise _refusal("bulk.archive_encrypted")
    if any(entry.disk for entry in entries):
        raise _refusal("bulk.archive_split")
    return entries


def _member(stream: BinaryIO, entry: Entry, limit: int) -> Member:
    at = entry.sizes.header_at
    if at + zip_.LOCAL.size > limit:
        raise _refusal("bulk.archive_damaged")
    fixed = _read(stream, at, zip_.LOCAL.size)
    rest = stream.read(zip_.rest_bytes(fixed))
    local = zip_.local_header(fixed, rest)
    data_at = at + len(fixed) + len(rest)
    end = data_at + entry.sizes.packed_bytes
    if end > limit:
        raise _refusal("bulk.archive_damaged")
    if not _agree(entry, local):
        raise _refusal("bulk.archive_inconsistent")
    if local.flags & zip_.DESCRIPTOR_FOLLOWS:
        end += _descriptor_bytes(stream, entry, local, end)
    return Member(entry, data_at, end)


def _agree(entry: Entry, local: LocalHeader) -> bool:
    """Whether both headers name the same file with the same content."""
    same_name = entry.raw == local.raw
    same_name &= unicode_name(entry.raw, entry.extra) == unicode_name(local.raw, local.extra)
    told = zip_.ENCRYPTED | zip_.NAME_IS_UTF8
    same_kind = entry.method == local.method and not (entry.flags ^ local.flags) & told
    later = bool(local.flags & zip_.DESCRIPTOR_FOLLOWS)
    pairs = (
        (entry.crc, local.crc),
        (entry.sizes.size_bytes, local.sizes.size_bytes),
        (entry.sizes.packed_bytes, local.sizes.packed_bytes),
    )
    return same_name and same_kind and all(a == b or (later and b in (0, zip_.ALL_ONES_32)) for a, b in pairs)


def _descriptor_bytes(stream: BinaryIO, entry: Entry, local: LocalHeader, at: int) -> int:
    """How long the record behind the content is; none is needed where the local header told all."""
    stream.seek(at)
    found = stream.read(24)
    values = (entry.crc, entry.sizes.packed_bytes, entry.sizes.size_bytes)
    for mark in (zip_.DESCRIPTOR_MARK, b""):
        for form in _DESCRIPTOR_FORMS:
            with contextlib.suppress(struct.error):
                told = mark + struct.pack(form, *values)
                if found.startswith(told):
                    return len(told)
    if local.sizes.packed_bytes != entry.sizes.packed_bytes:
        raise _refusal("bulk.archive_inconsistent")
    return 0


def _refuse_hidden(stream: BinaryIO, members: Sequence[Member], end: int) -> None:
    """Refuse contents that share bytes, and files between them that the list does not name."""
    at = 0
    for member in sorted(members, key=lambda member: member.sizes.header_at):
        begin = member.sizes.header_at
        if begin < at:
            raise _refusal("bulk.archive_overlaps")
        _refuse_file_between(stream, at, begin)
        at = member.end
    if at > end:
        raise _refusal("bulk.archive_damaged")
    _refuse_file_between(stream, at, end)


def _refuse_file_between(stream: BinaryIO, start: int, end: int) -> None:
    if end - start >= zip_.LOCAL.size:
        between = _read(stream, start, min(end - start, _GAP_BYTES_LOOKED_AT))
        if zip_.LOCAL_MARK in between:
            raise _refusal("bulk.archive_inconsistent")


def _read(stream: BinaryIO, at: int, length: int) -> bytes:
    stream.seek(at)
    found = stream.read(length)
    if len(found) != length:
        raise ValueError("the archive is cut")
    return found


def _refusal(code: str, **detail: str) -> UserError:
    return UserError.one("archive", code, **detail)


@contextlib.contextmanager
def _told_as_damage() -> Iterator[None]:
    try:
        yield
    except (ValueError, struct.error) as error:
        raise _refusal("bulk.archive_damaged") from error
