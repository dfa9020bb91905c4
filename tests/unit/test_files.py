"""Writing a file whole: by many at once, over what a killed writer left, and where no file can lie."""

import os
import threading
import time
from pathlib import Path

import pytest

from workbench.errors import MachineError
from workbench.workspace.files import ABANDONED_AFTER_S, write_whole


def test_that_many_writers_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "head.json"
    contents = {bytes([letter]) * 50_000 for letter in range(65, 73)}
    start = threading.Barrier(len(contents))
    failures: list[BaseException] = []

    def write(content: bytes) -> None:
        start.wait()
        try:
            for _ in range(20):
                write_whole(target, content, durable=False)
        except MachineError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert target.read_bytes() in contents
    assert [path.name for path in tmp_path.iterdir()] == ["head.json"]


def test_that_what_a_killed_writer_left_goes_with_the_next_one(tmp_path: Path) -> None:
    left, fresh, other = (tmp_path / name for name in (".a.json.12ab.tmp", ".a.json.34cd.tmp", ".b.json.tmp"))
    for path in (left, fresh, other):
        path.write_bytes(b"half")
    long_ago = time.time() - ABANDONED_AFTER_S - 60
    for path in (left, other):
        os.utime(path, (long_ago, long_ago))
    write_whole(tmp_path / "a.json", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.json.34cd.tmp", ".b.json.tmp", "a.json"]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("missing/a", "machine.folder_missing"),
        ("file/a", "machine.not_a_folder"),
        ("folder", "machine.is_a_folder"),
        ("a" * 300, "machine.name_too_long"),
    ],
)
def test_that_an_impossible_place_is_told_by_its_reason(tmp_path: Path, place: str, code: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(MachineError) as caught:
        write_whole(tmp_path / place, b"content")
    assert caught.value.code == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]
