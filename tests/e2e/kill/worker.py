"""Does one kind of work over and over and acknowledges each piece on standard output, until it is killed."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint, save_draft
from workbench.complaints.model import ContractDraft
from workbench.moment import SystemClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

CLOCK, ACTOR = SystemClock(), Actor("陈一鸣", "command_line")


def acknowledge(*words: str) -> None:
    """One line, out of the process before the next piece begins."""
    os.write(1, ("\t".join(words) + "\n").encode())


def intake(workspace: Workspace, _folder: Path, number: int) -> None:
    name = f"{os.getpid()}-{number}"
    draft = replace(
        REFUSAL,
        narrative=f"第 {name} 件：{REFUSAL.narrative}",
        complainant=PersonDraft(name=f"客户{name}", phones=("1000000" + f"{number % 10000:04d}",)),
        contracts=(ContractDraft(number=f"P{name}"),),
    )
    with workspace.write() as session:
        save_draft(session, draft, f"draft-{name}", actor=ACTOR, clock=CLOCK)
    acknowledge("draft", f"draft-{name}")
    with workspace.write() as session:
        made = register_complaint(session, draft, actor=ACTOR, clock=CLOCK, draft_id=f"draft-{name}")
    acknowledge("case", made.case_no, f"draft-{name}")


def evidence(workspace: Workspace, folder: Path, number: int) -> None:
    from workbench.evidence.commands import add_evidence
    from workbench.evidence.model import Intake

    path = folder / f"{os.getpid()}-{number}.txt"
    path.write_text(f"证据 {path.name}\n" * (1 + number % 3000), "utf-8")
    made = add_evidence(workspace, Intake(_case(workspace), path), actor=ACTOR, clock=CLOCK)
    acknowledge("evidence", made.digests.sha256)


def export(workspace: Workspace, folder: Path, number: int) -> None:
    from workbench.casefile.commands import export_case_file
    from workbench.casefile.model import CaseFileOrder

    target = folder / f"{os.getpid()}-{number}.pdf"
    order = CaseFileOrder(_case(workspace), target)
    made = export_case_file(workspace, order, actor=ACTOR, clock=CLOCK)
    acknowledge("export", made.number, target.name, made.sha256)


def _case(workspace: Workspace) -> str:
    from workbench.complaints.queries import complaint_id_of

    with workspace.read() as session:
        return complaint_id_of(session, "2026-0917-0001")


WORK: dict[str, Callable[[Workspace, Path, int], None]] = {
    "intake": intake,
    "evidence": evidence,
    "export": export,
}

if __name__ == "__main__":
    with Workspace.open(Path(sys.argv[1])) as opened:
        acknowledge("ready")
        count = 0
        while True:
            count += 1
            WORK[sys.argv[3]](opened, Path(sys.argv[2]), count)
