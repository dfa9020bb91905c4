"""Where a bag is written to: a folder, or a zip whose every byte follows from the files in it."""

import os
import zlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol

from workbench.verifier.zip_form import Entry, closing, local_header


class Sink(Protocol):
    """Takes one file after the other."""

    def begin(self, name: str, size: int) -> None:
        """A file of so many bytes comes."""

    def write(self, piece: bytes) -> None:
        """The next bytes of it."""

    def end(self) -> None:
        """It is complete."""

    def finish(self) -> int:
        """Make all of it durable; returns the bytes written."""

    def __enter__(self) -> "Sink": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class FolderSink:
    """Files below a folder that does not exist yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._folders = {folder}
        self._bytes = 0

    def __enter__(self) -> "FolderSink":
        self._folder.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def begin(self, name: str, size: int) -> None:  # noqa: ARG002
        """Open the next file."""
        path = self._folder / name
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders |= {path.parent, path.parent.parent}
        self._file = path.open("xb")

    def write(self, piece: bytes) -> None:
        """Pass the bytes on."""
        assert self._file is not None  # narrowing: a file was begun
        self._file.write(piece)
        self._bytes += len(piece)

    def end(self) -> None:
        """Close the file when its bytes are on the disk."""
        assert self._file is not None  # narrowing: a file was begun
        _settle(self._file)
        self._file.close()
        self._file = None

    def finish(self) -> int:
        """Everything is in its place already."""
        return self._bytes


class ZipSink:
    """A zip in which all files lie in one folder."""

    def __init__(self, path: Path, folder: str) -> None:
        self._path = path
        self._folder = folder
        self._entries: list[Entry] = []
        self._crc = 0

    def __enter__(self) -> "ZipSink":
        self._file = self._path.open("xb")
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def begin(self, name: str, size: int) -> None:
        """Leave room for the header: the CRC in it is known only at the end."""
        self._entry = Entry(f"{self._folder}/{name}", size, self._file.tell())
        self._crc = 0
        self._file.write(local_header(self._entry))

    def write(self, piece: bytes) -> None:
        """Pass the bytes on."""
        self._crc = zlib.crc32(piece, self._crc)
        self._file.write(piece)

    def end(self) -> None:
        """Write the header again, with the CRC."""
        entry = self._entry
        entry = Entry(entry.name, entry.size, entry.offset, self._crc)
        self._file.seek(entry.offset)
        self._file.write(local_header(entry))
        self._file.seek(entry.end)
        self._entries.append(entry)

    def finish(self) -> int:
        """Write the directory."""
        self._file.write(closing(self._entries))
        _settle(self._file)
        return self._file.tell()


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
