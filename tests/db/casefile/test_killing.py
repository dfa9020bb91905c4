"""A real process that exports is killed at any moment: every file at its place is whole and on record."""

import hashlib
import os
import random
from pathlib import Path

import pytest

from tests.killing import Workers
from workbench.audit.queries import chain_report
from workbench.casefile.queries import exports
from workbench.complaints.model import Registered
from workbench.workspace.opening import Workspace

KILLS = 6

EXPORTING = """
import os
import sys
from itertools import count
from pathlib import Path

from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOrder
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

root, case, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])

def export(workspace, number):
    order = CaseFileOrder(case, folder / f"{os.getpid()}-{number}.pdf")
    return export_case_file(workspace, order, actor=Actor("陈一鸣"), clock=SystemClock())

def work():
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        for number in count():
            made = export(workspace, number)
            acknowledge(made.number, made.sha256)

with Workspace.open(root) as workspace:
    export(workspace, 0)
serve(work)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_every_file_at_its_place_is_on_record_after_kill_9(
    workspace: Workspace, registered: Registered, tmp_path: Path
) -> None:
    root, chance, folder = workspace.layout.root, random.Random(20260918), tmp_path / "导出"
    folder.mkdir()
    workspace.close()
    acknowledged: dict[str, str] = {}
    with Workers("-c", EXPORTING, str(root), registered.id, str(folder)) as workers:
        for _ in range(KILLS):
            acknowledged |= dict(workers.killed(chance.randint(0, 1), chance))
            with Workspace.open(root) as reopened, reopened.read() as session:
                rows = {row.number: row.sha256 for row in exports(session, registered.id)}
                assert chain_report(session, reopened.outside_head()).fault is None
            assert acknowledged.items() <= rows.items()
            assert sorted(rows) == [f"DC-{year_of(rows)}-{place:04d}" for place in range(1, len(rows) + 1)]
            lying = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("[!.]*.pdf")}
            assert lying <= set(rows.values())
            assert set(acknowledged.values()) <= lying
    assert acknowledged


def year_of(rows: dict[str, str]) -> str:
    """The year of the numbers."""
    return next(iter(rows)).split("-")[1]
