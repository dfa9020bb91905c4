"""An open ZIP archive: its files under readable names, and their contents."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.bulk import unpacking
from workbench.bulk import zip_records as zip_
from workbench.bulk.zip_directory import Member, read_directory
from workbench.bulk.zip_names import Name, declared_name, guess_encoding, name_of
from workbench.errors import UserError
from workbench.evidence.source_file import open_source, told_as_user_errors
from workbench.text import printable


@dataclass(frozen=True, slots=True)
class NamedMember:
    """A file of an archive and how it is called."""

    member: Member
    name: Name

    @property
    def is_folder(self) -> bool:
        """Whether it only says that there is a folder."""
        return self.name.text.endswith(("/", "\\")) and not self.member.sizes.size_bytes

    @property
    def raw_name(self) -> str:
        """The bytes of the name in hex, where they are not simply its UTF-8."""
        raw = self.member.entry.raw
        return "" if raw == self.name.text.encode("utf-8", "replace") else raw.hex()


class Archive:
    """An archive whose list of contents every reader would see alike."""

    def __init__(self, path: Path, stream: BinaryIO, members: Sequence[NamedMember]) -> None:
        self.members = tuple(members)
        self._path = path
        self._stream = stream
        self._by_header = {named.member.sizes.header_at: named for named in members}

    def member_at(self, header_at: int | None, name: str) -> NamedMember:
        """The file whose header begins there.

        Raises: UserError `bulk.archive_changed` when there is none.
        """
        found = None if header_at is None else self._by_header.get(header_at)
        if found is None:
            raise UserError.one("file", "bulk.archive_changed", name=name)
        return found

    def pieces(self, named: NamedMember) -> Iterator[bytes]:
        """A file's content, piece by piece.

        Raises: UserError `bulk.member_damaged`, `evidence.unreadable`.
        """
        with told_as_user_errors(self._path):
            yield from unpacking.pieces(self._stream, named.member, printable(named.name.text))

    def first_bytes(self, named: NamedMember, count: int) -> bytes:
        """The beginning of a file.

        Raises: UserError `bulk.member_damaged`, `evidence.unreadable`.
        """
        with told_as_user_errors(self._path):
            return unpacking.first_bytes(self._stream, named.member, printable(named.name.text), count)


@contextlib.contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive.

    Raises: UserError saying why it cannot be opened or must not be.
    """
    with open_source(path) as file:
        with told_as_user_errors(path):
            members = read_directory(file.stream)
        yield Archive(path, file.stream, _named(members))


def _named(members: Sequence[Member]) -> list[NamedMember]:
    declared = [_declared(member) for member in members]
    pairs = list(zip(members, declared, strict=True))
    silent = [member.entry.raw for member, name in pairs if name is None]
    encoding = guess_encoding(silent) if silent else ""
    return [NamedMember(member, name or name_of(member.entry.raw, encoding)) for member, name in pairs]


def _declared(member: Member) -> Name | None:
    entry = member.entry
    text = declared_name(entry.raw, entry.extra, is_utf8=bool(entry.flags & zip_.NAME_IS_UTF8))
    return None if text is None else Name(text, "", guessed=False)
