"""Open a file that somebody names, and only if it is one: no folder, pipe or device."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.errors import UserError
from workbench.evidence.hashing import CHUNK_BYTES
from workbench.text import printable

_CODES = {
    errno.ENOENT: "evidence.file_missing",
    errno.ENOTDIR: "evidence.file_missing",
    errno.ENAMETOOLONG: "evidence.file_missing",
    errno.EISDIR: "evidence.is_a_folder",
    errno.ELOOP: "evidence.link_loop",
}
# Opening must not wait for a pipe's other end, nor change line ends, nor leak into child processes.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An open file and what it looked like when it was opened."""

    path: Path
    stream: BinaryIO
    size_bytes: int
    modified_ns: int

    def pieces(self) -> Iterator[bytes]:
        """The content, piece by piece; ends at once when more comes than there was at the start.

        Raises: UserError `evidence.unreadable` when the medium fails half-way,
            `evidence.changed_while_reading` when somebody wrote to it meanwhile.
        """
        read_bytes = 0
        with told_as_user_errors(self.path):
            while piece := self.stream.read(CHUNK_BYTES):
                read_bytes += len(piece)
                if read_bytes > self.size_bytes:
                    raise self._changed()
                yield piece
            now = os.fstat(self.stream.fileno())
        if (read_bytes, now.st_size, now.st_mtime_ns) != (self.size_bytes, self.size_bytes, self.modified_ns):
            raise self._changed()

    def _changed(self) -> UserError:
        return UserError.one("file", "evidence.changed_while_reading", name=printable(self.path.name))


@contextlib.contextmanager
def open_source(path: Path) -> Iterator[SourceFile]:
    """Open a regular file for reading; symbolic links are followed.

    Raises: UserError `evidence.file_missing`, `.is_a_folder`, `.not_a_file`, `.link_loop`, `.unreadable`.
    """
    with told_as_user_errors(path):
        _refuse_unless_regular(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(descriptor)
        _refuse_unless_regular(path, found.st_mode)
        yield SourceFile(path, stream, found.st_size, found.st_mtime_ns)


@contextlib.contextmanager
def told_as_user_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's errors about a file somebody chose into UserErrors."""
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0, "evidence.unreadable")
        detail = {"name": printable(path.name)}
        if code == "evidence.unreadable":
            detail["reason"] = error.strerror or str(error)
        raise UserError.one("file", code, **detail) from error
    except ValueError as error:  # a NUL in the name
        raise UserError.one("file", "evidence.file_missing", name=printable(path.name)) from error


def _refuse_unless_regular(path: Path, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    code = "evidence.is_a_folder" if stat.S_ISDIR(mode) else "evidence.not_a_file"
    raise UserError.one("file", code, name=printable(path.name))
