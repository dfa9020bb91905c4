"""Extends, approves, pays, merges and changes rules over and over, each acknowledged, until it is killed."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.db.conftest import NOW, REFUSAL
from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft
from workbench.awards.commands import grant_award, pay_award
from workbench.awards.model import AwardDraft, PaidDraft
from workbench.awards.queries import award_sheet
from workbench.complaints.commands import register_complaint
from workbench.lawbook.commands import change_rule
from workbench.lawbook.model import RuleDraft
from workbench.moment import FixedClock
from workbench.process.clock_model import ExtensionDraft
from workbench.process.commands import extend_decision_clock, move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.opening import Workspace

CLOCK, ACTOR = FixedClock(NOW), Actor("陈一鸣", "command_line")
SURVIVOR = "2026-0917-0001"
EXTENSION = ExtensionDraft("C04", "情况复杂", NoticeDraft("2026-09-18", "called", "录音 1"))
APPROVAL = ApprovalDraft("decision", "branch_manager", "周岚", "approved", "同意", "2026-09-18")
AWARD = AwardDraft("transaction_refund", "5000", "约定")


def process(workspace: Workspace, name: str) -> Iterator[tuple[str, ...]]:
    """A case led to its merger, and a rule changed; every deed is told when it is done."""

    def do(command: Callable[..., Any], *args: Any) -> Any:
        with workspace.write() as session:
            return command(session, *args, actor=ACTOR, clock=CLOCK)

    case = do(register_complaint, replace(REFUSAL, narrative=f"第 {name} 件：{REFUSAL.narrative}")).id
    do(extend_decision_clock, case, EXTENSION)
    yield "extended", case
    yield "approved", do(record_approval, case, APPROVAL).id
    do(grant_award, case, AWARD)
    with workspace.read() as session:
        award = award_sheet(session, case, governing_rulebook(session)).rows[-1].id
    do(pay_award, case, PaidDraft(award, "2026-09-18", f"流水 {name}"))
    yield "paid", award
    do(move_case, case, MoveDraft("merged", "同一事项", merged_into=SURVIVOR))
    yield "merged", case
    do(change_rule, RuleDraft("clocks", "C03", "2026-09-18", "按内部要求", {"note_zh": name}))
    yield "rule", name


def warm_up() -> None:
    """Do the work once elsewhere, so that whatever is read once is read before the fork."""
    with TemporaryDirectory() as folder, Workspace.create(Path(folder, "w")) as workspace:
        with workspace.write() as session:
            register_complaint(session, REFUSAL, actor=ACTOR, clock=CLOCK)
        assert len(list(process(workspace, "0"))) == 5


def work(root: Path) -> None:
    """Until the end."""
    with Workspace.open(root) as workspace:
        acknowledge("ready", str(os.getpid()))
        for number in count(1):
            for done in process(workspace, f"{os.getpid()}-{number}"):
                acknowledge(*done)


if __name__ == "__main__":
    warm_up()
    serve(lambda: work(Path(sys.argv[1])))
