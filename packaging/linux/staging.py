"""Copies of a built program with plain rights, and archives that depend on nothing but their content."""

from __future__ import annotations

import gzip
import lzma
import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

from linux.pressing import filters

DATA = Path(__file__).resolve().parent / "data"


def copied(source: Path, target: Path) -> None:
    """Copy a built program; links stay links, rights become 755 and 644."""
    shutil.copytree(source, target, symlinks=True)
    make_plain(target)


def make_plain(folder: Path) -> None:
    """Give every file of a folder the rights 644, or 755 when somebody may run it, and every folder 755."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o111 else 0o644)


def filled(name: str, **values: str) -> str:
    """A text of the data folder with @NAME@ replaced."""
    text = (DATA / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key.upper()}@", value)
    return text


def write(path: Path, text: str, mode: int = 0o644) -> None:
    """Write a text file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(mode)


def write_packed(path: Path, text: str) -> None:
    """Write a text compressed by gzip, without name and time inside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    path.chmod(0o644)


def set_times(folder: Path, moment: int) -> None:
    """Give everything in a folder, and the folder, one time."""
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (moment, moment), follow_symlinks=False)


def write_archive(folder: Path, target: Path, moment: int, level: int) -> None:
    """Write a folder as .tar.xz under its own name: sorted, of nobody, at one time; whole or not at all."""
    growing = target.with_name(f".{target.name}.part")
    try:
        with (
            lzma.open(growing, "wb", filters=filters(level), check=lzma.CHECK_CRC64) as stream,
            tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive,
        ):
            for path in (folder, *_in_order(folder)):
                name = str(path.relative_to(folder.parent))
                archive.add(path, name, recursive=False, filter=lambda one: _plain(one, moment))
        growing.replace(target)
    finally:
        growing.unlink(missing_ok=True)


def _in_order(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*"), key=lambda path: path.as_posix())


def _plain(member: tarfile.TarInfo, moment: int) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = moment
    return member
