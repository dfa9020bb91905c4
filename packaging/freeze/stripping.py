"""Takes out of shared libraries what only a debugger reads; a library that did not bear it stays whole."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\x7fELF"
_LOADED, _DYNAMIC = 1, 2
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")


def libraries(folder: Path) -> Iterator[Path]:
    """The shared libraries below a folder, without links and without the program, which carries more."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == MAGIC:
                    yield path


def strip(folder: Path) -> int:
    """Strip every shared library below a folder; returns the bytes that were saved."""
    saved = 0
    with tempfile.TemporaryDirectory() as scratch:
        beside = Path(scratch) / "stripped"
        for path in libraries(folder):
            command = ["strip", "--strip-unneeded", "-o", str(beside), str(path)]
            done = subprocess.run(command, capture_output=True, check=False)
            if done.returncode == 0 and is_loadable(beside.read_bytes()):
                gain = path.stat().st_size - beside.stat().st_size
                if gain > 0:
                    shutil.copyfile(beside, path)
                    saved += gain
    return saved


def is_loadable(content: bytes) -> bool:
    """Whether the parts that the loader maps stand where it can map them.

    Libraries whose names were changed after linking are known to lose this. Source: ELF-64, program loading:
    offset and address of a loaded part are equal modulo its alignment, and the dynamic part lies within one.
    """
    headers = list(_headers(content))
    loaded = [header for header in headers if header[0] == _LOADED]
    fits = all(header[2] % header[7] == header[3] % header[7] for header in loaded if header[7] > 1)
    held = all(
        any(part[3] <= header[3] and header[3] + header[6] <= part[3] + part[6] for part in loaded)
        for header in headers
        if header[0] == _DYNAMIC
    )
    whole = all(header[2] + header[5] <= len(content) for header in loaded)
    return bool(loaded) and fits and held and whole


def _headers(content: bytes) -> Iterator[tuple[int, ...]]:
    # Only 64-bit little-endian machines are built for.
    if content[:6] != MAGIC + b"\x02\x01":
        return
    start = struct.unpack_from("<Q", content, 32)[0]
    size, count = struct.unpack_from("<HH", content, 54)
    for place in range(count):
        yield _PROGRAM_HEADER.unpack_from(content, start + place * size)
