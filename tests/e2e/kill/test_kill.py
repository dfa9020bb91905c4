"""Kills a real process at work, over fifty times: what it acknowledged is there, nothing is half-written."""

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from db.complaints import ComplaintRecord
from db.evidence import EvidenceRecord
from db.workspace import DraftRecord, ExportRecord
from tests.db.conftest import REFUSAL
from tests.killing import Workers
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.evidence.store import path_of
from workbench.integrity.checking import check_workspace
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

KILLS = {"intake": 12, "evidence": 11, "export": 9}
# The fewest and the most acknowledgements that a worker gives before its last piece is cut short.
PIECES = {"intake": (0, 3), "evidence": (0, 3), "export": (0, 1)}


@dataclass(slots=True)
class Acknowledged:
    """What the killed processes said was done."""

    drafts: set[str] = field(default_factory=set)
    registered: dict[str, str] = field(default_factory=dict)
    evidence: set[str] = field(default_factory=set)
    exports: dict[str, tuple[str, str]] = field(default_factory=dict)

    def take(self, words: list[str]) -> None:
        match words:
            case ["draft", draft]:
                self.drafts.add(draft)
            case ["case", number, draft]:
                self.registered[number] = draft
            case ["evidence", digest]:
                self.evidence.add(digest)
            case ["export", number, name, digest]:
                self.exports[number] = (name, digest)


@pytest.mark.timeout(400)
@pytest.mark.parametrize("work", list(KILLS))
def test_that_what_was_acknowledged_survives_every_kill(tmp_path: Path, work: str) -> None:
    root, folder = tmp_path / "工作区", tmp_path / "files"
    folder.mkdir()
    with Workspace.create(root) as made, made.write() as session:
        register_complaint(session, REFUSAL, actor=Actor("陈一鸣"), clock=SystemClock())
    said, chance = Acknowledged(), random.Random(work)
    with Workers("-m", "tests.e2e.kill.worker", str(root), str(folder), work) as workers:
        for _ in range(KILLS[work]):
            for words in workers.killed(chance.randint(*PIECES[work]), chance):
                said.take(words)
            with Workspace.open(root) as workspace:
                _assert_all_there(workspace, folder, said)
    with Workspace.open(root) as workspace:
        findings = check_workspace(workspace).findings
    # A file that was stored but not yet catalogued is reported, not lost; nothing else may be wrong.
    assert [
        found for found in findings if not found.code.startswith(("evidence.orphan", "evidence.leftover"))
    ] == []
    assert {"intake": said.registered, "evidence": said.evidence, "export": said.exports}[work]


def _assert_all_there(workspace: Workspace, folder: Path, said: Acknowledged) -> None:
    with workspace.read() as session:
        cases = set(session.execute(select(ComplaintRecord.case_no)).scalars())
        drafts = set(session.execute(select(DraftRecord.id)).scalars())
        exhibits = set(session.execute(select(EvidenceRecord.sha256)).scalars())
        exports = set(session.execute(select(ExportRecord.number)).scalars())
    numbers = sorted(int(case_no[-4:]) for case_no in cases)
    assert numbers == list(range(1, len(numbers) + 1))
    assert cases >= set(said.registered)
    assert not drafts & set(said.registered.values())
    assert len(said.drafts - drafts) <= len(cases) - 1
    assert exhibits >= said.evidence
    for digest in said.evidence:
        stored = path_of(workspace.layout.evidence, digest)
        assert hashlib.sha256(stored.read_bytes()).hexdigest() == digest
    assert exports >= set(said.exports)
    for name, digest in said.exports.values():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
