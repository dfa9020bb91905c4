"""A pack as a zip: as it was written, or packed again by somebody."""

import shutil
import stat
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from workbench.verifier.bag_form import BAGIT, is_inside
from workbench.verifier.container import Stretch, window
from workbench.verifier.model import Container, PackProblem
from workbench.verifier.zip_form import LOCAL_CRC_AT
from workbench.verifier.zip_layout import Layout, read_layout

# Documents and pictures are packed already; what shrinks further than this is there to fill the disk.
_LARGE_BYTES, _MOST_SHRUNK = 64 << 20, 200
_ENCRYPTED = 1


class ZipContainer:
    """Files that lie uncompressed in the zip are read in place."""

    kind: Container = "zip"

    def __init__(self, path: Path, file: BinaryIO, layout: Layout) -> None:
        self._path = path
        self._file = file
        names = [each.entry.name for each in layout.stored]
        self._folder = folder_of(names)
        self._stored = {_inside(each.entry.name, self._folder): each for each in layout.stored}
        self.sizes: Mapping[str, int] = {path: each.entry.size for path, each in self._stored.items()}
        self.problems = [
            _at(_inside(each.name, self._folder) if each.name else path.name, each.first, each.last)
            for each in layout.differences
        ]
        self.problems += _names_at_fault(names)

    def open(self, path: str) -> BinaryIO:
        """The bytes of a file."""
        entry = self._stored[path].entry
        return window(self._file, entry.data_offset, entry.size)

    @contextmanager
    def lying(self, path: str) -> Iterator[Stretch]:
        """Where the bytes of a file lie."""
        entry = self._stored[path].entry
        yield Stretch(str(self._path), entry.data_offset, entry.size)

    def after_reading(self, path: str, crc: int) -> Iterator[PackProblem]:
        """Yield the header whose CRC is not that of the bytes; where both agree, the bytes are at fault."""
        stored = self._stored[path]
        if stored.local_crc == stored.central_crc:
            return
        if stored.local_crc != crc:
            at = stored.entry.offset + LOCAL_CRC_AT
            yield _at(path, at, at + 3)
        if stored.central_crc != crc:
            yield _at(path, stored.central_crc_at, stored.central_crc_at + 3)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class RewrittenZip:
    """A zip that was packed by another program: its files are judged, its own bytes cannot be."""

    kind: Container = "zip"

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._file = file
        self._zip = zipfile.ZipFile(file)
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        names = [info.filename for info in infos]
        self._folder = folder_of(names)
        self.problems = [PackProblem(path.name, "verifier.zip_rewritten"), *_names_at_fault(names)]
        self._infos: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            inside = _inside(info.filename, self._folder)
            if stat.S_ISLNK(info.external_attr >> 16):
                self.problems.append(PackProblem(inside, "verifier.not_a_file"))
            elif info.flag_bits & _ENCRYPTED or _is_bomb(info):
                self.problems.append(PackProblem(inside, "verifier.unreadable"))
            else:
                self._infos[inside] = info
        self.sizes: Mapping[str, int] = {path: info.file_size for path, info in self._infos.items()}

    def open(self, path: str) -> BinaryIO:
        """The bytes of a file."""
        return cast(BinaryIO, self._zip.open(self._infos[path]))

    @contextmanager
    def lying(self, path: str) -> Iterator[Stretch]:
        """A copy: going back in a packed file means unpacking it from the start."""
        with tempfile.TemporaryDirectory(prefix="pack-") as folder:
            copy = Path(folder) / "copy"
            with self.open(path) as packed, copy.open("xb") as unpacked:
                shutil.copyfileobj(packed, unpacked)
            yield Stretch(str(copy), 0, self.sizes[path])

    def after_reading(self, path: str, crc: int) -> Iterator[PackProblem]:  # noqa: ARG002
        """The CRC was checked while unpacking."""
        return iter(())

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()
        self._file.close()


def open_zip(path: Path, file: BinaryIO) -> ZipContainer | RewrittenZip | None:
    """The zip as it was written, else as somebody packed it again; None when it cannot be read as one."""
    layout = read_layout(file)
    if layout is not None and not _is_rewritten(file, layout):
        return ZipContainer(path, file, layout)
    try:
        return RewrittenZip(path, file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return None


def folder_of(names: list[str]) -> str:
    """The folder in which all lies: where `bagit.txt` is, else the most frequent one."""
    at = next((name.removesuffix(BAGIT) for name in names if name.endswith(f"/{BAGIT}")), None)
    firsts = Counter(name.partition("/")[0] + "/" for name in names if "/" in name).most_common(1)
    common = firsts[0][0] if firsts else ""
    if BAGIT in names:
        return ""
    return common if at is None or sum(name.startswith(at) for name in names) < len(names) / 2 else at


def _is_rewritten(file: BinaryIO, layout: Layout) -> bool:
    damaged = {each.name for each in layout.differences}
    if len(damaged) <= max(2, len(layout.stored) // 2):
        return False
    return zipfile.is_zipfile(file)


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(_LARGE_BYTES, _MOST_SHRUNK * info.compress_size)


def _names_at_fault(names: list[str]) -> Iterator[PackProblem]:
    for name, count in Counter(names).items():
        if count > 1:
            yield PackProblem(name, "verifier.zip_twice")
        if not is_inside(name):
            yield PackProblem(name, "verifier.unsafe_path")


def _inside(name: str, folder: str) -> str:
    """The path of a file in the pack; what lies beside the pack's folder is told by that."""
    return name.removeprefix(folder) if name.startswith(folder) else f"../{name}"


def _at(path: str, first: int, last: int) -> PackProblem:
    return PackProblem(path, "verifier.zip_bytes", {"first": str(first), "last": str(last)})
