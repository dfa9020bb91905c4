"""One shared library in the place of two that wheels bring of the same one.

Wheels rename what they bring, so the loader takes each for a library of its own. Some come with a hole of two
megabytes beside, left by the renaming.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

# The larger file -> the one that stands for it: of the same interface (libjpeg-turbo 62), and newer.
SAME = {"pikepdf.libs/libjpeg-*.so.62.*": "pillow.libs/libjpeg-*.so.62.*"}
# A file with a hole -> the library of the building machine that it was made from, where it has one.
WHOLE = {"pillow.libs/libXau-*.so.6.*": "libXau.so.6"}
SYSTEM_FOLDERS = (Path("/usr/lib/x86_64-linux-gnu"), Path("/usr/lib64"), Path("/usr/lib"))


def join(internal: Path, folders: tuple[Path, ...] = SYSTEM_FOLDERS) -> int:
    """Replace what is there twice or with a hole; returns the bytes that were saved."""
    saved = 0
    for pattern, kept_pattern in SAME.items():
        kept = next(internal.glob(kept_pattern), None)
        for double in internal.glob(pattern):
            if kept is not None and not double.is_symlink() and _is_newer(kept, double):
                saved += double.stat().st_size
                double.unlink()
                double.symlink_to(os.path.relpath(kept, double.parent))
    for pattern, name in WHOLE.items():
        source = next((folder / name for folder in folders if (folder / name).is_file()), None)
        for hollow in internal.glob(pattern):
            if source is not None and source.stat().st_size < hollow.stat().st_size:
                saved += hollow.stat().st_size - source.stat().st_size
                shutil.copyfile(source, hollow)
    return saved


def _is_newer(kept: Path, double: Path) -> bool:
    return _numbers(kept) >= _numbers(double)


def _numbers(library: Path) -> list[int]:
    return [int(part) for part in library.name.partition(".so.")[2].split(".")]
