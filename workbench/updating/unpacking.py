"""Unpack a proven payload into a new folder: plain files, folders and links that stay inside."""

import hashlib
import io
import lzma
import os
import re
import tarfile
import unicodedata
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from workbench.errors import UserError
from workbench.updating.form import FIELD
from workbench.updating.model import PRODUCT, Payload
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors

_PIECE = 1 << 20
# What a header and its padding take of a tar, for each member, with room for long names.
_MEMBER_BYTES, _FRAME_BYTES = 4096, 1 << 20
_XZ_MEMORY_BYTES = 1 << 30
# Python knows filters from 3.11.4 on; what they refuse the gate has refused before.
_FILTER: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
_PLAIN = {tarfile.REGTYPE, tarfile.AREGTYPE}
# Everybody starts the program, its owner alone changes it, whatever the owner's default is.
_FOLDER_MODE = 0o755
_FOREIGN = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')


class _Unpacked(io.RawIOBase):
    """The one xz stream as it unpacks, no longer than declared; hashes what it reads."""

    def __init__(self, packed: BinaryIO, limit: int) -> None:
        super().__init__()
        self._packed, self._limit = packed, limit
        self._xz = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY_BYTES)
        self._digest = hashlib.sha256()

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer; 0 at the end."""
        while not self._xz.eof:
            packed = self._next() if self._xz.needs_input else b""
            piece = self._xz.decompress(packed, len(buffer))
            if piece:
                self._limit -= len(piece)
                if self._limit < 0:
                    raise _unfit("size")
                buffer[: len(piece)] = piece
                return len(piece)
        return 0

    def finished(self) -> str:
        """Read to the end; the SHA-256 of all that was packed.

        Raises: UserError `update.payload_unfit` when the stream does not end where the file does.
        """
        while self.read(_PIECE):
            pass
        if self._xz.unused_data or self._packed.read(1):
            raise _unfit("end")
        return self._digest.hexdigest()

    def _next(self) -> bytes:
        packed = self._packed.read(_PIECE)
        if not packed:
            raise EOFError
        self._digest.update(packed)
        return packed


class _Gate:
    """Lets through what may lie in a payload; counts."""

    def __init__(self, payload: Payload) -> None:
        self._payload = payload
        self._seen: dict[str, bytes] = {}
        self._files = self._bytes = 0

    def admit(self, member: tarfile.TarInfo) -> None:
        """Raises: UserError `update.payload_unfit` naming what is wrong with a member."""
        parts = member.name.rstrip("/").split("/")
        if any(part in ("", ".", "..") or part[-1] in " ." or _FOREIGN.search(part) for part in parts):
            raise _unfit("name", member.name)
        if parts[0] != PRODUCT:
            raise _unfit("folder", member.name)
        if member.type not in {*_PLAIN, tarfile.DIRTYPE, tarfile.SYMTYPE} or member.sparse is not None:
            raise _unfit("kind", member.name)
        if member.type == tarfile.SYMTYPE and not _stays_inside(parts, member.linkname):
            raise _unfit("link", member.name)
        self._enter(parts, member)
        self._count(member)

    def close(self) -> None:
        """Raises: UserError `update.payload_unfit` when it was not all that was declared."""
        if (self._files, self._bytes) != (self._payload.files, self._payload.unpacked_bytes):
            raise _unfit("count")

    def _enter(self, parts: list[str], member: tarfile.TarInfo) -> None:
        folded = [_folded(part) for part in parts]
        for depth in range(1, len(folded)):
            above = "/".join(folded[:depth])
            if self._seen.setdefault(above, tarfile.DIRTYPE) != tarfile.DIRTYPE:
                raise _unfit("below", member.name)
        path = "/".join(folded)
        if path in self._seen and not (member.isdir() and self._seen[path] == tarfile.DIRTYPE):
            raise _unfit("twice", member.name)
        self._seen[path] = member.type

    def _count(self, member: tarfile.TarInfo) -> None:
        self._files += 1
        self._bytes += member.size if member.isreg() else 0
        if self._files > self._payload.files or self._bytes > self._payload.unpacked_bytes:
            raise _unfit("count", member.name)


def _tamed(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """A member that the gate admitted, owned by whoever unpacks, with no more rights than a program needs."""
    member.uid, member.gid = getattr(os, "geteuid", int)(), getattr(os, "getegid", int)()
    member.uname = member.gname = ""
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def unpack(packed: BinaryIO, payload: Payload, into: Path, watch: Watch = UNWATCHED) -> Path:
    """Unpack the payload under a folder that is there and empty; returns the program's folder in it.

    The bytes are held once more against what was signed, so that what was unpacked is what was proven.
    Raises: UserError `update.payload_unfit` or `update.payload_differs`; then what was unpacked is worth
        nothing. MachineError when the disk cannot take it. Whatever `watch.check` raises.
    """
    limit = payload.unpacked_bytes + payload.files * _MEMBER_BYTES + _FRAME_BYTES
    stream, gate, done = _Unpacked(packed, limit), _Gate(payload), 0
    with told_as_machine_errors(into):
        try:
            # A stream is read from front to back: no member can be looked up a second time.
            with tarfile.open(fileobj=stream, mode="r|") as archive:
                for member in archive:
                    gate.admit(member)
                    archive.extract(_tamed(member), into, **_FILTER)
                    done += member.size
                    watch.progress(done, payload.unpacked_bytes, "unpack")
                    watch.check()
            gate.close()
            digest = stream.finished()
        except (tarfile.TarError, lzma.LZMAError, EOFError, ValueError, OverflowError):
            raise _unfit("archive") from None
    if digest != payload.sha256:
        raise UserError.one(FIELD, "update.payload_differs", file=payload.name)
    with told_as_machine_errors(into):
        for folder, _folders, _names in os.walk(into / PRODUCT):
            Path(folder).chmod(_FOLDER_MODE)
    return into / PRODUCT


def _stays_inside(parts: list[str], target: str) -> bool:
    if not target or target.startswith("/") or _FOREIGN.search(target):
        return False
    depth = len(parts) - 1
    for part in PurePosixPath(target).parts:
        depth += -1 if part == ".." else 1
        if depth < 1:
            return False
    return True


def _folded(part: str) -> str:
    """As disks that do not tell capitals or ways of writing apart would have it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", part).casefold())


def _unfit(why: str, name: str = "") -> UserError:
    return UserError.one(FIELD, f"update.payload_unfit_{why}", name=name[:200])
