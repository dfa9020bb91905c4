"""Writing files so that a crash leaves the old one or the new one, never half of either."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import MachineError

_CODES = {
    errno.ENOSPC: "machine.disk_full",
    errno.EDQUOT: "machine.disk_full",
    errno.EFBIG: "machine.disk_full",
    errno.EROFS: "machine.not_writable",
    errno.EACCES: "machine.not_writable",
    errno.EPERM: "machine.not_writable",
    errno.ENOENT: "machine.folder_missing",
    errno.ENOTDIR: "machine.folder_missing",
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


def write_whole(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace a file in one step: temporary name, flush, rename.

    Raises: MachineError when the disk is full, the folder missing or not writable.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with told_as_machine_errors(path):
        try:
            with temporary.open("wb") as file:
                file.write(content)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        if durable:
            sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
