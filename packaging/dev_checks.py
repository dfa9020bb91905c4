"""Everything that must be green: all checks run, two at a time, then the tests; a table says which failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from dev_environment import ROOT, python, script

PACKAGING = ROOT / "packaging"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `test` runs: a command in the project's root; 0 means green."""

    name: str
    command: tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended, and what it said where that was not shown at once."""

    name: str
    is_green: bool
    seconds: float
    said: str = ""


def own(name: str) -> tuple[str | Path, ...]:
    """Return the command of a script of this folder in the environment."""
    return (python(), PACKAGING / f"{name}.py")


CHECKS = (
    # The longest one first: the others run beside it.
    Check("mypy", (script("mypy"),)),
    Check("ruff", (script("ruff"), "check", ".")),
    Check("format", (script("ruff"), "format", "--check", ".")),
    Check("sizes", own("check_sizes")),
    Check("house", own("check_house")),
    Check("messages", own("check_messages")),
    Check("imports", (script("lint-imports"),)),
    Check("handbook", (*own("handbook"), "--check")),
    # By the Python that runs this: another one would take the environment for an old one and build it anew.
    Check("strings", (sys.executable, PACKAGING / "dev.py", "strings", "--check")),
    Check("tests", (script("pytest"), "-n", "2", "-p", "no:benchmark", "--ignore=tests/bench")),
)


def run(names: list[str]) -> int:
    """Run the named checks and return 1 if any failed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The tests start many processes: what one compiled spares the others a third of their start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    results = list(outcomes([check for check in CHECKS if check.name in names]))
    print()
    for result in results:
        print(f"{result.name:<10} {'ok' if result.is_green else 'FAILED':<8} {result.seconds:6.1f} s")
    failed = [result.name for result in results if not result.is_green]
    print(f"FAILED: {', '.join(failed)}" if failed else "All green.")
    return 1 if failed else 0


def outcomes(checks: list[Check]) -> Iterator[Outcome]:
    """Run two checks at a time and tell of each in order; the tests have both cores to themselves."""
    with ThreadPoolExecutor(2) as pool:
        for result in pool.map(outcome, [check for check in checks if check.name != "tests"]):
            print(f"\n--- {result.name}\n{result.said}", end="", flush=True)
            yield result
    for check in checks:
        if check.name == "tests":
            print(f"\n--- {check.name}", flush=True)
            yield outcome(check, is_shown=True)


def outcome(check: Check, *, is_shown: bool = False) -> Outcome:
    """Run one check; a tool that cannot be started is its failure, so that the others still run."""
    started = time.monotonic()
    try:
        done = subprocess.run(
            [str(part) for part in check.command],
            cwd=ROOT,
            check=False,
            encoding="utf-8",
            errors="replace",
            stdout=None if is_shown else subprocess.PIPE,
            stderr=None if is_shown else subprocess.STDOUT,
        )
    except OSError as error:
        return Outcome(check.name, False, time.monotonic() - started, f"{error}\n")
    return Outcome(check.name, done.returncode == 0, time.monotonic() - started, done.stdout or "")
