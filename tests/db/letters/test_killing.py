"""A real process that issues letters is killed at any moment: drafts and whole letters, nothing between."""

import hashlib
import os
import random
from typing import Any

import pytest
from sqlalchemy import select

from db.letters import LetterRecord
from tests.killing import Workers
from workbench.audit.queries import chain_report
from workbench.integrity.checking import check_workspace
from workbench.workspace.opening import Workspace

KILLS = 5

ISSUING = """
import os
import sys
from pathlib import Path

from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.letters.commands import draft_letter, issue_letter
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

root, case = Path(sys.argv[1]), sys.argv[2]
told = {"wanted": [["病历", "认定", "复印件"]], "until_on": "2026-10-20", "how": "邮寄"}
more = {"actor": Actor("陈一鸣"), "clock": SystemClock()}

def issue(workspace):
    with workspace.write() as session:
        letter_id = draft_letter(session, case, "D04a", told, **more).id
    with workspace.write() as session:
        return issue_letter(session, workspace.layout.letters, letter_id, **more)

def work():
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        while True:
            made = issue(workspace)
            acknowledge(made.number, made.sha256)

with Workspace.open(root) as workspace:
    issue(workspace)
serve(work)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_every_letter_is_a_draft_or_whole_after_kill_9(office: Any) -> None:
    root, chance = office.workspace.layout.root, random.Random(20260918)
    office.workspace.close()
    acknowledged: dict[str, str] = {}
    with Workers("-c", ISSUING, str(root), office.case_id) as workers:
        for _ in range(KILLS):
            acknowledged |= dict(workers.killed(chance.randint(0, 1), chance))
            with Workspace.open(root) as reopened:
                with reopened.read() as session:
                    row = LetterRecord
                    found = session.execute(select(row.number, row.sha256).where(row.number.is_not(None)))
                    issued = {str(number): str(sha256) for number, sha256 in found}
                    assert chain_report(session, reopened.outside_head()).fault is None
                assert acknowledged.items() <= issued.items()
                places = sorted(int(number[-5:-1]) for number in issued)
                assert places == list(range(1, len(issued) + 1))
                for sha256 in issued.values():
                    data = (reopened.layout.letters / f"{sha256}.pdf").read_bytes()
                    assert hashlib.sha256(data).hexdigest() == sha256
                assert not [one for one in check_workspace(reopened).findings if one.part == "letters"]
    assert acknowledged
