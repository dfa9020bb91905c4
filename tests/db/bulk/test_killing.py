"""A real process at a run is killed at any moment: what it told is there, and nothing comes in twice."""

import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.killing import Workers
from workbench.evidence.queries import evidence_rows
from workbench.evidence.verify import verify_evidence
from workbench.workspace.opening import Workspace

KILLS, FILES = 2, 200

CARRYING_ON = """
import os
import sys
from pathlib import Path

from sqlalchemy.orm import configure_mappers

from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.bulk.running import carry_on_bulk
from workbench.moment import SystemClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

root, bulk_id = Path(sys.argv[1]), sys.argv[2]

def tell(item):
    acknowledge(item.name, str(item.number), item.sha256)

def work():
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        carry_on_bulk(workspace, bulk_id, tell, actor=Actor("陈一鸣"), clock=SystemClock())

configure_mappers()
shipped_rulebook().evidence_kinds
serve(work)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_what_a_killed_run_told_is_there_and_the_rest_follows_without_doubles(
    intake: Any, workspace: Workspace, fill: Callable[[Sequence[str]], Path]
) -> None:
    folder = fill([f"{number:03d}.txt" for number in range(FILES)])
    bulk_id, root, chance = intake.begin(intake.look(folder)), workspace.layout.root, random.Random(5)
    workspace.close()
    told: dict[str, tuple[str, str]] = {}
    with Workers("-c", CARRYING_ON, str(root), bulk_id) as workers:
        for _ in range(KILLS):
            for name, number, sha256 in workers.killed(chance.randint(0, 30), chance):
                assert name not in told
                told[name] = (number, sha256)
    with Workspace.open(root) as reopened:
        with reopened.read() as session:
            rows = {row.original_name: row for row in evidence_rows(session, intake.case)}
        assert {name: (str(rows[name].number), rows[name].sha256) for name in told} == told
        assert len(told) < FILES
        type(intake)(reopened, intake.case, intake.actor, intake.clock).carry_on(bulk_id)
        with reopened.read() as session:
            rows = {row.original_name: row for row in evidence_rows(session, intake.case)}
        assert sorted(row.number for row in rows.values()) == list(range(1, FILES + 1))
        assert verify_evidence(reopened).faults == ()
