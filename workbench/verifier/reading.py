"""Read a file of a pack once: all its digests, and the blocks that are not as they were."""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from workbench.evidence.hashing import TwoDigests
from workbench.verifier.bag_form import BLOCK_BYTES
from workbench.verifier.lists import Block
from workbench.watch import Watch


@dataclass(frozen=True, slots=True)
class FileSeen:
    """What the bytes of a file are now; `ranges` are its stretches that differ from the list of blocks."""

    sha256: str
    sm3: str
    size_bytes: int
    crc: int
    ranges: tuple[tuple[int, int], ...]


def read_file(stream: BinaryIO, blocks: Sequence[Block], watch: Watch) -> FileSeen:
    """Read a file to its end.

    Raises: OSError, zlib.error and zipfile.BadZipFile as the stream does.
    """
    digests, crc = TwoDigests(), 0
    expected = {block.first: block for block in blocks}
    ranges: list[tuple[int, int]] = []
    at = 0
    while piece := stream.read(BLOCK_BYTES):
        watch.check()
        digests.update(piece)
        crc = zlib.crc32(piece, crc)
        if expected and not _fits(piece, expected.get(at)):
            _note(ranges, at, at + len(piece) - 1)
        at += len(piece)
    seen = digests.digests()
    return FileSeen(seen.sha256, seen.sm3, seen.size_bytes, crc, tuple(ranges))


def _fits(piece: bytes, block: Block | None) -> bool:
    return block is not None and hashlib.sha256(piece).hexdigest() == block.digest


def _note(ranges: list[tuple[int, int]], first: int, last: int) -> None:
    if ranges and ranges[-1][1] + 1 == first:
        ranges[-1] = (ranges[-1][0], last)
    else:
        ranges.append((first, last))
