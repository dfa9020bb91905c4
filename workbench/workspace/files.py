"""Writing files so that a crash leaves the old one or the new one, never half of either."""

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import MachineError

# No file that is written whole takes this long.
ABANDONED_AFTER_S = 3600
# The smallest shared-memory file beside a database in WAL mode takes 32 KiB.
NEEDED_BYTES = 64 << 10

_CODES = {
    errno.ENOSPC: "machine.disk_full",
    errno.EDQUOT: "machine.disk_full",
    errno.EFBIG: "machine.disk_full",
    errno.EROFS: "machine.not_writable",
    errno.EACCES: "machine.not_writable",
    errno.EPERM: "machine.not_writable",
    errno.ENOENT: "machine.folder_missing",
    errno.ENOTDIR: "machine.not_a_folder",
    errno.EEXIST: "machine.not_a_folder",
    errno.ENAMETOOLONG: "machine.name_too_long",
    errno.EISDIR: "machine.is_a_folder",
}


@contextlib.contextmanager
def told_as_machine_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's errors about a path into MachineErrors with a code."""
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0, "machine.disk_error")
        raise MachineError(code, path=str(path), reason=error.strerror or str(error)) from error


def write_whole(path: Path, content: bytes, *, durable: bool = True, mode: int | None = None) -> None:
    """Replace a file in one step: temporary name, flush, rename.

    Args:
        mode: who may read and write it; None leaves that to the system's default.
    Raises: MachineError when the disk is full, the folder missing or not writable.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}.tmp")
    with told_as_machine_errors(path):
        _sweep(path)
        try:
            with temporary.open("wb") as file:
                file.write(content)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            if mode is not None:
                temporary.chmod(mode)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        if durable:
            sync_folder(path.parent)


def _sweep(path: Path) -> None:
    """Remove what writers of this file left here when they were killed."""
    for left in path.parent.iterdir():
        if not (left.name.startswith(f".{path.name}.") and left.name.endswith(".tmp")):
            continue
        with contextlib.suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > ABANDONED_AFTER_S:
                left.unlink()


def is_full(folder: Path) -> bool:
    """Whether the disk has no room for a database to work in: it needs some even to be read."""
    free = free_bytes(folder)
    return free is not None and free < NEEDED_BYTES


def free_bytes(folder: Path) -> int | None:
    """The free room on the disk of a folder; None when nobody says."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def is_there(path: Path) -> bool:
    """Whether there is anything at a place, as far as whoever asks may know."""
    try:
        return path.exists()
    except OSError:
        return False


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
