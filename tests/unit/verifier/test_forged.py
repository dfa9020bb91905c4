"""Packs that somebody prepared against the check: it says so, soon, and in little memory."""

import io
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.packed import bag, pack
from workbench.bagging.model import Payload
from workbench.verifier.verify import verify_pack
from workbench.verifier.zip_form import Entry, central_header, end_records, local_header


@pytest.fixture
def folder(packs: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(packs / "folder", tmp_path / "pack"))


def problems(path: Path) -> set[tuple[str, str]]:
    return {(each.path, each.code.removeprefix("verifier.")) for each in verify_pack(path).problems}


def zipped_our_way(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip whose every byte is as the program itself would write it."""
    written, entries = io.BytesIO(), []
    for name, content in files:
        entry = Entry(name, len(content), written.tell(), zlib.crc32(content))
        written.write(local_header(entry) + content)
        entries.append(entry)
    directory = b"".join(map(central_header, entries))
    written.write(directory + end_records(len(entries), len(directory), written.tell()))
    return written.getvalue()


def test_that_a_file_beside_the_folder_in_a_zip_does_not_pass_for_one_in_it(
    packs: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(packs / "zipped.zip") as whole:
        files = [(name, whole.read(name)) for name in whole.namelist()]
    forged = tmp_path / "forged.zip"
    forged.write_bytes(zipped_our_way(files))
    assert verify_pack(forged).ok
    forged.write_bytes(zipped_our_way([("data/PACK.pdf", b"another"), *files]))
    assert problems(forged) == {("../data/PACK.pdf", "extra")}


def test_that_files_beside_an_unpacked_pack_do_not_pass_with_it(packs: Path, tmp_path: Path) -> None:
    shutil.copytree(packs / "folder", tmp_path / "outer/ZJ-2026-0001")
    (tmp_path / "outer/.DS_Store").write_bytes(b"")
    assert verify_pack(tmp_path / "outer").ok
    (tmp_path / "outer/PACK.pdf").write_bytes(b"another")
    assert problems(tmp_path / "outer") == {("outer", "not_a_pack")}


def test_that_a_file_put_into_every_list_but_not_into_the_description_is_told(tmp_path: Path) -> None:
    forged = pack(tmp_path / "forged", bag(None, None, Payload("data/exhibits/9-9_more.pdf", b"more")))
    assert problems(forged) == {("data/exhibits/9-9_more.pdf", "not_described")}


def test_that_floods_of_lines_are_cut_short(folder: Path) -> None:
    listed = folder / "manifest-sha256.txt"
    whole = listed.read_bytes()
    listed.write_bytes(whole + b"".join(b"%s  data/%d\n" % (b"0" * 64, place) for place in range(20_000)))
    report = verify_pack(folder)
    assert len(report.problems) == 5001
    assert (report.problems[-1].code, report.problems[-1].detail["count"]) == ("verifier.more", "15001")
    listed.write_bytes(b"\n" * 2_000_000 + whole)
    assert len(verify_pack(folder).problems) < 200


def test_that_folders_deep_in_each_other_are_walked(folder: Path) -> None:
    here = os.open(folder, os.O_RDONLY)
    for _ in range(1050):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("x", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    assert problems(folder) == {("d/" * 1050 + "x", "extra")}
    for depth in range(1050, 0, -350):  # what removes a folder walks it by calls
        shutil.rmtree(folder / ("d/" * (depth - 349)))


def test_that_a_pdf_which_unpacks_into_all_memory_is_told_as_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.verifier.verify._PDF_BYTES", 64 << 20)
    packer = zlib.compressobj(9)
    table = b"".join(packer.compress(bytes(1 << 20)) for _ in range(160)) + packer.flush()
    head = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>endobj\n"
    head += b"2 0 obj\n<</Type/Pages/Count 0/Kids[]>>endobj\n"
    said = b"<</Type/XRef/Size 4/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/Length %d>>" % len(table)
    body = b"3 0 obj\n%s\nstream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF" % (said, table, len(head))
    assert problems(pack(tmp_path / "bomb", bag(head + body))) == {("data/PACK.pdf", "pdf_unreadable")}


def test_that_a_zip_packed_again_to_fill_the_disk_is_not_unpacked(packs: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    with (
        zipfile.ZipFile(packs / "zipped.zip") as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, bytes(65 << 20) if name.endswith("PACK.pdf") else old.read(name))
    assert ("data/PACK.pdf", "unreadable") in problems(again)
