"""Opens what is to be taken in, wherever it lies, and says where it came from."""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from workbench.bulk.archive import Archive, open_archive
from workbench.bulk.model import Role, Source, SourceKind
from workbench.bulk.names import path_below
from workbench.bulk.walking import is_link
from workbench.errors import UserError
from workbench.evidence.source_file import SourceFile, open_source, told_as_user_errors


class Placed(Protocol):
    """A file of a plan or of a run."""

    @property
    def source(self) -> int:
        """The place of its source."""

    @property
    def role(self) -> Role:
        """What it is to its source."""

    @property
    def name(self) -> str:
        """Its path below the source."""

    @property
    def raw_name(self) -> str:
        """The bytes of that path in hex, where they differ."""

    @property
    def header_at(self) -> int | None:
        """Where in its archive its header begins."""

    @property
    def size_bytes(self) -> int:
        """How long it was when it was looked at."""


@dataclass(frozen=True, slots=True)
class Content:
    """An open file: its length and, once, its pieces."""

    size_bytes: int
    pieces: Callable[[], Iterator[bytes]]


class Contents:
    """Holds the archive open that is being read."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self._moved: dict[int, Path] = {}
        self._open: tuple[int, Archive] | None = None
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def read_from(self, source: int, path: Path) -> None:
        """Read an archive from a copy that nobody changes."""
        self._moved[source] = path
        self._close()

    @contextlib.contextmanager
    def of(self, file: Placed) -> Iterator[Content]:
        """Open a file.

        Raises: UserError when it is gone, has changed since it was looked at, or cannot be read.
        """
        if file.role is Role.MEMBER:
            yield self._member(file)
            return
        source, path = self.sources[file.source], self.path_of(file)
        with open_source(path) as opened:
            if opened.size_bytes != file.size_bytes or not _lies_there(source, path, opened):
                raise UserError.one("file", "bulk.changed_since", name=file.name)
            yield Content(opened.size_bytes, opened.pieces)

    def path_of(self, file: Placed) -> Path:
        """Where a file lies that is in no archive."""
        source = self.sources[file.source]
        if source.kind is SourceKind.FOLDER:
            return source.path / path_below(file.name, file.raw_name)
        return source.path

    def _member(self, file: Placed) -> Content:
        archive = self._archive(file.source)
        named = archive.member_at(file.header_at, file.name)
        if named.raw_name != file.raw_name or named.member.sizes.size_bytes != file.size_bytes:
            raise UserError.one("file", "bulk.archive_changed", name=file.name)
        return Content(file.size_bytes, lambda: archive.pieces(named))

    def _archive(self, place: int) -> Archive:
        if self._open is None or self._open[0] != place:
            self._close()
            path = self._moved.get(place) or self.sources[place].path
            self._open = (place, self._stack.enter_context(open_archive(path)))
        return self._open[1]

    def _close(self) -> None:
        self._open = None
        self._stack.close()
        self._stack = contextlib.ExitStack()


def _lies_there(source: Source, path: Path, opened: SourceFile) -> bool:
    """Whether what was opened lies where it was looked at, and no link put there since led elsewhere."""
    above = [path, *path.parents][: len(path.parts) - len(source.path.parts)]
    with told_as_user_errors(path):
        is_plain = not any(is_link(each.lstat()) for each in above or [path])
        return is_plain and os.path.samestat(path.lstat(), os.fstat(opened.stream.fileno()))
