"""A pack as it lies on the disk: the files in it by their paths, whatever holds them."""

import io
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from workbench.verifier.model import Container, PackProblem

# A list of a pack with a million files stays below this.
MOST_LIST_BYTES = 128 << 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a file on the disk."""

    path: str
    first: int
    size: int


class PackContainer(Protocol):
    """What a check needs; nothing is ever written."""

    kind: Container
    sizes: Mapping[str, int]
    problems: list[PackProblem]

    def open(self, path: str) -> BinaryIO:
        """The bytes of a file."""

    def lying(self, path: str) -> AbstractContextManager[Stretch]:
        """Where the bytes of a file lie, for another process."""

    def after_reading(self, path: str, crc: int) -> Iterator[PackProblem]:
        """Yield what the container says about a file other than its bytes do."""

    def close(self) -> None:
        """Let go of it."""


class FolderContainer:
    """A folder; links are never followed."""

    kind: Container = "folder"

    def __init__(self, folder: Path) -> None:
        self._begin = f"{folder}{os.sep}"
        self.problems: list[PackProblem] = []
        self.sizes: Mapping[str, int] = dict(sorted(self._found()))

    def open(self, path: str) -> BinaryIO:
        """The bytes of a file."""
        return open(self._begin + path, "rb")  # noqa: PTH123 - joined as text: there may be very many

    @contextmanager
    def lying(self, path: str) -> Iterator[Stretch]:
        """Where the bytes of a file lie."""
        yield Stretch(self._begin + path, 0, self.sizes[path])

    def after_reading(self, path: str, crc: int) -> Iterator[PackProblem]:  # noqa: ARG002
        """A folder says nothing more."""
        return iter(())

    def close(self) -> None:
        """Nothing is held open."""

    def _found(self) -> Iterator[tuple[str, int]]:
        """Yield the plain files; folders may lie in each other deeper than calls may."""
        waiting = [""]
        while waiting:
            prefix = waiting.pop()
            for entry in self._entries(prefix):
                path = f"{prefix}{entry.name}"
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    yield path, status.st_size
                elif stat.S_ISDIR(status.st_mode) and not _is_junction(entry):
                    waiting.append(f"{path}/")
                else:
                    self.problems.append(PackProblem(path, "verifier.not_a_file"))

    def _entries(self, prefix: str) -> "list[os.DirEntry[str]]":
        try:
            with os.scandir(f"{self._begin}{prefix}") as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            if not prefix:
                raise
            reason = error.strerror or str(error)
            self.problems.append(PackProblem(prefix, "verifier.unreadable", {"reason": reason}))
            return []


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a link of Windows to another folder."""
    return sys.version_info >= (3, 12) and entry.is_junction()


class Window(io.RawIOBase):
    """A stretch of an open file as a file of its own."""

    def __init__(self, file: BinaryIO, first: int, size: int) -> None:
        super().__init__()
        self._file = file
        self._first = first
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """To and fro."""
        return True

    def tell(self) -> int:
        """Where it stands."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go elsewhere in the stretch."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer with the next bytes of the stretch."""
        wanted = min(len(buffer), max(0, self._size - self._at))
        self._file.seek(self._first + self._at)
        piece = self._file.read(wanted)
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def window(file: BinaryIO, first: int, size: int) -> BinaryIO:
    """A stretch of an open file, buffered."""
    return io.BufferedReader(Window(file, first, size), 1 << 16)
