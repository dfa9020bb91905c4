"""Unpack a file of a ZIP archive piece by piece, never more than its header promised."""

import bz2
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from workbench.bulk import zip_records as zip_
from workbench.bulk.zip_directory import Member
from workbench.errors import UserError
from workbench.evidence.hashing import CHUNK_BYTES

_READ_BYTES = 256 << 10
METHODS = (zip_.STORED, zip_.DEFLATED, zip_.BZIP2)


class _Unpacker(Protocol):
    """What takes packed bytes and gives at most so many unpacked ones."""

    @property
    def ended(self) -> bool:
        """Whether the packed content is complete."""

    @property
    def left_over(self) -> bool:
        """Whether more was given than belongs to it."""

    def unpack(self, packed: bytes) -> bytes:
        """The next piece; more of the same where nothing is given."""


def pieces(stream: BinaryIO, member: Member, name: str) -> Iterator[bytes]:
    """The content of a file, checked against its length and CRC.

    Raises: UserError `bulk.member_damaged`; OSError when the archive cannot be read.
    """
    damaged = UserError.one("file", "bulk.member_damaged", name=name)
    done, crc = 0, 0
    try:
        for piece in _unpacked(stream, member, damaged):
            done += len(piece)
            if done > member.sizes.size_bytes:
                raise damaged
            crc = zlib.crc32(piece, crc)
            yield piece
    except (zlib.error, ValueError, EOFError) as error:
        raise damaged from error
    if done != member.sizes.size_bytes or crc != member.entry.crc:
        raise damaged


def first_bytes(stream: BinaryIO, member: Member, name: str, count: int) -> bytes:
    """The beginning of a file.

    Raises: UserError `bulk.member_damaged`; OSError when the archive cannot be read.
    """
    found = bytearray()
    for piece in pieces(stream, member, name):
        found += piece
        if len(found) >= count:
            break
    return bytes(found[:count])


def _unpacked(stream: BinaryIO, member: Member, damaged: UserError) -> Iterator[bytes]:
    unpacker: _Unpacker | None = None
    if member.entry.method == zip_.DEFLATED:
        unpacker = _Inflating()
    elif member.entry.method == zip_.BZIP2:
        unpacker = _Bunzipping()
    at, left = member.data_at, member.sizes.packed_bytes
    while left:
        stream.seek(at)
        packed = stream.read(min(_READ_BYTES, left))
        if not packed:
            raise damaged
        at, left = at + len(packed), left - len(packed)
        if unpacker is None:
            yield packed
            continue
        while piece := unpacker.unpack(packed):
            packed = b""
            yield piece
    if unpacker is not None and (not unpacker.ended or unpacker.left_over):
        raise damaged


class _Inflating:
    """Deflate without a frame (RFC 1951)."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(-zlib.MAX_WBITS)

    @property
    def ended(self) -> bool:
        return self._inner.eof

    @property
    def left_over(self) -> bool:
        return bool(self._inner.unused_data)

    def unpack(self, packed: bytes) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + packed, CHUNK_BYTES)


class _Bunzipping:
    """Bzip2."""

    def __init__(self) -> None:
        self._inner = bz2.BZ2Decompressor()

    @property
    def ended(self) -> bool:
        return self._inner.eof

    @property
    def left_over(self) -> bool:
        return bool(self._inner.unused_data)

    def unpack(self, packed: bytes) -> bytes:
        if self._inner.eof:
            if packed:
                raise ValueError("more than one stream")
            return b""
        return self._inner.decompress(packed, CHUNK_BYTES)
