"""What a look through folders and archives finds, proposes and refuses by name."""

import os
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests import zips
from workbench.bulk.model import Plan, Role
from workbench.workspace.opening import Workspace

Fill = Callable[[Sequence[str]], Path]


def codes(plan: Plan) -> dict[str, str]:
    return {candidate.name: candidate.code for candidate in plan.candidates}


def test_that_a_folder_is_listed_with_types_and_titles(intake: Any, fill: Fill) -> None:
    folder = fill(["合同.txt", "通话/合同.txt", "通话/录音说明.json"])
    plan = intake.look(folder)
    found = [(each.name, each.title, each.media_type) for each in plan.candidates]
    assert found == [
        ("合同.txt", "材料/合同", "text/plain"),
        ("通话/合同.txt", "通话/合同", "text/plain"),
        ("通话/录音说明.json", "录音说明", "application/json"),
    ]
    assert all(each.chosen_at_first for each in plan.candidates)


def test_that_scans_are_listed_in_the_order_of_their_page_numbers(intake: Any, fill: Fill) -> None:
    folder = fill(["第10页.txt", "第2页.txt", "第1页.txt", "2026/1.txt", "附件.txt"])
    names = [each.name for each in intake.look(folder).candidates]
    assert names == ["2026/1.txt", "第1页.txt", "第2页.txt", "第10页.txt", "附件.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs pipes, links and sockets of Unix")
def test_that_what_is_no_file_of_its_own_is_refused_by_name(intake: Any, fill: Fill) -> None:
    folder = fill(["合同.txt", ".DS_Store", "Thumbs.db", "~$合同.docx", "__MACOSX/._合同.txt"])
    (folder / "空.txt").touch()
    (folder / "链接.txt").symlink_to(folder / "合同.txt")
    (folder / "外面").symlink_to(folder.parent)
    (folder / "合同（又名）.txt").hardlink_to(folder / "合同.txt")
    os.mkfifo(folder / "管道")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)
        listening.bind("套接字")
        os.chdir(here)
        found = codes(intake.look(folder))
    assert found == {
        ".DS_Store": "bulk.system_file",
        "Thumbs.db": "bulk.system_file",
        "__MACOSX/": "bulk.system_file",
        "~$合同.docx": "bulk.system_file",
        "合同.txt": "",
        "合同（又名）.txt": "bulk.second_name",
        "外面": "bulk.link",
        "套接字": "bulk.not_a_file",
        "空.txt": "bulk.empty",
        "管道": "bulk.not_a_file",
        "链接.txt": "bulk.link",
    }


def test_that_the_workspace_never_takes_in_its_own_files(intake: Any, workspace: Workspace) -> None:
    (workspace.layout.root / "自己放的.txt").write_text("自己放的")
    around, inside = intake.look(workspace.layout.root), intake.look(workspace.layout.evidence)
    assert [each.name for each in around.candidates if not each.code] == ["自己放的.txt"]
    assert {each.code for each in around.candidates} == {"", "bulk.own_file"}
    assert [each.code for each in inside.candidates] == ["bulk.own_file"]


def test_that_names_of_an_older_chinese_system_are_read_and_their_bytes_kept(
    intake: Any, tmp_path: Path
) -> None:
    raw = "通话记录/欧阳晓锋 录音.txt".encode("gb18030")
    path = zips.write_raw(tmp_path / "材料.zip", {raw: b"content"})
    member = intake.look(path).candidates[1]
    assert (member.name, member.title) == ("通话记录/欧阳晓锋 录音.txt", "欧阳晓锋 录音")
    assert bytes.fromhex(member.raw_name) == raw
    assert [(each.code, each.detail) for each in member.remarks] == [
        ("bulk.name_guessed", {"encoding": "gb18030"})
    ]


def test_that_an_archive_in_an_archive_is_one_file_and_is_not_opened(intake: Any, tmp_path: Path) -> None:
    inner = zips.zipped({"../../evil.txt": b"evil", "bomb.bin": b"0" * 100_000})
    path = zips.write_zip(tmp_path / "外.zip", {"内.zip": inner, "说明.txt": b"x", "版式.odt": inner})
    found = [
        (each.name, each.role, [mark.code for mark in each.remarks]) for each in intake.look(path).candidates
    ]
    assert found == [
        ("外.zip", Role.ARCHIVE, []),
        ("内.zip", Role.MEMBER, ["bulk.kept_whole"]),
        ("说明.txt", Role.MEMBER, []),
        ("版式.odt", Role.MEMBER, ["bulk.kept_whole"]),
    ]


def test_that_files_of_one_name_are_all_refused(intake: Any, tmp_path: Path) -> None:
    path = tmp_path / "同名.zip"
    with pytest.warns(UserWarning, match="Duplicate name"):
        import zipfile

        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("合同.txt", b"one")
            archive.writestr("合同.txt", b"other")
            archive.writestr("收据.txt", b"third")
    found = [(each.name, each.code) for each in intake.look(path).candidates]
    assert found == [
        ("同名.zip", ""),
        ("合同.txt", "bulk.duplicate_name"),
        ("合同.txt", "bulk.duplicate_name"),
        ("收据.txt", ""),
    ]


def test_that_an_archive_which_cannot_be_opened_may_still_be_kept_whole(intake: Any, tmp_path: Path) -> None:
    path = zips.write_zip(tmp_path / "坏.zip", {"a.txt": b"a" * 100})
    path.write_bytes(path.read_bytes()[:-30])
    [broken] = intake.look(path).candidates
    assert (broken.code, broken.can_be_chosen, broken.chosen_at_first) == (
        "bulk.archive_damaged",
        True,
        False,
    )


def test_that_what_the_case_has_already_is_recognised_by_content(intake: Any, fill: Fill) -> None:
    folder = fill(["a.txt", "b.txt"])
    intake.take(folder / "a.txt")
    (folder / "a.txt").rename(folder / "另一个名字.txt")
    (folder / "c.txt").write_text("c.txt\n")
    found = intake.look(folder)
    known = {each.name: dict(each.detail) for each in found.candidates if each.code == "bulk.known"}
    assert known == {"另一个名字.txt": {"number": "1"}}


@pytest.mark.skipif(os.name == "nt", reason="names there are always Unicode")
def test_that_a_name_on_disk_that_is_no_unicode_is_read_and_found_again(intake: Any, tmp_path: Path) -> None:
    folder = tmp_path / "解压"
    folder.mkdir()
    raw = os.fsencode(folder) + b"/" + "合同正本.txt".encode("gb18030")
    Path(os.fsdecode(raw)).write_text("第一条")
    [taken] = intake.take(folder)
    assert (taken.name, taken.number) == ("合同正本.txt", 1)
