"""The store: every content once, named by its SHA-256, never changed after it was taken in."""

import os
import re
import secrets
import shutil
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from workbench.errors import MachineError
from workbench.evidence.hashing import TwoDigests, digest_stream
from workbench.evidence.model import Digests
from workbench.evidence.source_file import open_source
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import sync_folder, told_as_machine_errors

SPOILT = "evidence.stored_copy_spoilt"
INCOMING = "incoming"
PART = ".part"
# The database must still be able to write when a file has just fitted.
SPARE_BYTES = 32 << 20

_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A content in the store."""

    digests: Digests
    path: Path
    stored_before: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """A content to take in: how long it should be, and its pieces."""

    size_bytes: int
    pieces: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Received:
    """A content that is copied beside the store."""

    part: Path
    digests: Digests

    def discard(self) -> None:
        """Remove the copy where it was not placed."""
        self.part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Found:
    """Something that lies in the store's folder; without `sha256` it is none of the store's files."""

    path: Path
    size_bytes: int
    stored_at: datetime
    sha256: str | None
    leftover: bool = False


def path_of(folder: Path, sha256: str) -> Path:
    """Where the store keeps a content."""
    return folder / sha256[:2] / sha256


def take_in(folder: Path, source: Path, watch: Watch = UNWATCHED) -> StoredFile:
    """Copy a file into the store while its original bytes are hashed; stopping leaves nothing behind.

    Raises: UserError when the file cannot be read or changes meanwhile; MachineError when the disk is full
        or the copy in the store no longer has this content; whatever `watch.check` raises.
    """
    with open_source(source) as file:
        received = receive(folder, Offered(file.size_bytes, file.pieces()), watch)
        try:
            watch.check()
            stored = place(folder, received, watch)
            sync_places(folder, (stored,))
        finally:
            received.discard()
    return stored


def receive(folder: Path, offered: Offered, watch: Watch = UNWATCHED, prefix: str = "") -> Received:
    """Copy a content to where the store keeps what is not complete, while it is hashed.

    Args:
        prefix: begins the name of the copy, so that whoever began it finds it after a crash.
    Raises: MachineError when the disk is full; whatever the pieces and `watch.check` raise.
    """
    incoming = folder / INCOMING
    part = incoming / f"{prefix}{secrets.token_hex(16)}{PART}"
    with told_as_machine_errors(incoming):
        incoming.mkdir(parents=True, exist_ok=True)
        _refuse_if_full(incoming, offered.size_bytes)
    received = None
    try:
        received = Received(part, _copy(offered, part, watch))
    finally:
        if received is None:
            part.unlink(missing_ok=True)
    return received


def place(folder: Path, received: Received, watch: Watch = UNWATCHED) -> StoredFile:
    """Make a received content durable under its name; `sync_places` makes the name durable too.

    Raises: MachineError when the disk fails or the copy that was there before no longer has this content.
    """
    part, digests = received.part, received.digests
    target = path_of(folder, digests.sha256)
    with told_as_machine_errors(target):
        if target.exists():
            _refuse_if_spoilt(folder, digests, watch)
            return StoredFile(digests, target, stored_before=True)
        _sync_file(part)
        part.chmod(stat.S_IMODE(part.stat().st_mode) & ~0o222)
        if not target.parent.exists():
            target.parent.mkdir()
            sync_folder(folder)
        part.rename(target)
    return StoredFile(digests, target, stored_before=False)


def sync_places(folder: Path, stored: Iterable[StoredFile]) -> None:
    """Make the names of contents that were placed durable.

    Raises: MachineError when the disk fails.
    """
    with told_as_machine_errors(folder):
        for parent in sorted({file.path.parent for file in stored}):
            sync_folder(parent)


def clear_received(folder: Path, prefix: str) -> None:
    """Remove the unfinished copies of a crash whose names begin like this."""
    for left in (folder / INCOMING).glob(f"{prefix}*{PART}"):
        left.unlink(missing_ok=True)


def digests_of(folder: Path, sha256: str, watch: Watch = UNWATCHED) -> Digests:
    """The digests of a stored file as it is now.

    Raises: OSError when it is gone or unreadable, and whatever `watch.check` raises.
    """
    with path_of(folder, sha256).open("rb") as stream:
        return digest_stream(stream, watch)


def contents(folder: Path) -> Iterator[Found]:
    """Everything that lies in the store's folder: stored files, unfinished copies, and what is not ours."""
    for path in sorted(folder.rglob("*")):
        found = _found(folder, path)
        if found is not None:
            yield found


def content_at(folder: Path, name: str) -> Found | None:
    """What lies at a path below the store's folder, none where nothing does."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or PurePosixPath(name).is_absolute():
        return None
    return _found(folder, folder.joinpath(*parts))


def _found(folder: Path, path: Path) -> Found | None:
    if path.is_dir() and not path.is_symlink():
        return None
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    stored_at = datetime.fromtimestamp(status.st_mtime, UTC)
    return Found(path, status.st_size, stored_at, _content_name(folder, path), _is_leftover(folder, path))


def _copy(offered: Offered, part: Path, watch: Watch) -> Digests:
    digests = TwoDigests()
    done = 0
    with told_as_machine_errors(part), part.open("xb", buffering=0) as copy:
        for piece in offered.pieces:
            watch.check()
            digests.update(piece)
            _write_all(copy.fileno(), piece)
            done += len(piece)
            watch.progress(done, offered.size_bytes)
    return digests.digests()


def _sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, piece: bytes) -> None:
    rest = memoryview(piece)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _refuse_if_spoilt(folder: Path, digests: Digests, watch: Watch) -> None:
    """A copy whose bytes changed is a finding to look into, so it is neither trusted nor replaced."""
    if digests_of(folder, digests.sha256, watch) != digests:
        raise MachineError(SPOILT, sha256=digests.sha256)


def _refuse_if_full(folder: Path, size_bytes: int) -> None:
    if shutil.disk_usage(folder).free < size_bytes + SPARE_BYTES:
        raise MachineError("machine.disk_full", path=str(folder), reason="")


def _content_name(folder: Path, path: Path) -> str | None:
    """The SHA-256 by which a file is named, when it is a plain file at the place of that name."""
    name = path.name
    ours = _SHA256.fullmatch(name) and path == path_of(folder, name) and not path.is_symlink()
    return name if ours else None


def _is_leftover(folder: Path, path: Path) -> bool:
    return path.parent == folder / INCOMING and path.suffix == PART
