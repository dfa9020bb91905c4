"""What this machine says of a place that is really there."""

import os
import sys
from pathlib import Path

import pytest

from tests.disks import mount_or_skip, unmount
from tests.updates import portable
from workbench.placement.looking import facts_about, whole_path
from workbench.placement.rules import problems


def codes(path: Path, environment: dict[str, str] | None = None) -> set[str]:
    whole = whole_path(path)
    found = {problem.code for problem in problems(whole, facts_about(whole, environment or {}))}
    # Tests lie in a temporary folder, on a disk of any size.
    return found - {"placement.temporary", "placement.little_room", "placement.no_room"}


def test_that_an_empty_or_a_new_folder_is_fine(tmp_path: Path) -> None:
    assert codes(tmp_path) == set()
    assert codes(tmp_path / "a" / "b") == set()


def test_that_what_lies_there_already_is_told_apart(tmp_path: Path, blank: Path) -> None:
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "photo.jpg").touch()
    assert codes(tmp_path / "voll") == {"placement.not_empty"}
    assert codes(tmp_path / "voll" / "photo.jpg") == {"placement.is_a_file"}
    assert codes(blank) == {"placement.workspace_there"}


def test_that_no_folder_that_an_update_may_take_away_holds_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portable(tmp_path, "0.1.0", "0.2.0")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(root / "versions" / "0.2.0" / "case-workbench"))
    for folder in ("0.2.0/data", "0.1.0/data", "data"):
        assert codes(root / "versions" / folder) == {"placement.in_program"}
    assert codes(root / "data") == set()


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox", ".sync_0123.db", ".nutstore"])
def test_that_a_synchronised_folder_is_found_from_within(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    assert codes(tmp_path / "office" / "投诉") == {"placement.synced"}


def test_that_a_client_may_name_its_folder_in_the_environment_and_links_are_followed(tmp_path: Path) -> None:
    (tmp_path / "anywhere").mkdir()
    (tmp_path / "short").symlink_to(tmp_path / "anywhere")
    environment = {"OneDriveCommercial": str(tmp_path / "anywhere")}
    assert codes(tmp_path / "short" / "投诉", environment) == {"placement.synced"}


def test_that_a_disk_in_memory_or_without_writing_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount_or_skip(disk, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    try:
        found = {problem.code for problem in problems(disk, facts_about(disk, {}))}
        assert found == {"placement.temporary", "placement.no_room"}
        mount_or_skip(disk, "-o", "remount,ro")
        assert "placement.not_writable" in codes(disk)
    finally:
        unmount(disk)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_that_a_forbidden_folder_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o500)
    assert codes(tmp_path / "shut" / "x") == {"placement.not_writable"}
