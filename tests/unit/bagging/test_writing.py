"""A bag is written whole or not at all, as a folder or as a zip of fixed bytes."""

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import bagit
import pytest

from tests.disks import mount_or_skip, unmount
from tests.packed import AT, LETTER, bag, pack
from workbench.bagging.model import Bag, Payload
from workbench.bagging.writing import write_bag
from workbench.errors import MachineError, UserError
from workbench.verifier.zip_form import Entry, closing, local_header

ROOT = Path(__file__).parents[3]


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return [path.name for path in folder.iterdir()]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_that_equal_input_gives_equal_bytes_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    assert contents(pack(tmp_path / "a")) == contents(pack(tmp_path / "elsewhere" / "b"))
    one, other = pack(tmp_path / "a.zip"), pack(tmp_path / "elsewhere" / "b.zip")
    assert one.read_bytes() == other.read_bytes()


def test_that_tools_which_are_not_ours_take_the_folder_and_the_zip(tmp_path: Path) -> None:
    folder, zipped = pack(tmp_path / "卷"), pack(tmp_path / "卷.zip")
    assert bagit.Bag(str(folder)).validate()
    with zipfile.ZipFile(zipped) as opened:
        assert opened.testzip() is None
        inside = {name.partition("/")[2]: opened.read(name) for name in opened.namelist()}
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert inside == contents(folder)
    assert inside["data/exhibits/1-1_投诉信.txt"] == LETTER


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_that_a_time_stamping_service_understands_the_request(tmp_path: Path) -> None:
    folder = pack(tmp_path / "pack")
    for wanted in ("query", "digest"):
        call = ["openssl", "ts", "-query", "-in", "timestamps/PACK.pdf.tsq", "-text"]
        if wanted == "digest":
            call = ["openssl", "ts", "-query", "-data", "data/PACK.pdf", "-sha256", "-cert", "-no_nonce"]
        made = subprocess.run(call, cwd=folder, capture_output=True, check=True).stdout
        if wanted == "digest":
            assert made == (folder / "timestamps/PACK.pdf.tsq").read_bytes()
        else:
            assert b"Hash Algorithm: sha256" in made


def test_that_the_readme_tells_in_two_languages_how_to_check_and_what_it_proves(tmp_path: Path) -> None:
    said = (pack(tmp_path / "pack") / "README.txt").read_text(encoding="utf-8-sig")
    for words in ("sha256sum -c", "Get-FileHash", "certutil", "bagit", "pdfsig", "ZJ-2026-0001"):
        assert said.count(words) >= 2
    assert "非司法鉴定意见" in said and "not one byte was changed" in said


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_that_nothing_is_ever_written_over(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UserError) as refused:
        write_bag(target, bag(), made_at=AT)
    assert refused.value.problems[0].code == "bagging.exists"
    assert names(tmp_path) == [name] and target.is_symlink()


def test_that_names_that_cannot_be_everywhere_are_refused_all_at_once(tmp_path: Path) -> None:
    wanted = ("data/../x", "data/a\nb", "data/NUL.txt", "x.txt", "data/1-1.txt", "data/1-1.TXT")
    wrong = Bag("p", {}, tuple(Payload(name, b"") for name in wanted), (Payload("manifest-sha256.txt", b""),))
    with pytest.raises(UserError) as refused:
        write_bag(tmp_path / "p", wrong, made_at=AT)
    codes = [(problem.code, problem.detail["path"]) for problem in refused.value.problems]
    assert codes == [
        *(("bagging.name_unsafe", name) for name in wanted[:3]),
        ("bagging.name_twice", "data/1-1.TXT"),
        ("bagging.name_misplaced", "x.txt"),
        ("bagging.name_misplaced", "manifest-sha256.txt"),
    ]
    assert names(tmp_path) == []


class Stopped(Exception):
    """As a cancelled job raises it."""


class Stopping:
    """Somebody presses cancel after some pieces."""

    def __init__(self, pieces: int) -> None:
        self.left = pieces

    def progress(self, done: int, total: int, code: str = "") -> None:
        assert 0 <= done <= total and code

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Stopped


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_that_stopping_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(Stopped):
        write_bag(tmp_path / name, bag(), made_at=AT, watch=Stopping(4))
    assert names(tmp_path) == []


def test_that_a_source_that_is_gone_or_grows_is_told(tmp_path: Path) -> None:
    source = tmp_path / "文件"
    gone = Bag("p", {}, (Payload("data/a", source),))
    with pytest.raises(MachineError, match=r"machine\.folder_missing"):
        write_bag(tmp_path / "p", gone, made_at=AT)
    source.write_bytes(b"abc")

    class Growing(Stopping):
        def check(self) -> None:
            source.write_bytes(source.read_bytes() + b"more")

    twice = Bag("p", {}, (Payload("data/0", b"first"), Payload("data/a", source)))
    with pytest.raises(MachineError, match=r"bagging\.source_changed"):
        write_bag(tmp_path / "p", twice, made_at=AT, watch=Growing(9))
    assert names(tmp_path) == ["文件"]


def test_that_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount_or_skip(small, "-t", "tmpfs", "-o", "size=48k", "tmpfs")
    try:
        for name in ("pack", "pack.zip"):
            large = bag(None, None, Payload("data/large", bytes(80_000)))
            with pytest.raises(MachineError, match=r"machine\.disk_full"):
                write_bag(small / name, large, made_at=AT)
            assert names(small) == []
    finally:
        unmount(small)


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.packed import AT, bag
from workbench.bagging.writing import write_bag
class Killing:
    left = 5
    def progress(self, *_): pass
    def check(self):
        Killing.left -= 1
        if not Killing.left: os.kill(os.getpid(), signal.SIGKILL)
write_bag(Path(sys.argv[1]), bag(), made_at=AT, watch=Killing())
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_that_a_kill_leaves_no_half_of_a_pack_and_the_next_one_sweeps_up(tmp_path: Path) -> None:
    target = tmp_path / "pack"
    call = [sys.executable, "-c", _KILLED, str(target)]
    killed = subprocess.run(call, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    assert left != target
    long_ago = time.time() - 90_000
    os.utime(left, (long_ago, long_ago))
    pack(target)
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_zip_beyond_four_gigabytes_is_read_by_others(tmp_path: Path) -> None:
    """Sparse: five gigabytes of nothing, then a file whose place needs the large form."""
    path = tmp_path / "large.zip"
    large = Entry("p/large", 5 << 30, 0)
    small = Entry("p/small.txt", 3, large.end, 0x352441C2)
    with path.open("wb") as file:
        file.write(local_header(large))
        file.seek(large.end)
        file.write(local_header(small) + b"abc" + closing((large, small)))
    with zipfile.ZipFile(path) as opened:
        assert [info.file_size for info in opened.infolist()] == [5 << 30, 3]
        assert opened.read("p/small.txt") == b"abc"
