"""The benchmark table: tests/bench measures, this writes docs/benchmarks.md; ratios only, never seconds."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from typing import Any

from dev_environment import ROOT, Failure, script

RESULTS = ROOT / "build" / "bench.json"
PAGE = ROOT / "docs" / "benchmarks.md"
INTRODUCTION = """# Benchmarks

Every row compares the program with a named floor in one run on one machine, so the ratio holds elsewhere too.
Written by `python3 packaging/dev.py bench`; do not edit.
"""


def run(arguments: list[str]) -> int:
    """Run tests/bench and write the table of what it measured, also when a ceiling was passed."""
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.unlink(missing_ok=True)
    environment = os.environ | {"WORKBENCH_BENCH_JSON": str(RESULTS)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [str(script("pytest")), "tests/bench", "-p", "no:xdist", "-p", "no:randomly", "--timeout=3600"]
    code = subprocess.run([*command, *arguments], cwd=ROOT, env=environment, check=False).returncode
    if not RESULTS.exists():
        raise Failure("The benchmarks wrote no results.", code or 1)
    PAGE.write_text(page(json.loads(RESULTS.read_text(encoding="utf-8"))), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}")
    return code


def page(rows: list[dict[str, Any]]) -> str:
    """Return the page for results of the form {"what", "floor", "ratio", "ceiling", "note"}."""
    lines = [INTRODUCTION, f"Measured on {machine()}.", "", *table(rows)]
    notes = [f"- {row['what']}: {row['note']}" for row in rows if row.get("note")]
    return "\n".join([*lines, *(["", *notes] if notes else []), ""])


def table(rows: list[dict[str, Any]]) -> list[str]:
    """Return the lines of the table, one measurement each."""
    head = ["| what | floor | ratio | ceiling |", "| --- | --- | ---: | ---: |"]
    columns = ("what", "floor", "ratio", "ceiling")
    return head + [f"| {' | '.join(cell(row[column]) for column in columns)} |" for row in rows]


def cell(value: float | str | None) -> str:
    """Return a ratio with two decimals; words such as `at least 0.2` stay as they are."""
    return f"{value:.2f}" if isinstance(value, int | float) else (value or "").replace("|", "\\|")


def machine() -> str:
    """Return what a reader must know of the machine to judge the ratios."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {os.cpu_count()} processors, CPython {platform.python_version()}"
