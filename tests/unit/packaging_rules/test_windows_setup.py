"""The setup for Windows: what it is named, what it refuses, that it compiles; `try_setup.py` runs it."""

import shutil
from pathlib import Path

import pytest
from windows import build_setup

WINDOWS = Path(__file__).parents[3] / "packaging" / "windows"


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", "0.1.0.0"), ("1.2", "1.2.0.0"), ("1.2.3.4.5", "1.2.3.4"), ("2.0.0rc1+abc9", "2.0.0.1")],
)
def test_that_windows_gets_four_numbers(version: str, four: str) -> None:
    assert build_setup.four_numbers(version) == four


def test_that_a_folder_without_the_windows_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "case-workbench").write_bytes(b"for another system")
    with pytest.raises(build_setup.Failure, match=r"case-workbench\.exe"):
        build_setup.build(build_setup.Order(tmp_path, tmp_path / "out", "0.1.0"))
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS (makensis) is not installed")
def test_that_setup_and_launcher_compile_without_a_warning(tmp_path: Path) -> None:
    bundle = tmp_path / "张三 案件"
    bundle.mkdir()
    (bundle / "case-workbench.exe").write_bytes(b"program")
    made = build_setup.build(build_setup.Order(bundle, tmp_path / "out", "0.1.0"))
    assert made.name == "case-workbench-0.1.0-windows-x86_64-setup.exe"
    assert made.read_bytes()[:2] == b"MZ"


def test_that_the_command_file_has_the_line_ends_that_windows_needs() -> None:
    lines = (WINDOWS / "workbench.cmd").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines if line)


def test_that_the_uninstaller_names_what_it_removes() -> None:
    script = (WINDOWS / "setup.nsi").read_text("utf-8")
    removing = script[script.index('Section "Uninstall"') :]
    assert 'RMDir /r "$INSTDIR"' not in removing
    assert "LOCALAPPDATA" not in removing
    assert "APPDATA" not in removing
