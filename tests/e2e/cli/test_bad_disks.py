"""Disks that are full or closed to writing, workspaces that were damaged: told, and nothing half done."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.disks import mount_or_skip, unmount
from tests.e2e.cli.conftest import FORM
from tests.e2e.cli.test_hard_ground import CASE, Program

PAGE = 4096


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Mounts something on a folder of its own; skips where that is not allowed."""
    folders: list[Path] = []

    def mount(*arguments: str) -> Path:
        folder = tmp_path / f"盘{len(folders)}"
        folder.mkdir()
        mount_or_skip(folder, *arguments)
        folders.append(folder)
        return folder

    yield mount
    for folder in folders:
        unmount(folder)


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A workspace with three cases, an exhibit and a backup, from which every test takes its copy."""
    folder = tmp_path_factory.mktemp("原件")
    made = Program(folder / "工作区", folder)
    assert made("init").returncode == 0
    assert made("complaint", "add", "-", given=[FORM] * 3).returncode == 0
    letter = folder / "信.txt"
    letter.write_text("来信", "utf-8")
    assert made("evidence", "add", CASE, str(letter)).returncode == 0
    assert made("backup").returncode == 0
    return made


@pytest.fixture
def program(master: Program, tmp_path: Path) -> Program:
    """A copy of that workspace."""
    shutil.copytree(master.home, tmp_path / "工作区")
    return Program(tmp_path / "工作区", tmp_path)


def code_of(ran: Any) -> str:
    code: str = json.loads(ran.stderr)["error"]["code"]
    return code


def told(program: Program, *arguments: str, **changed: Any) -> tuple[int, str]:
    """How a call ended that the machine made impossible, in both languages."""
    english = program("--lang", "en", *arguments, **changed).stderr.decode()
    assert english and "。" not in english
    assert "。" in program("--lang", "zh", *arguments, **changed).stderr.decode()
    ran = program(*arguments, "--json", **changed)
    return ran.returncode, code_of(ran)


def fill(folder: Path) -> Path:
    """Take every byte that is left."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 16, PAGE, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return filler


WORK = [
    ("complaint", "list"),
    ("complaint", "add", "-"),
    ("evidence", "add", CASE, __file__),
    ("checklist", "ground", CASE, "RG01"),
    ("export", "case-file", CASE, "-o", "案卷.pdf"),
    ("backup",),
    ("check",),
]


def test_that_a_full_disk_is_told_and_nothing_is_lost(mounted: Callable[..., Path], tmp_path: Path) -> None:
    disk = mounted("-t", "tmpfs", "-o", "size=5m", "tmpfs")
    program = Program(disk / "工作区", disk)
    assert program("init").returncode == 0
    assert program("complaint", "add", "-", given=FORM).returncode == 0
    too_long = {**FORM, "narrative": "长" * 990_000}
    assert told(program, "complaint", "add", "-", given=too_long) == (3, "machine.disk_full")
    filler = fill(disk)
    for arguments in WORK:
        ran = program(*arguments, "--json", given=FORM, cwd=tmp_path)
        assert (ran.returncode, code_of(ran)) == (3, "machine.disk_full"), arguments
    started = Program(disk / "新工作区", disk)
    assert told(started, "init", cold=True) == (3, "machine.disk_full")
    assert list(tmp_path.glob("*.pdf")) == []
    filler.unlink()
    assert json.loads(program("complaint", "list", "--json").stdout)["total"] == 1
    assert program("check").returncode == 0
    assert program("complaint", "add", "-", given=FORM).returncode == 0
    assert started("init").returncode == 0


def test_that_an_export_to_a_full_disk_leaves_the_file_that_was_there(
    program: Program, mounted: Callable[..., Path]
) -> None:
    disk = mounted("-t", "tmpfs", "-o", "size=16k", "tmpfs")
    output = disk / "案卷.pdf"
    output.write_bytes(b"the earlier file")
    arguments = ("export", "case-file", CASE, "-o", str(output))
    assert told(program, *arguments) == (3, "machine.disk_full")
    assert [path.name for path in disk.iterdir()] == ["案卷.pdf"]
    assert output.read_bytes() == b"the earlier file"
    assert "DC-2026" not in program("timeline", CASE).stdout.decode()


def test_that_a_read_only_workspace_is_told(program: Program, mounted: Callable[..., Path]) -> None:
    closed = mounted("--bind", str(program.home))
    mount_or_skip(closed, "-o", "remount,bind,ro")
    on_it = Program(closed, program.folder)
    before = {path: path.stat().st_mtime_ns for path in program.home.rglob("*")}
    for arguments in WORK:
        ran = on_it(*arguments, "--json", given=FORM, cwd=program.folder)
        assert (ran.returncode, code_of(ran)) == (3, "machine.not_writable"), arguments
        assert str(closed) in json.loads(ran.stderr)["error"]["message"]
    assert told(on_it, "complaint", "list", cold=True) == (3, "machine.not_writable")
    assert {path: path.stat().st_mtime_ns for path in program.home.rglob("*")} == before


