"""What macOS says of the file system that holds a path."""

import ctypes
import os
from pathlib import Path

from workbench.placement.model import Mount


class _Statfs(ctypes.Structure):
    """Source: Apple, sys/mount.h, struct statfs with 64-bit inodes."""

    _fields_ = (
        ("f_bsize", ctypes.c_uint32),
        ("f_iosize", ctypes.c_int32),
        ("f_blocks", ctypes.c_uint64 * 5),
        ("f_fsid", ctypes.c_int32 * 2),
        ("f_owner", ctypes.c_uint32),
        ("f_type", ctypes.c_uint32),
        ("f_flags", ctypes.c_uint32),
        ("f_fssubtype", ctypes.c_uint32),
        ("f_fstypename", ctypes.c_char * 16),
        ("f_mntonname", ctypes.c_char * 1024),
        ("f_mntfromname", ctypes.c_char * 1024),
        ("f_reserved", ctypes.c_uint32 * 8),
    )


def mount_of_path(path: Path) -> Mount | None:
    """The file system that holds a path which is there; None when the system does not say."""
    library = ctypes.CDLL(None, use_errno=True)
    ask = getattr(library, "statfs$INODE64", None) or library.statfs
    told = _Statfs()
    if ask(os.fsencode(path), ctypes.byref(told)):
        return None
    return Mount(os.fsdecode(told.f_mntonname), told.f_fstypename.decode(), os.fsdecode(told.f_mntfromname))
