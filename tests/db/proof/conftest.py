"""A handler on the registered refusal case, who ties exhibits and judges them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.actor import Actor
from workbench.checklists.commands import choose_ground, set_fact
from workbench.checklists.model import FactDraft
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence, answer_question
from workbench.evidence.model import EvidenceDraft, Intake, PropertyAnswer
from workbench.evidence.particulars_commands import keep_particulars
from workbench.evidence.particulars_model import ParticularsDraft
from workbench.moment import FixedClock, today
from workbench.proof.model import Matrix
from workbench.proof.queries import matrix
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

BLOCKING = [question.id for question in shipped_rulebook().three_property.values() if question.blocking]


@dataclass
class Hand:
    """What a handler does to one case."""

    workspace: Workspace
    case_id: str
    actor: Actor
    clock: FixedClock
    folder: Path
    files: int = 0

    def do(self, command: Callable[..., Any], *args: Any) -> Any:
        with self.workspace.write() as session:
            return command(session, *args, actor=self.actor, clock=self.clock)

    def exhibit(self, *proves: str, **more: Any) -> str:
        self.files += 1
        path = self.folder / f"证据{self.files}.txt"
        path.write_text(f"内容 {self.files}", encoding="utf-8")
        told: dict[str, Any] = {"kind": "EK2", "form": "original", "source": "本机构", **more}
        intake = Intake(self.case_id, path, EvidenceDraft(**told, proves=proves))
        added = add_evidence(self.workspace, intake, actor=self.actor, clock=self.clock)
        return added.id

    def reviewed(self, evidence_id: str) -> str:
        for question in BLOCKING:
            self.answer(evidence_id, question, "yes")
        return evidence_id

    def answer(self, evidence_id: str, question: str, said: str, note: str = "") -> None:
        self.do(answer_question, evidence_id, PropertyAnswer(question, said, note))

    def particulars(self, evidence_id: str, seen: dict[str, str] | None = None, **values: str) -> None:
        self.do(keep_particulars, evidence_id, ParticularsDraft(values, seen))

    def ground(self, ground_id: str) -> None:
        self.do(choose_ground, self.case_id, ground_id)

    def fact(self, key: str, value: str, source: str = "", evidence_id: str | None = None) -> None:
        self.do(set_fact, self.case_id, FactDraft(key, value, source, evidence_id))

    def matrix(self) -> Matrix:
        with self.workspace.read() as session:
            return matrix(session, self.case_id, today=today(self.clock))


@pytest.fixture
def hand(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock, tmp_path: Path
) -> Hand:
    """The handler of the registered case."""
    return Hand(workspace, registered.id, actor, clock, tmp_path)