def test_that_a_read_only_folder_for_the_export_is_told(
    program: Program, mounted: Callable[..., Path]
) -> None:
    closed = mounted("-t", "tmpfs", "-o", "ro,size=1m", "tmpfs")
    arguments = ("export", "case-file", CASE, "-o", str(closed / "案卷.pdf"))
    assert told(program, *arguments) == (3, "machine.not_writable")


def test_that_a_newer_workspace_is_left_alone(program: Program) -> None:
    marker = program.home / "workspace.json"
    marker.write_text(json.dumps({"format": 99}))
    assert told(program, "complaint", "list") == (3, "workspace.newer")
    assert told(program, "restore", str(next(program.home.glob("backups/*.db")))) == (3, "workspace.newer")
    assert json.loads(marker.read_text()) == {"format": 99}


def cut_in_half(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2 + 77)


def cut_to_a_page(database: Path) -> None:
    os.truncate(database, PAGE)


def emptied(database: Path) -> None:
    os.truncate(database, 0)


def beheaded(database: Path) -> None:
    with database.open("r+b") as file:
        file.write(b"\0" * 16)


def turned_over(database: Path) -> None:
    """Every third page upside down."""
    content = bytearray(database.read_bytes())
    for start in range(PAGE, len(content), 3 * PAGE):
        content[start : start + PAGE] = bytes(255 - byte for byte in content[start : start + PAGE])
    database.write_bytes(content)


def gone(database: Path) -> None:
    database.unlink()


def marker_garbled(database: Path) -> None:
    database.with_name("workspace.json").write_bytes(b"\xff\0garbage")


@pytest.mark.parametrize(
    "damage", [cut_in_half, cut_to_a_page, emptied, beheaded, turned_over, gone, marker_garbled]
)
def test_that_damage_is_told_and_a_backup_mends_it(program: Program, damage: Callable[[Path], None]) -> None:
    damage(program.home / "workbench.db")
    assert told(program, "complaint", "add", "-", given=FORM) == (3, "workspace.damaged")
    message = program("complaint", "list").stderr.decode()
    assert "workbench restore" in message
    assert program("restore", str(next(program.home.glob("backups/*.db")))).returncode == 0
    assert json.loads(program("complaint", "list", "--json").stdout)["total"] == 3
    assert program("check").returncode == 0


@pytest.mark.parametrize("place", (20, 60))
def test_that_one_bad_page_in_the_middle_is_found_by_the_check(program: Program, place: int) -> None:
    database = program.home / "workbench.db"
    content = bytearray(database.read_bytes())
    start = len(content) * place // 100 // PAGE * PAGE
    content[start : start + PAGE] = bytes(byte ^ 0x55 for byte in content[start : start + PAGE])
    database.write_bytes(content)
    assert program("check").returncode == 3
    for arguments in WORK[:2]:
        assert program(*arguments, given=FORM).returncode in {0, 3}, arguments


def test_that_a_lost_log_of_writes_loses_no_acknowledged_case(program: Program) -> None:
    for left in program.home.glob("workbench.db-*"):
        left.unlink()
    assert json.loads(program("complaint", "list", "--json").stdout)["total"] == 3
    assert program("check").returncode == 0


def test_that_a_second_program_is_turned_away(program: Program) -> None:
    from workbench.workspace.opening import Workspace

    with Workspace.open(program.home):
        for arguments in (("complaint", "add", "-"), ("restore", "x.db")):
            assert told(program, *arguments, given=FORM) == (3, "workspace.in_use")
    assert program("complaint", "list").returncode == 0


def test_that_unreadable_and_impossible_files_are_told_by_name(program: Program) -> None:
    folder, pipe = program.folder / "文件夹", program.folder / "管道"
    folder.mkdir()
    os.mkfifo(pipe)
    empty, loop = program.folder / "空.txt", program.folder / "环"
    empty.write_bytes(b"")
    loop.symlink_to(loop)
    for path, code in (
        (folder, "evidence.is_a_folder"),
        (pipe, "evidence.not_a_file"),
        (loop, "evidence.link_loop"),
        (program.folder / "无", "evidence.file_missing"),
    ):
        ran = program("evidence", "add", CASE, str(path), "--json")
        assert ran.returncode == 1
        assert [(p["field"], p["code"]) for p in json.loads(ran.stderr)["problems"]] == [("file", code)]
        assert path.name in ran.stderr.decode()
    taken = program("evidence", "add", CASE, str(empty), "--json")
    assert json.loads(taken.stdout)["evidence"][0]["size_bytes"] == 0
    for path, code in ((folder, "cli.file_is_folder"), (loop, "cli.file_unreadable")):
        ran = program("complaint", "add", str(path), "--json")
        assert (ran.returncode, json.loads(ran.stderr)["problems"][0]["code"]) == (1, code)


def test_that_a_file_nobody_may_read_is_told(program: Program) -> None:
    closed = Path("/proc/self/mem")
    if not closed.exists():
        pytest.skip("no file that even root cannot read")
    ran = program("complaint", "add", str(closed), "--json", cold=True)
    assert (ran.returncode, json.loads(ran.stderr)["problems"][0]["code"]) == (1, "cli.file_unreadable")
    ran = program("evidence", "add", CASE, str(closed), "--json")
    assert ran.returncode == 1
