"""Cuts the data of ICU, by which Qt compares and converts text, down to Chinese, English, what all share.

Source: ICU User Guide, "ICU Data" (common data format: a list of names and places, then the items).
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

LIBRARY = re.compile(r"libicudata\.so\.(\d+)$")
# A language, or a language and more: de.res, coll/sr_Latn.res.
_LOCALE = re.compile(r"(^|/)(?P<language>[a-z]{2,3})(_\w+)?\.(res|brk)$")
_LANGUAGES = frozenset({"en", "zh"})
# Converters between encodings: of Chinese and of Latin letters.
_CONVERTER = re.compile(
    r"(gb|euc-cn|1386|936|950|big5|1375|iso-ir-165|8859|1252|noop|us-ascii)", re.IGNORECASE
)
# What Qt has of its own or never asks for: names of currencies, languages, regions and units, spelling
# numbers out, transliteration, line breaking, characters that look alike.
_UNUSED = re.compile(r"^(brkitr|curr|lang|rbnf|region|translit|unit)/|^unames\.icu$|\.(cfu|spp)$")
_ALIGNMENT = 16
_ENTRY = struct.Struct("<II")


class BrokenData(Exception):
    """The file is not in the form that this module knows."""


def is_wanted(name: str) -> bool:
    """Whether an item of the data, named without the leading version, is kept."""
    if _UNUSED.search(name):
        return False
    if name.endswith(".cnv"):
        return bool(_CONVERTER.search(name))
    found = _LOCALE.search(name)
    return found is None or found["language"] in _LANGUAGES


def items(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The head of a common data file, and its items by name in their order.

    Raises: BrokenData.
    """
    size = struct.unpack_from("<H", data)[0]
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise BrokenData("This is no common data of ICU.")
    base = memoryview(data)[size:]
    count = struct.unpack_from("<I", base)[0]
    table = [_ENTRY.unpack_from(base, 4 + place * _ENTRY.size) for place in range(count)]
    ends = [offset for _, offset in table[1:]] + [len(base)]
    found = []
    for (name_at, start), end in zip(table, ends, strict=True):
        stop = data.index(b"\0", size + name_at)
        found.append((data[size + name_at : stop].decode("ascii"), bytes(base[start:end])))
    return data[:size], found


def joined(head: bytes, kept: list[tuple[str, bytes]]) -> bytes:
    """A common data file of items that are in the order of their names."""
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in kept)
    name_at = 4 + len(kept) * _ENTRY.size
    place = _aligned(name_at + len(names))
    table, body = bytearray(struct.pack("<I", len(kept))), bytearray()
    for name, content in kept:
        table += _ENTRY.pack(name_at, place + len(body))
        name_at += len(name) + 1
        body += content.ljust(_aligned(len(content)), b"\0")
    return head + bytes(table + names).ljust(place, b"\0") + bytes(body)


def cut_down(data: bytes) -> bytes:
    """The same data with the items that are wanted."""
    head, found = items(data)
    return joined(head, [(name, content) for name, content in found if is_wanted(name.partition("/")[2])])


def shrink(library: Path) -> int:
    """Put a smaller library in the place of ICU's data, by the assembler; returns the bytes that were saved.

    Raises: BrokenData; CalledProcessError when a tool fails.
    """
    version = LIBRARY.search(library.name)
    if version is None:
        raise BrokenData(library.name)
    symbol = f"icudt{version[1]}_dat"
    before = library.stat().st_size
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for tool in (
            ["objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(folder / "all.bin")],
            None,
            ["as", "-o", str(folder / "data.o"), str(folder / "data.s")],
            ["ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", str(folder / "new.so")]
            + [str(folder / "data.o")],
        ):
            if tool is None:
                (folder / "cut.bin").write_bytes(cut_down((folder / "all.bin").read_bytes()))
                (folder / "data.s").write_text(_assembly(symbol, folder / "cut.bin"), encoding="ascii")
            else:
                subprocess.run(tool, check=True, capture_output=True)
        shutil.copyfile(folder / "new.so", library)
    return before - library.stat().st_size


def _assembly(symbol: str, content: Path) -> str:
    lines = [".section .rodata", f".globl {symbol}", f".balign {_ALIGNMENT}", f".type {symbol}, @object"]
    lines += [f"{symbol}:", f'.incbin "{content}"', f".size {symbol}, . - {symbol}"]
    return "\n".join([*lines, '.section .note.GNU-stack,"",@progbits', ""])


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
