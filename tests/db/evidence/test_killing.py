"""A real process that takes files in is killed at any moment: what it acknowledged is there and sound."""

import os
import random

import pytest

from tests.killing import Workers
from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_rows
from workbench.evidence.verify import verify_evidence
from workbench.workspace.opening import Workspace

KILLS = 10
HARMLESS = {"evidence.orphan", "evidence.leftover"}

ADDING = """
import os
import sys
from itertools import count
from pathlib import Path

from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

root, case = Path(sys.argv[1]), sys.argv[2]
actor, clock = Actor("陈一鸣"), SystemClock()
draft = EvidenceDraft(title="录音", kind="EK5", form="electronic_original")

def work():
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        for number in count():
            path = root.parent / f"{os.getpid()}-{number}.bin"
            path.write_bytes(f"{path.name} ".encode() * 40_000)
            added = add_evidence(workspace, Intake(case, path, draft), actor=actor, clock=clock)
            acknowledge(str(added.number), added.digests.sha256)

serve(work)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_what_was_acknowledged_survives_kill_9(workspace: Workspace, registered: Registered) -> None:
    root, chance = workspace.layout.root, random.Random(20260918)
    workspace.close()
    acknowledged: list[tuple[int, str]] = []
    with Workers("-c", ADDING, str(root), registered.id) as workers:
        for _ in range(KILLS):
            said = workers.killed(chance.randint(0, 3), chance)
            acknowledged += [(int(number), sha256) for number, sha256 in said]
            with Workspace.open(root) as reopened:
                report = verify_evidence(reopened)
                with reopened.read() as session:
                    rows = {row.number: row.sha256 for row in evidence_rows(session, registered.id)}
            assert {fault.code for fault in report.faults} <= HARMLESS
            assert all(rows[number] == sha256 for number, sha256 in acknowledged)
            assert sorted(rows) == list(range(1, len(rows) + 1))
    assert acknowledged
