"""What the built program costs at its start, against the same program from source and a bare built window."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.bench.conftest import NOW
from ui.shell.startup_probe import measured_start

# Measured when set: 0.98 to 1.16, and 1.45 to 1.47.
START_CEILING, MEMORY_CEILING = 1.3, 1.5
PAIRS = 11
ROOT = Path(__file__).resolve().parents[2]
EXE = ".exe" if os.name == "nt" else ""
BUILT = (
    Path(os.environ.get("WORKBENCH_BUILT", "") or ROOT / "dist" / "case-workbench") / f"case-workbench{EXE}"
)
NEEDS_BUILT = pytest.mark.skipif(
    not BUILT.is_file(), reason="no built program: run `dev.py build`, or name its folder in WORKBENCH_BUILT"
)
_QUIET_S = 1.0
_LONGEST_S = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person who has never started the program, on a screen that nobody sees."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(tmp_path))
    return {**known, **places, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_NOW": NOW.isoformat()}


@pytest.fixture
def empty_root(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A workspace without a case, made by the built program itself."""
    root = tmp_path / "空 工作区"
    subprocess.run([BUILT, "--workspace", root, "init"], env=environment, check=True, capture_output=True)
    return root


@pytest.fixture(scope="module")
def bare_window(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A window that holds nothing, built by the same tool as the program."""
    made = os.environ.get("WORKBENCH_BARE_WINDOW", "")
    if made:
        return Path(made) / f"bare-window{EXE}"
    folder = tmp_path_factory.mktemp("bare")
    tool = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    recipe = ROOT / "packaging" / "freeze" / "bare.spec"
    subprocess.run([*tool, *places, str(recipe)], check=True, capture_output=True)
    return folder / "dist" / "bare-window" / f"bare-window{EXE}"


@NEEDS_BUILT
def test_that_the_built_program_paints_almost_as_soon_as_from_source(
    empty_root: Path, environment: dict[str, str], ledger: list[dict[str, Any]]
) -> None:
    words = ["--workspace", str(empty_root)]
    built, source = [str(BUILT), *words], [sys.executable, "-m", "ui.app", *words]
    measured_start(built, environment), measured_start(source, environment)
    pairs = []
    for place in range(PAIRS):
        order = (built, source) if place % 2 else (source, built)
        marks = {command[0]: measured_start(command, environment)["first_paint_ms"] for command in order}
        pairs.append(marks[built[0]] / marks[source[0]])
        time.sleep(0.05)
    ratio = statistics.median(pairs)
    what, floor = "first paint of the built program", "first paint of the same program from source"
    note = "whole process from its start, an empty workspace"
    ledger.append({"what": what, "floor": floor, "ratio": ratio, "ceiling": START_CEILING, "note": note})
    assert ratio <= START_CEILING


@NEEDS_BUILT
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_that_the_empty_window_needs_little_more_memory_than_a_bare_one(
    empty_root: Path, environment: dict[str, str], bare_window: Path, ledger: list[dict[str, Any]]
) -> None:
    floor_kb = statistics.median(resident_kb([str(bare_window)], environment) for _ in range(3))
    ratios = {}
    for what, words, ceiling, note in (
        (
            "resident memory of the empty window",
            [],
            MEMORY_CEILING,
            "at rest, no workspace yet",
        ),
        (
            "the same with an empty workspace open",
            ["--workspace", str(empty_root)],
            None,
            "at rest, every answer there: the database's libraries are most of it",
        ),
    ):
        ratios[what] = resident_kb([str(BUILT), *words], environment) / floor_kb
        ledger.append(
            {
                "what": what,
                "floor": "resident memory of a bare window, built by the same tool",
                "ratio": ratios[what],
                "ceiling": ceiling or "none",
                "note": note,
            }
        )
    assert ratios["resident memory of the empty window"] <= MEMORY_CEILING


def resident_kb(command: list[str], environment: dict[str, str]) -> int:
    """What a program holds in memory when it has come to rest."""
    with started(command, environment) as pid:
        spent, since, until = -1, time.monotonic(), time.monotonic() + _LONGEST_S
        while time.monotonic() < until and time.monotonic() - since < _QUIET_S:
            now = ticks(pid)
            if now - max(spent, 0) > 1 or spent < 0:
                spent, since = now, time.monotonic()
            time.sleep(0.1)
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def ticks(pid: int) -> int:
    """The processor time that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


@contextmanager
def started(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    """A running program, ended at the end."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)
