"""The records of a ZIP archive as bytes.

Source: APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.9 (data descriptor), 4.3.12 (central
directory), 4.3.14 to 4.3.16 (end records), 4.5.3 (ZIP64), 4.4.4 (flags).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

END = struct.Struct("<4s4H2LH")
END_MARK = b"PK\x05\x06"
LOCATOR = struct.Struct("<4sLQL")
LOCATOR_MARK = b"PK\x06\x07"
END64 = struct.Struct("<4sQ2H2L4Q")
END64_MARK = b"PK\x06\x06"
CENTRAL = struct.Struct("<4s6H3L5H2L")
CENTRAL_MARK = b"PK\x01\x02"
LOCAL = struct.Struct("<4s5H3L2H")
LOCAL_MARK = b"PK\x03\x04"
DESCRIPTOR_MARK = b"PK\x07\x08"
COMMENT_BYTES_AT_MOST = 0xFFFF

ALL_ONES_16, ALL_ONES_32 = 0xFFFF, 0xFFFFFFFF
ENCRYPTED, DESCRIPTOR_FOLLOWS, NAME_IS_UTF8, HEADERS_ENCRYPTED = 0x1, 0x8, 0x800, 0x2000
STORED, DEFLATED, BZIP2 = 0, 8, 12

_ZIP64 = 0x0001


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a header says of a file's content and place; `header_at` only in the central directory."""

    size_bytes: int
    packed_bytes: int
    header_at: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the central directory."""

    raw: bytes
    extra: bytes
    made_by: int
    flags: int
    method: int
    crc: int
    sizes: Sizes
    disk: int
    attributes: int


@dataclass(frozen=True, slots=True)
class LocalHeader:
    """What stands before a file's content."""

    raw: bytes
    extra: bytes
    flags: int
    method: int
    crc: int
    sizes: Sizes


def entry_at(directory: bytes, at: int) -> tuple[Entry, int]:
    """A line of the central directory and where the next one begins.

    Raises: ValueError when there is none.
    """
    if len(directory) - at < CENTRAL.size:
        raise ValueError("the list of contents is cut")
    (
        mark, made, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes, comment_bytes, disk,
        _, attributes, header_at,
    ) = CENTRAL.unpack_from(directory, at)  # fmt: skip
    name_at = at + CENTRAL.size
    extra_at = name_at + name_bytes
    end = extra_at + extra_bytes + comment_bytes
    if mark != CENTRAL_MARK or end > len(directory):
        raise ValueError("the list of contents is damaged")
    extra = directory[extra_at : extra_at + extra_bytes]
    sizes = _wide(Sizes(size, packed, header_at), extra)
    raw = directory[name_at:extra_at]
    return Entry(raw, extra, made >> 8, flags, method, crc, sizes, disk, attributes), end


def local_header(fixed: bytes, rest: bytes) -> LocalHeader:
    """A local header from its fixed part and the name and extra fields behind it.

    Raises: ValueError when it is none.
    """
    mark, _, flags, method, _, _, crc, packed, size, name_bytes, extra_bytes = LOCAL.unpack(fixed)
    if mark != LOCAL_MARK or len(rest) < name_bytes + extra_bytes:
        raise ValueError("no local header")
    extra = rest[name_bytes : name_bytes + extra_bytes]
    return LocalHeader(rest[:name_bytes], extra, flags, method, crc, _wide(Sizes(size, packed), extra))


def rest_bytes(fixed: bytes) -> int:
    """How long the name and the extra fields behind the fixed part of a local header are."""
    return sum(LOCAL.unpack(fixed)[-2:])


def extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """The extra fields by number; what is cut is left out."""
    at = 0
    while at + 4 <= len(extra):
        number, length = struct.unpack_from("<2H", extra, at)
        at += 4
        if at + length > len(extra):
            return
        yield number, extra[at : at + length]
        at += length


def _wide(sizes: Sizes, extra: bytes) -> Sizes:
    """The sizes with those that do not fit into 32 bits taken from the ZIP64 field, in its fixed order."""
    wide = next((content for number, content in extra_fields(extra) if number == _ZIP64), b"")
    values = list(struct.unpack(f"<{len(wide) // 8}Q", wide[: len(wide) // 8 * 8]))
    found = [
        values.pop(0) if narrow == ALL_ONES_32 and values else narrow
        for narrow in (sizes.size_bytes, sizes.packed_bytes, sizes.header_at)
    ]
    return Sizes(*found)
