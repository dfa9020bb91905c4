"""A real process that takes files in is killed at any moment: what it acknowledged is there and sound."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_rows
from workbench.evidence.verify import verify_evidence
from workbench.workspace.opening import Workspace

KILLS = 10
HARMLESS = {"evidence.orphan", "evidence.leftover"}

ADDING = """
import sys
from itertools import count
from pathlib import Path

from workbench.actor import Actor
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

root, case, seed = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
draft = EvidenceDraft(title="录音", kind="EK5", form="electronic_original")
with Workspace.open(root) as workspace:
    print("open", flush=True)
    for number in count():
        path = root.parent / f"{seed}-{number}.bin"
        path.write_bytes(f"{seed} {number} ".encode() * 40_000)
        added = add_evidence(workspace, Intake(case, path, draft), actor=Actor("陈一鸣"), clock=SystemClock())
        print(added.number, added.digests.sha256, flush=True)
"""


def killed_run(root: Path, case: str, seed: int, after_s: float) -> list[tuple[int, str]]:
    """Start adding, kill after a while from the first acknowledged file on; what it had acknowledged."""
    command = [sys.executable, "-c", ADDING, str(root), case, str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(after_s)
        process.kill()
        whole_lines = process.stdout.read().split("\n")[:-1]
    return [(int(number), sha256) for number, sha256 in map(str.split, whole_lines)]


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_what_was_acknowledged_survives_kill_9(workspace: Workspace, registered: Registered) -> None:
    root, chance = workspace.layout.root, random.Random(20260918)
    workspace.close()
    acknowledged: list[tuple[int, str]] = []
    for seed in range(KILLS):
        acknowledged += killed_run(root, registered.id, seed, chance.uniform(0.02, 0.25))
        with Workspace.open(root) as reopened:
            report = verify_evidence(reopened)
            with reopened.read() as session:
                rows = {row.number: row.sha256 for row in evidence_rows(session, registered.id)}
        assert {fault.code for fault in report.faults} <= HARMLESS
        assert all(rows[number] == sha256 for number, sha256 in acknowledged)
        assert sorted(rows) == list(range(1, len(rows) + 1))
    assert acknowledged
