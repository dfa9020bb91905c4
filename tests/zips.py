"""ZIP archives as hostile or careless programs make them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

Change = Callable[[zipfile.ZipInfo], None]
CENTRAL_BYTES = 46


def write_zip(path: Path, files: Mapping[str, bytes], *, stored: bool = False) -> Path:
    """An ordinary archive."""
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 9, 1, 8, 0, 0)), content, method)
    return path


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The bytes of an ordinary archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def write_changed(path: Path, name: str, content: bytes, change: Change) -> Path:
    """An archive with one file whose record somebody changed before it was written."""
    info = zipfile.ZipInfo(name, (2026, 9, 1, 8, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    change(info)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, content)
    return path


def write_raw(path: Path, names: Mapping[bytes, bytes], *, flags: int = 0, extra: bytes = b"") -> Path:
    """An archive whose names are these very bytes, stored, without a word about their encoding."""
    body, directory = bytearray(), bytearray()
    for raw, content in names.items():
        crc, size = zlib.crc32(content), len(content)
        shared = struct.pack("<5H3L2H", 20, flags, 0, 0, 0x5C21, crc, size, size, len(raw), len(extra))
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + shared
        directory += struct.pack("<3H2L", 0, 0, 0, 0, len(body)) + raw + extra
        body += b"PK\x03\x04" + shared + raw + extra + content
    count = len(names)
    end = struct.pack("<4H2LH", 0, 0, count, count, len(directory), len(body), 0)
    path.write_bytes(bytes(body) + bytes(directory) + b"PK\x05\x06" + end)
    return path


def with_size(path: Path, size: int) -> Path:
    """The archive of one file that promises to unpack to so many bytes, in both its headers."""
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    struct.pack_into("<L", content, 22, size)
    struct.pack_into("<L", content, at + 24, size)
    path.write_bytes(bytes(content))
    return path


def with_local_name(path: Path, old: bytes, new: bytes) -> Path:
    """The archive with another name before the content than in its list of contents."""
    assert len(old) == len(new)
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    return path


def with_hidden_file(path: Path, name: bytes, content: bytes) -> Path:
    """The archive with one more file before its list of contents, which does not name it."""
    whole = path.read_bytes()
    at = whole.index(b"PK\x01\x02")
    crc, size = zlib.crc32(content), len(content)
    hidden = b"PK\x03\x04" + struct.pack("<5H3L2H", 20, 0, 0, 0, 0, crc, size, size, len(name), 0)
    tail = bytearray(whole[at:])
    end = tail.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", tail, end + 16)[0]
    struct.pack_into("<L", tail, end + 16, start + len(hidden + name + content))
    path.write_bytes(whole[:at] + hidden + name + content + bytes(tail))
    return path


def with_overlap(path: Path, count: int) -> Path:
    """The archive of one file whose list of contents names the same bytes many times."""
    whole = path.read_bytes()
    at, end = whole.index(b"PK\x01\x02"), whole.rindex(b"PK\x05\x06")
    directory = whole[at:end] * count
    last = struct.pack("<4H2LH", 0, 0, count, count, len(directory), at, 0)
    path.write_bytes(whole[:at] + directory + b"PK\x05\x06" + last)
    return path
