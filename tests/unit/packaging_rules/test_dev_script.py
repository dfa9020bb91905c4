import os
import shutil
import subprocess
import sys
from pathlib import Path

import dev_bench
import dev_environment
import dev_system
import pytest


def test_that_the_benchmark_page_shows_ratios_and_notes_but_no_seconds() -> None:
    rows = [
        {
            "what": "first paint",
            "floor": "bare window",
            "ratio": 1.234,
            "ceiling": 1.6,
            "note": "100,000 cases",
        },
        {"what": "a|b", "floor": "raw driver", "ratio": 0.5, "ceiling": "at least 0.2", "note": ""},
    ]
    page = dev_bench.page(rows)
    assert "| first paint | bare window | 1.23 | 1.60 |" in page
    assert "| a\\|b | raw driver | 0.50 | at least 0.2 |" in page
    assert page.count("\n- ") == 1
    assert "- first paint: 100,000 cases" in page


def test_that_window_libraries_do_not_matter_where_no_window_can_be_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = {"libEGL.so.1": "libegl1", "libxcb-cursor.so.0": "libxcb-cursor0"}
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert dev_system.needed_now(missing) == {"libEGL.so.1": "libegl1"}
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev_system.needed_now(missing) == missing


def test_that_a_library_that_is_not_there_is_noticed() -> None:
    assert not dev_system.loadable("libno-such-library.so.0")


def test_that_the_requirements_pin_one_version_of_uv_with_hashes() -> None:
    assert len(dev_environment.pinned_version()) == 3
    lines = dev_environment.UV_REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    required = [line for line in lines if line and not line.startswith(("#", " "))]
    assert len(required) == 1
    assert "--hash=sha256:" in lines[lines.index(required[0]) + 1]


def test_that_something_that_is_not_uv_has_no_version() -> None:
    assert dev_environment.version_of("/no/such/uv") == ()
    assert dev_environment.version_of(sys.executable) == ()


@pytest.mark.parametrize("flags", [[], ["-I"], ["-E", "-s"]])
def test_that_the_script_starts_from_any_folder_with_any_name_without_a_home(
    tmp_path: Path, flags: list[str]
) -> None:
    scripts = tmp_path / "投诉 案件" / "packaging"
    shutil.copytree(dev_environment.ROOT / "packaging", scripts, ignore=shutil.ignore_patterns("__pycache__"))
    environment = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    ran = subprocess.run(
        [dev_environment.base_python(), *flags, str(scripts / "dev.py"), "--help"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=environment,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "usage: python3 packaging/dev.py TASK" in ran.stdout


@pytest.mark.parametrize("place", ["lib/python3.11/site-packages", "Lib/site-packages"])
def test_that_the_environment_names_a_project_in_any_folder_in_ascii(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    project = tmp_path / "投诉 案件"
    packages = project / ".venv" / place
    packages.mkdir(parents=True)
    pointer = packages / "_editable_impl_case_workbench.pth"
    pointer.write_text(f"{project}\n", encoding="utf-8")
    monkeypatch.setattr(dev_environment, "ROOT", project)
    monkeypatch.setattr(dev_environment, "VENV", project / ".venv")
    dev_environment.point_to_the_project()
    assert (packages / pointer.read_text(encoding="ascii").strip()).resolve() == project.resolve()
