"""Does one kind of work over and over and acknowledges each piece on standard output, until it is killed."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.db.conftest import REFUSAL
from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOrder
from workbench.complaints.commands import register_complaint, save_draft
from workbench.complaints.model import ContractDraft
from workbench.complaints.queries import complaint_id_of
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import Intake
from workbench.moment import SystemClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

CLOCK, ACTOR = SystemClock(), Actor("陈一鸣", "command_line")
Done = tuple[str, ...]


def intake(workspace: Workspace, _folder: Path, number: int) -> Iterator[Done]:
    name = f"{os.getpid()}-{number}"
    draft = replace(
        REFUSAL,
        narrative=f"第 {name} 件：{REFUSAL.narrative}",
        complainant=PersonDraft(name=f"客户{name}", phones=("1000000" + f"{number % 10000:04d}",)),
        contracts=(ContractDraft(number=f"P{name}"),),
    )
    with workspace.write() as session:
        save_draft(session, draft, f"draft-{name}", actor=ACTOR, clock=CLOCK)
    yield "draft", f"draft-{name}"
    with workspace.write() as session:
        made = register_complaint(session, draft, actor=ACTOR, clock=CLOCK, draft_id=f"draft-{name}")
    yield "case", made.case_no, f"draft-{name}"


def evidence(workspace: Workspace, folder: Path, number: int) -> Iterator[Done]:
    path = folder / f"{os.getpid()}-{number}.txt"
    path.write_text(f"证据 {path.name}\n" * (1 + number % 3000), "utf-8")
    made = add_evidence(workspace, Intake(_case(workspace), path), actor=ACTOR, clock=CLOCK)
    yield "evidence", made.digests.sha256


def export(workspace: Workspace, folder: Path, number: int) -> Iterator[Done]:
    target = folder / f"{os.getpid()}-{number}.pdf"
    order = CaseFileOrder(_case(workspace), target)
    made = export_case_file(workspace, order, actor=ACTOR, clock=CLOCK)
    yield "export", made.number, target.name, made.sha256


def _case(workspace: Workspace) -> str:
    with workspace.read() as session:
        return complaint_id_of(session, "2026-0917-0001")


WORK: dict[str, Callable[[Workspace, Path, int], Iterator[Done]]] = {
    "intake": intake,
    "evidence": evidence,
    "export": export,
}


def warm_up(kind: str) -> None:
    """Do the work once elsewhere, so that whatever is read once is read before the fork."""
    with TemporaryDirectory() as folder, Workspace.create(Path(folder, "w")) as workspace:
        with workspace.write() as session:
            register_complaint(session, REFUSAL, actor=ACTOR, clock=CLOCK)
        assert all(WORK[kind](workspace, Path(folder), 0))


def work(root: Path, folder: Path, kind: str) -> None:
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        for number in count(1):
            for done in WORK[kind](workspace, folder, number):
                acknowledge(*done)


if __name__ == "__main__":
    warm_up(sys.argv[3])
    serve(lambda: work(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
