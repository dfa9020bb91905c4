"""Diagnostics from the command line, whatever became of the workspace."""

import zipfile
from pathlib import Path

from tests.e2e.cli.conftest import Run


def test_that_diagnostics_are_written_of_a_sound_a_broken_and_a_missing_workspace(
    run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "诊断.zip"
    assert run("diagnostics", "-o", str(target), "--json").json["files"][0] == "README.txt"
    assert run("init").code == 0
    (tmp_path / "工作区" / "workbench.db").write_bytes(b"broken")
    told = run("diagnostics", "-o", str(target), "--lang", "en")
    assert told.code == 0
    assert str(target) in told.out
    with zipfile.ZipFile(target) as archive:
        workspace = archive.read("workspace.txt").decode()
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "workspace.damaged" in workspace
    assert "陈一鸣" not in everything
    assert "工作区" + "/" not in everything


def test_that_a_place_that_cannot_be_written_is_the_machine_s_fault(run: Run, tmp_path: Path) -> None:
    told = run("diagnostics", "-o", str(tmp_path / "gone" / "d.zip"))
    assert told.code == 3
    assert "gone" in told.err
