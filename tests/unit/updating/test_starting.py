"""What an update leaves is found by the launcher, may be started by everybody and changed by its owner."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.updates import KEYS, installed, portable, update_file
from workbench.updating.applying import Order, apply_update
from workbench.updating.switching import starting_version

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in program is a shell script")


def test_that_the_launcher_of_the_portable_program_finds_what_we_say_it_finds(tmp_path: Path) -> None:
    launcher = Path(__file__).parents[3] / "packaging" / "linux" / "data" / "launcher.sh"
    root = portable(tmp_path, "0.1.0", "0.2.0")
    for version in ("0.1.0", "0.2.0"):
        program = root / "versions" / version / "case-workbench"
        program.write_text(f"#!/bin/sh\necho {version}\n")
    script = launcher.read_text(encoding="utf-8").replace("@PROGRAM@", "case-workbench")
    (root / "case-workbench").write_text(script, encoding="utf-8")
    (root / "case-workbench").chmod(0o755)
    astray = root.parent / "x" / "case-workbench"
    astray.parent.mkdir()
    astray.write_text("#!/bin/sh\necho astray\n")
    astray.chmod(0o755)
    away = (
        "../../x\n",
        f"{root.parent}/x\n",
        "..\n",
        ".\n",
        "-x\n",
        "$(echo 0.2.0)\n",
        "0.2.0 \n",
        "\n0.2.0\n",
    )
    for current in ("0.2.0\n", "0.2.0\r\n", "0.2.0", "0.2.0\n../../x\n", "0.9.0\n", "", *away):
        (root / "current").write_bytes(current.encode())
        asked = [root / "case-workbench"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=20).stdout.strip()
        assert said == starting_version(root, "case-workbench"), repr(current)
        assert said == ("0.2.0" if current.startswith("0.2.0") and " " not in current else "0.1.0")


@pytest.mark.parametrize("mask", [0o077, 0])
def test_that_everybody_may_start_and_only_the_owner_may_change_what_an_update_wrote(
    tmp_path: Path, mask: int
) -> None:
    root = portable(tmp_path, "0.1.0")
    before = os.umask(mask)
    try:
        apply_update(update_file(tmp_path), to=installed(root), keys=KEYS, order=Order())
    finally:
        os.umask(before)
    written_now = [root / "current", root / "previous", root / "versions" / "0.2.0"]
    written_now += (root / "versions" / "0.2.0").rglob("*")
    for path in written_now:
        runs = path.is_dir() or path.name == "case-workbench"
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if runs else 0o644), path
