"""What is noted of every file while its bytes pass: its digests, and those of its blocks."""

import hashlib
from collections.abc import Iterator

from workbench.evidence.hashing import TwoDigests
from workbench.evidence.model import Digests
from workbench.verifier.bag_form import BLOCK_BYTES, block_line


class Tally:
    """The digests of one file; `blocks` are lines for the list of blocks."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._digests = TwoDigests()
        self._block = hashlib.sha256()
        self._room = BLOCK_BYTES
        self._first = self._size = 0
        self.blocks: list[str] = []

    def update(self, piece: bytes) -> int:
        """Take the next bytes; returns how many there were so far."""
        self._digests.update(piece)
        self._size += len(piece)
        for part in self._parts(piece):
            self._block.update(part)
            self._room -= len(part)
            if not self._room:
                self._close_block()
        return self._size

    def finish(self) -> Digests:
        """The file is complete."""
        if self._room < BLOCK_BYTES:
            self._close_block()
        return self._digests.digests()

    def _parts(self, piece: bytes) -> Iterator[memoryview]:
        rest = memoryview(piece)
        while rest:
            room = self._room
            yield rest[:room]
            rest = rest[room:]

    def _close_block(self) -> None:
        last = self._first + BLOCK_BYTES - self._room - 1
        self.blocks.append(block_line(self._block.hexdigest(), self._first, last, self.name))
        self._first, self._room, self._block = last + 1, BLOCK_BYTES, hashlib.sha256()
