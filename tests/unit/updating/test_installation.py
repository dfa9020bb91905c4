"""How a program finds out how it is installed, by where it lies."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.updates import installed, portable
from workbench.updating.installation import DEB_ROOT, find_installation, running_program
from workbench.updating.model import InstallKind, Program
from workbench.updating.versions import is_newer, is_version, platform_name, version_order

LOOSE = Program(Path("/somewhere/case-workbench"), "0.1.0", "linux", "x86_64", is_frozen=True)


def test_that_every_way_of_installing_is_told_apart(tmp_path: Path) -> None:
    def kind(program: Program) -> InstallKind:
        return find_installation(program).kind

    assert kind(LOOSE) is InstallKind.LOOSE
    assert kind(replace(LOOSE, executable=DEB_ROOT / "case-workbench")) is InstallKind.DEB
    app = Path("/Applications/CaseWorkbench.app/Contents/MacOS/case-workbench")
    assert kind(replace(LOOSE, executable=app, system="darwin")) is InstallKind.MACOS
    assert kind(replace(LOOSE, is_frozen=False)) is InstallKind.SOURCE
    assert kind(running_program()) is InstallKind.SOURCE
    root = portable(tmp_path, "0.1.0", "0.2.0")
    (root / "workbench").symlink_to("versions/0.2.0/case-workbench")
    found = find_installation(replace(LOOSE, executable=root / "workbench"))
    assert (found.kind, found.root, found.version, found.previous) == (
        InstallKind.VERSIONS,
        root,
        "0.2.0",
        "0.1.0",
    )
    (root / "current").unlink()
    assert kind(replace(LOOSE, executable=root / "workbench")) is InstallKind.LOOSE


@pytest.mark.parametrize("current", ["", "0.9.0", "../..", "\n0.2.0", "0.2.0 ", "x" * 10_000])
def test_that_a_broken_name_leads_to_the_version_before(tmp_path: Path, current: str) -> None:
    root = portable(tmp_path, "0.1.0", "0.2.0")
    (root / "current").write_text(current)
    assert installed(root, running="0.1.0").version == "0.1.0"


def test_that_versions_are_put_in_the_order_of_their_numbers() -> None:
    in_order = ["0.9", "0.10.0a1", "0.10.0b2", "0.10.0rc1", "0.10.0", "0.10.1", "1.0"]
    assert sorted(set(in_order), key=version_order) == in_order
    assert is_newer("0.10.0", "0.9.9")
    assert not is_newer("0.2", "0.2.0")
    for text in ("", "1", "../x", "1.0/2", "1.0 ", "v1.0", "1.0\n", ".1.0", "1.0.0.0", "1.0dev1"):
        assert not is_version(text)
    with pytest.raises(ValueError, match="v1"):
        version_order("v1.0")


def test_that_machines_have_one_name_whatever_the_system_calls_them() -> None:
    assert platform_name("win32", "AMD64") == "windows-x86_64"
    assert platform_name("linux", "x86_64") == "linux-x86_64"
    assert platform_name("darwin", "arm64") == "macos-aarch64"
