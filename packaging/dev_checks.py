"""Everything that must be green, cheap checks first; all of them run, then a table says which failed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

import dev_strings
from dev_environment import ROOT, Failure, python, script


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `test` runs: a command in the project's root, or a function; 0 means green."""

    name: str
    run: Callable[[], int]


def command(*parts: str) -> Callable[[], int]:
    """Return a check that runs a tool of the environment."""
    return lambda: subprocess.run([str(script(parts[0])), *parts[1:]], cwd=ROOT, check=False).returncode


def own(name: str) -> Callable[[], int]:
    """Return a check that runs a script of this folder in the environment."""
    path = ROOT / "packaging" / f"{name}.py"
    return lambda: subprocess.run([str(python()), str(path)], cwd=ROOT, check=False).returncode


CHECKS = (
    Check("ruff", command("ruff", "check", ".")),
    Check("format", command("ruff", "format", "--check", ".")),
    Check("sizes", own("check_sizes")),
    Check("house", own("check_house")),
    Check("messages", own("check_messages")),
    Check("imports", command("lint-imports")),
    Check("strings", dev_strings.check),
    Check("mypy", command("mypy")),
    Check("tests", command("pytest", "-n", "2", "-p", "no:benchmark", "--ignore=tests/bench")),
)


def run(names: list[str]) -> int:
    """Run the named checks in order and return 1 if any failed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    results = []
    for check in CHECKS:
        if check.name in names:
            print(f"\n--- {check.name}", flush=True)
            started = time.monotonic()
            is_green = outcome(check)
            results.append((check.name, is_green, time.monotonic() - started))
    print()
    for name, is_green, seconds in results:
        print(f"{name:<10} {'ok' if is_green else 'FAILED':<8} {seconds:6.1f} s")
    failed = [name for name, is_green, _ in results if not is_green]
    print(f"FAILED: {', '.join(failed)}" if failed else "All green.")
    return 1 if failed else 0


def outcome(check: Check) -> bool:
    """Run one check; what it raises is its failure, so that the others still run."""
    try:
        return check.run() == 0
    except (Failure, OSError) as error:
        print(error)
        return False
