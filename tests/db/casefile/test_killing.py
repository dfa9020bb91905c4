"""A real process that exports is killed at any moment: every file at its place is whole and on record."""

import hashlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.audit.queries import chain_report
from workbench.casefile.queries import exports
from workbench.complaints.model import Registered
from workbench.workspace.opening import Workspace

KILLS = 6

EXPORTING = """
import sys
from itertools import count
from pathlib import Path

from workbench.actor import Actor
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOrder
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

root, case, folder, seed = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4]
with Workspace.open(root) as workspace:
    for number in count():
        order = CaseFileOrder(case, folder / f"{seed}-{number}.pdf")
        made = export_case_file(workspace, order, actor=Actor("陈一鸣"), clock=SystemClock())
        print(made.number, made.sha256, flush=True)
"""


def killed_run(workspace: Path, case: str, folder: Path, seed: int, after_s: float) -> dict[str, str]:
    """Start exporting, kill some time after the first file; what was acknowledged, by number."""
    command = [sys.executable, "-c", EXPORTING, str(workspace), case, str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(after_s)
        process.kill()
        whole_lines = (first + process.stdout.read()).split("\n")[:-1]
    return {line.split()[0]: line.split()[1] for line in whole_lines}


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_every_file_at_its_place_is_on_record_after_kill_9(
    workspace: Workspace, registered: Registered, tmp_path: Path
) -> None:
    root, chance, folder = workspace.layout.root, random.Random(20260918), tmp_path / "导出"
    folder.mkdir()
    workspace.close()
    acknowledged: dict[str, str] = {}
    for seed in range(KILLS):
        acknowledged |= killed_run(root, registered.id, folder, seed, chance.uniform(0.0, 0.5))
        with Workspace.open(root) as reopened, reopened.read() as session:
            rows = {row.number: row.sha256 for row in exports(session, registered.id)}
            assert chain_report(session, reopened.outside_head()).fault is None
        assert acknowledged.items() <= rows.items()
        assert sorted(rows) == [f"DC-{year_of(rows)}-{place:04d}" for place in range(1, len(rows) + 1)]
        lying = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("[!.]*.pdf")}
        assert lying <= set(rows.values())
        assert set(acknowledged.values()) <= lying


def year_of(rows: dict[str, str]) -> str:
    """The year of the numbers."""
    return next(iter(rows)).split("-")[1]
