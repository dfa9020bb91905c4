"""Archives in which two readers would see different files, or that would fill the disk, are not opened."""

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from tests import zips
from workbench.bulk.archive import open_archive
from workbench.bulk.rules import member_refusal, path_refusal, total_refusal
from workbench.errors import UserError

CONTRACT = {"合同.txt": "第一条\n".encode() * 50, "附件/收据.txt": "收到保费\n".encode() * 50}


def refusal_of(path: Path) -> str:
    with pytest.raises(UserError) as refused, open_archive(path):
        pass
    return refused.value.problems[0].code


def member_code(path: Path) -> str:
    with open_archive(path) as archive:
        refusals = [member_refusal(named.member) for named in archive.members]
    return " ".join(refusal.code for refusal in refusals if refusal)


@pytest.mark.parametrize("stored", [True, False])
def test_that_an_ordinary_archive_is_read_whole(tmp_path: Path, stored: bool) -> None:
    path = zips.write_zip(tmp_path / "材料.zip", CONTRACT, stored=stored)
    with open_archive(path) as archive:
        found = {named.name.text: b"".join(archive.pieces(named)) for named in archive.members}
    assert found == CONTRACT


def test_that_an_archive_written_as_a_stream_is_read_by_its_records_behind_the_contents(
    tmp_path: Path,
) -> None:
    path = tmp_path / "流.zip"

    class Stream:
        def __init__(self) -> None:
            self.file = path.open("wb")

        def write(self, content: bytes) -> int:
            return self.file.write(content)

        def flush(self) -> None:
            self.file.flush()

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:  # type: ignore[call-overload]
        made.writestr("a.txt", b"a" * 1000)
        made.writestr("b.txt", b"b" * 1000)
    stream.file.close()
    with open_archive(path) as archive:
        assert [len(b"".join(archive.pieces(named))) for named in archive.members] == [1000, 1000]


def test_that_an_archive_is_refused_whose_list_names_another_file_than_its_content(tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"good.txt": b"content"})
    assert refusal_of(zips.with_local_name(path, b"good.txt", b"evil.txt")) == "bulk.archive_inconsistent"


def test_that_an_archive_is_refused_that_hides_a_file_from_its_list(tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "a.zip", CONTRACT)
    assert refusal_of(zips.with_hidden_file(path, b"hidden.txt", b"hidden")) == "bulk.archive_inconsistent"


def test_that_an_archive_with_two_ends_is_refused(tmp_path: Path) -> None:
    first = zips.zipped({"a.txt": b"a"})
    second = bytearray(first)
    struct.pack_into("<H", second, len(first) - 2, len(first))
    path = tmp_path / "two.zip"
    path.write_bytes(bytes(second) + first)
    assert refusal_of(path) == "bulk.archive_inconsistent"


def test_that_files_which_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"a.txt": b"0" * 100_000})
    assert refusal_of(zips.with_overlap(path, 500)) == "bulk.archive_overlaps"


@pytest.mark.parametrize("kept", [10, 40, 120])
def test_that_a_cut_archive_is_damaged(tmp_path: Path, kept: int) -> None:
    path = zips.write_zip(tmp_path / "a.zip", CONTRACT)
    path.write_bytes(path.read_bytes()[:-kept])
    assert refusal_of(path) == "bulk.archive_damaged"


def test_that_a_file_that_promises_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"a.bin": b"0" * 1000})
    assert member_code(zips.with_size(path, 3 << 30)) == "bulk.bomb_ratio"


def test_that_many_files_that_unpack_to_too_much_together_are_refused(tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"a.bin": b"0" * 1000})
    with open_archive(zips.with_size(path, 60 << 20)) as archive:
        member = archive.members[0].member
    assert member_refusal(member) is None
    few, many = total_refusal([member] * 2), total_refusal([member] * 20)
    assert (few, many and many.code) == (None, "bulk.bomb_ratio")


@pytest.mark.parametrize("size", [999, 1001])
def test_that_content_of_another_length_than_promised_is_damaged(tmp_path: Path, size: int) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"a.bin": b"0" * 1000})
    with open_archive(zips.with_size(path, size)) as archive, pytest.raises(UserError) as refused:
        list(archive.pieces(archive.members[0]))
    assert refused.value.problems[0].code == "bulk.member_damaged"


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        (stat.S_IFLNK, "bulk.link"),
        (stat.S_IFCHR, "bulk.not_a_file"),
        (stat.S_IFBLK, "bulk.not_a_file"),
        (stat.S_IFIFO, "bulk.not_a_file"),
        (stat.S_IFREG, ""),
    ],
)
def test_that_links_and_devices_are_refused_by_their_attributes(tmp_path: Path, mode: int, code: str) -> None:
    def become(info: zipfile.ZipInfo) -> None:
        info.create_system = 3
        info.external_attr = (mode | 0o644) << 16

    assert member_code(zips.write_changed(tmp_path / "a.zip", "x", b"/etc/passwd", become)) == code


def test_that_an_encrypted_file_and_an_unknown_method_are_refused(tmp_path: Path) -> None:
    path = zips.write_raw(tmp_path / "a.zip", {b"a.txt": b"secret"}, flags=1)
    assert member_code(path) == "bulk.encrypted"
    content = path.read_bytes().replace(b"\x14\0\1\0\0\0", b"\x14\0\0\0\x0e\0")
    path.write_bytes(content)
    assert member_code(path) == "bulk.method_unsupported"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../../etc/passwd", "bulk.path_traversal"),
        ("a/..\\..\\b.txt", "bulk.path_traversal"),
        ("/etc/passwd", "bulk.absolute_path"),
        ("\\\\server\\share\\a.txt", "bulk.absolute_path"),
        ("C:\\Windows\\a.txt", "bulk.drive_path"),
        ("c:a.txt", "bulk.drive_path"),
        ("合同.pdf\0.exe", "bulk.control_in_name"),
        ("长" * 256, "bulk.name_too_long"),
        ("./", "bulk.name_empty"),
        ("a..b/c..txt", None),
        ("合同/第1份：正本.pdf", None),
    ],
)
def test_that_names_which_lead_elsewhere_are_refused(name: str, code: str | None) -> None:
    found = path_refusal(name)
    assert (found.code if found else None) == code
