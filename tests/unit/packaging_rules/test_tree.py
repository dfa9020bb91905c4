import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = sorted(path.stem for path in (ROOT / "packaging").glob("*.py"))


def test_that_the_packaging_folder_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    asked = "import packaging.version; print(packaging.version.__file__)"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert "site-packages" in answer


@pytest.mark.parametrize("name", SCRIPTS)
def test_that_no_script_of_packaging_hides_a_module_of_the_standard_library(name: str) -> None:
    assert name not in sys.stdlib_module_names


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name.startswith("dev")])
def test_that_the_developer_script_needs_only_the_standard_library(name: str) -> None:
    # -S leaves site-packages out, as on a machine where nothing is installed yet.
    subprocess.run([sys.executable, "-S", "-c", f"import {name}"], cwd=ROOT / "packaging", check=True)


def test_that_an_unknown_task_is_a_usage_error_that_lists_the_tasks() -> None:
    script = ROOT / "packaging" / "dev.py"
    answer = subprocess.run([sys.executable, script, "tset"], capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert "usage:" in answer.stderr
    for task in ("setup", "run", "demo", "test", "bench", "strings", "screenshots", "clean"):
        assert f"\n  {task} " in answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_that_the_build_server_calls_the_same_script_as_people_do() -> None:
    entry = ROOT / ".ci" / "run"
    assert "python3 packaging/dev.py test" in entry.read_text(encoding="utf-8")
    assert os.access(entry, os.X_OK)


@pytest.mark.parametrize("folder", ["fonts", "messages", "rules"])
def test_that_the_data_which_the_program_reads_is_there(folder: str) -> None:
    assert any((ROOT / "resources" / folder).iterdir())


def test_that_compiled_catalogues_are_not_kept_in_the_repository() -> None:
    listed = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"*.qm", ".venv/", ".venv-tools/", "/demo/"} <= set(listed)
