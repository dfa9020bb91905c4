import errno
import os
from pathlib import Path

import pytest

from workbench.errors import MachineError
from workbench.typesetting.document import build
from workbench.typesetting.flowables import text
from workbench.typesetting.model import DocumentSpec, Section


def sections() -> list[Section]:
    return [Section("正文", [text("一")])]


def test_that_a_new_export_replaces_the_old_file_in_one_step(spec: DocumentSpec, tmp_path: Path) -> None:
    target = tmp_path / "卷宗.pdf"
    target.write_bytes(b"old")
    build(spec, sections(), target)
    assert target.read_bytes().startswith(b"%PDF-1.")
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_missing_folder_is_the_machines_error(spec: DocumentSpec, tmp_path: Path) -> None:
    with pytest.raises(MachineError) as caught:
        build(spec, sections(), tmp_path / "fehlt" / "卷宗.pdf")
    assert caught.value.code == "machine.folder_missing"


def test_that_a_folder_in_the_place_of_the_file_is_the_machines_error(
    spec: DocumentSpec, tmp_path: Path
) -> None:
    (tmp_path / "卷宗.pdf").mkdir()
    with pytest.raises(MachineError) as caught:
        build(spec, sections(), tmp_path / "卷宗.pdf")
    assert caught.value.code == "machine.is_a_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["卷宗.pdf"]


def test_that_a_full_disk_is_the_machines_error_and_leaves_the_old_file(
    spec: DocumentSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "卷宗.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineError) as caught:
        build(spec, sections(), target)
    assert caught.value.code == "machine.disk_full"
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
