"""The packages for Linux, made of a stand-in for the built program."""

import gzip
import json
import os
import re
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import dev_package
import pytest
from dev_system import Failure
from linux import deb, portable
from linux.deb import DebParts
from linux.licences import copyright_text
from linux.manual import command_line_page
from linux.needs import Library, Needs, package_of, parsed, worked_out
from linux.pressing import press_members
from linux.project import Project, project
from linux.staging import DATA, filled

from workbench.updating.installation import find_installation
from workbench.updating.model import InstallKind, Program

NEEDS = Needs(("libc6 (>= 2.35)", "libegl1"), (), (2, 35), ("libpython.so",))
PROJECT = Project("case-workbench", "1.2rc1", "x86_64")
SBOM = {
    "components": [
        {"name": "Some_Lib", "version": "3", "licenses": [{"expression": "Apache-2.0 OR BSD 3"}]},
        {
            "name": "said twice",
            "licenses": [
                {"license": {"name": "License :: OSI Approved :: MIT License"}},
                {"license": {"id": "CC0-1.0"}},
            ],
        },
        {"name": "old", "licenses": [{"license": {"name": "License :: OSI Approved :: BSD License"}}]},
        {"name": "inside", "version": "1", "licenses": [{"license": {"id": "LGPL-3.0-only"}}]},
    ]
}
# What a stand-in answers: its version's folder, each argument on a line, an exit code of its own.
PROGRAM = '#!/bin/sh\nprintf "%s\\n" "${0%/*}" "$@"\nexit 7\n'

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not on this machine")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    (folder / "_internal" / "some_lib").mkdir(parents=True)
    (folder / "_internal" / "some_lib" / "data.txt").write_text("数据", encoding="utf-8")
    (folder / "case-workbench").write_text(PROGRAM, encoding="utf-8")
    (folder / "case-workbench").chmod(0o700)
    (folder / "workbench").symlink_to("case-workbench")
    (folder / "sbom.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    return folder


@pytest.fixture
def parts(built: Path, tmp_path: Path) -> DebParts:
    manuals = tmp_path / "man"
    (manuals / "man1").mkdir(parents=True)
    (manuals / "man1" / "workbench.1.gz").write_bytes(gzip.compress(b".TH X 1", mtime=0))
    return DebParts(built, NEEDS, manuals)


@pytest.fixture
def unpacked(built: Path, tmp_path: Path) -> Path:
    """The portable folder where a clerk might put it."""
    place = tmp_path / "张三" / "投诉 案件"
    place.mkdir(parents=True)
    portable.lay_out(built, PROJECT, place / "case-workbench", glibc="2.35")
    return place / "case-workbench"


def started(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_that_names_follow_the_rules_of_the_systems() -> None:
    assert PROJECT.deb_name == "case-workbench_1.2~rc1_amd64.deb"
    assert PROJECT.portable_name == "case-workbench-1.2rc1-linux-x86_64.tar.xz"
    assert replace(PROJECT, version="0.1.0").debian_version == "0.1.0"
    assert project().name == "case-workbench" and project("9").version == "9"


def test_that_a_package_asks_for_what_lies_outside_and_names_the_newest_glibc() -> None:
    said = """
a/libone.so:     file format elf64-x86-64
  NEEDED               libtwo.so.1
  NEEDED               libEGL.so.1
  NEEDED               libc.so.6
  NEEDED               ld-linux-x86-64.so.2
  SONAME               libone.so.3
  required from libc.so.6:
    0x069691b4 0x00 04 GLIBC_2.34
    0x06969194 0x00 03 GLIBC_2.9

a/libqwayland.so:     file format elf64-x86-64
  NEEDED               libone.so.3
  NEEDED               libEGL.so.1
  NEEDED               libwayland-client.so.0
"""
    needs = worked_out(parsed(said), {"libtwo.so.1"})
    assert needs.depends == ("libc6 (>= 2.34)", "libegl1")
    assert needs.recommends == ("libwayland-client0",)
    assert needs.newest == ("libone.so",)


def test_that_a_library_of_no_known_package_stops_the_packing() -> None:
    strange = Library(frozenset({"x"}), frozenset({"libnobody-has-this.so.9"}), ())
    with pytest.raises(Failure, match="libnobody-has-this"):
        worked_out([strange], set())
    assert package_of("libglib-2.0.so.0") == "libglib2.0-0t64 | libglib2.0-0"


@needs_dpkg
def test_that_a_package_is_pressed_with_the_filter_for_machine_code(parts: DebParts, tmp_path: Path) -> None:
    path = deb.build_deb(parts, PROJECT, tmp_path, level=0)
    content = path.read_bytes()
    for name in (b"control.tar.xz", b"data.tar.xz"):
        start = content.index(name) + 60
        assert content[start : start + 6] == b"\xfd7zXZ\0"
        # Two filters, the first of them that of x86. Source: The .xz File Format, 3.1.2 and 5.3.2.
        assert content[start + 13] & 0b11 == 1
        assert content[start + 14] == 0x04
    assert not [name for name in tmp_path.iterdir() if name.name.endswith((".part", ".pressed"))]


def test_that_what_is_no_package_is_not_pressed(tmp_path: Path) -> None:
    path = tmp_path / "some.deb"
    for content in (b"no archive at all", b"!<arch>\ncut off"):
        path.write_bytes(content)
        with pytest.raises(ValueError, match="ar archive"):
            press_members(path, 0)
        assert [found.name for found in tmp_path.iterdir()] == ["some.deb"]


@needs_dpkg
def test_that_a_package_holds_program_commands_entries_and_papers(parts: DebParts, tmp_path: Path) -> None:
    path = deb.build_deb(parts, PROJECT, tmp_path, level=0)
    fields = subprocess.run(["dpkg-deb", "-f", path], capture_output=True, text=True, check=True).stdout
    assert "Version: 1.2~rc1\n" in fields and "Architecture: amd64\n" in fields
    assert "Depends: libc6 (>= 2.35), libegl1\n" in fields
    listed = subprocess.run(["dpkg-deb", "-c", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"rwxr-xr-x root/root .* \./opt/case-workbench/case-workbench\n", listed)
    assert "./usr/bin/case-workbench -> /opt/case-workbench/case-workbench\n" in listed
    assert "./usr/bin/workbench -> /opt/case-workbench/workbench\n" in listed
    for name in (
        "applications/case-workbench.desktop",
        "mime/packages/case-workbench.xml",
        "icons/hicolor/48x48/apps/case-workbench.png",
        "icons/hicolor/scalable/apps/case-workbench.svg",
        "man/man1/workbench.1.gz",
        "doc/case-workbench/copyright",
    ):
        assert f"./usr/share/{name}\n" in listed
    control = subprocess.run(["dpkg-deb", "--ctrl-tarfile", path], capture_output=True, check=True).stdout
    assert b"postrm" in control and b"postinst" not in control and b"prerm" not in control


@needs_dpkg
def test_that_the_same_program_gives_the_same_bytes_again(
    parts: DebParts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = []
    for number in (1, 2):
        out = tmp_path / f"out{number}"
        out.mkdir()
        os.utime(parts.built / "case-workbench", (number, number))
        package = deb.build_deb(parts, PROJECT, out, level=0)
        archive = portable.build_portable(parts.built, PROJECT, out, glibc="2.35", level=0)
        made.append((package.read_bytes(), archive.read_bytes()))
        assert sorted(path.name for path in out.iterdir()) == sorted((package.name, archive.name))
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "out1" / PROJECT.portable_name) as archive_file:
        assert {(one.mtime, one.uid, one.uname) for one in archive_file} == {(1700000000, 0, "root")}


def test_that_the_launcher_starts_the_current_version_with_its_arguments_and_exit_code(
    unpacked: Path,
) -> None:
    done = started(unpacked / "case-workbench", "--workspace", "工作区 一", "", cwd=Path("/"))
    assert done.stdout == f"{unpacked}/versions/1.2rc1\n--workspace\n工作区 一\n\n"
    assert done.returncode == 7
    (unpacked.parent / "by link").symlink_to("case-workbench/workbench")
    assert started("./by link", "-x", cwd=unpacked.parent).stdout == f"{unpacked}/versions/1.2rc1\n-x\n"
    assert started("sh", "case-workbench", cwd=unpacked).returncode == 7


@pytest.mark.parametrize("pointer", ["", "\n", "9.9\n", "../versions/1.2rc1\n", ".1.2rc1.part\n"])
def test_that_the_launcher_takes_the_previous_version_when_the_current_is_not_whole(
    unpacked: Path, pointer: str
) -> None:
    (unpacked / "versions" / "1.1").mkdir()
    shutil.copy(unpacked / "versions" / "1.2rc1" / "case-workbench", unpacked / "versions" / "1.1")
    (unpacked / "current").write_text(pointer, encoding="utf-8")
    (unpacked / "previous").write_text("1.1\r\n", encoding="utf-8")
    assert started(unpacked / "case-workbench", cwd=Path("/")).stdout == f"{unpacked}/versions/1.1\n"


def test_that_the_program_takes_its_unpacked_archive_for_one_that_can_be_updated(unpacked: Path) -> None:
    program = Program(
        unpacked / "versions" / "1.2rc1" / PROJECT.name, "1.2rc1", "linux", "x86_64", is_frozen=True
    )
    found = find_installation(program)
    assert (found.kind, found.root, found.current) == (InstallKind.VERSIONS, unpacked, "1.2rc1")


def test_that_the_launcher_says_when_no_version_is_whole(unpacked: Path) -> None:
    (unpacked / "current").unlink()
    done = started(unpacked / "workbench", cwd=Path("/"))
    assert done.returncode == 3
    assert f"{unpacked}/versions" in done.stderr and "重新解压" in done.stderr


def test_that_the_copyright_file_names_every_part_with_its_licence(built: Path) -> None:
    text = copyright_text(built)
    assert "Files: opt/case-workbench/_internal/some_lib/*\n" in text
    assert "License: Apache-2.0 or BSD-3\n" in text
    assert "Files: opt/case-workbench/case-workbench\nCopyright: the authors of inside 1" in text
    assert "the authors of said twice (CC0-1.0)\n" in text and "the authors of old (BSD)\n" in text
    for name in ("MIT", "Apache-2.0", "BSD-3", "LGPL-3.0-only"):
        assert f"\nLicense: {name}\n " in text
    assert not re.search(r"^\s*$\n^\s*$", text, re.MULTILINE)


def test_that_the_man_page_holds_every_command_of_the_command_line() -> None:
    from ui.cli.main import _MODULES

    page = command_line_page("zh", "1.2", "2026-11-22")
    for name in _MODULES:
        assert f"\n.SS {name}\n" in page
    assert r"\fBworkbench complaint add\fR [OPTIONS] FILE" in page
    # Told once for all commands, not with each.
    assert page.count(r"\-\-workspace") == 1
    assert all(line[:1] != "'" for line in page.splitlines())


def test_that_only_files_that_call_themselves_packs_are_taken_for_packs() -> None:
    tree = ElementTree.parse(DATA / "case-workbench.xml")
    patterns = {glob.get("pattern", "") for glob in tree.iter() if glob.tag.endswith("}glob")}
    assert patterns == {"*.evidence-pack.zip", "*.证据包.zip"}
    desktop = (DATA / "case-workbench.desktop").read_text(encoding="utf-8")
    assert (
        "MimeType=application/x-case-workbench-pack;\n" in desktop and "Name[zh_CN]=投诉案件工作台" in desktop
    )


def test_that_the_entry_of_the_menu_is_valid() -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not on this machine")
    done = subprocess.run(
        ["desktop-file-validate", DATA / "case-workbench.desktop"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_that_the_shops_description_is_valid(tmp_path: Path) -> None:
    if shutil.which("appstreamcli") is None:
        pytest.skip("appstreamcli is not on this machine")
    text = filled(deb.APPSTREAM, version="1.2", date="2026-11-22")
    (tmp_path / deb.APPSTREAM).write_text(text, encoding="utf-8")
    command = ["appstreamcli", "validate", "--no-net", str(tmp_path / deb.APPSTREAM)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_that_packing_without_a_built_program_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"run dev\.py build"):
        dev_package.run(["--from", str(tmp_path), "--out", str(tmp_path / "out")])
