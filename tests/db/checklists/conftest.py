"""Verbs of a handler on the registered refusal case, each in its own transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.complaints import ComplaintContractRecord
from workbench.actor import Actor
from workbench.checklists import commands
from workbench.checklists.model import Done, FactDraft, MarkDraft, PaymentDraft, RefusalSheet
from workbench.checklists.queries import refusal_sheet
from workbench.complaints.model import Registered
from workbench.evidence.commands import add_evidence, answer_question
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake, PropertyAnswer
from workbench.moment import FixedClock, today
from workbench.rulebook.reading import shipped_rulebook
from workbench.watch import UNWATCHED
from workbench.workspace.opening import Workspace

BOOK = shipped_rulebook()


@dataclass
class Hand:
    """What a handler does to one case."""

    workspace: Workspace
    case_id: str
    actor: Actor
    clock: FixedClock
    folder: Path
    files: list[Path] = field(default_factory=list)

    def run(self, command: Callable[..., Any], *args: Any, **more: Any) -> Any:
        with self.workspace.write() as session:
            return command(session, self.case_id, *args, **more, actor=self.actor, clock=self.clock)

    def fact(self, key: str, value: str, source: str = "调查报告", evidence_id: str | None = None) -> Done:
        done: Done = self.run(commands.set_fact, FactDraft(key, value, source, evidence_id))
        return done

    def mark(self, item: str, state: str, note: str = "", *numbers: int) -> Done:
        done: Done = self.run(commands.set_mark, MarkDraft(item, state, note, numbers))
        return done

    def ground(self, ground_id: str) -> Done:
        done: Done = self.run(commands.choose_ground, ground_id)
        return done

    def pay(self, on: str, amount: str, kind: str = "premium") -> Done:
        with self.workspace.read() as session:
            contract = session.execute(
                select(ComplaintContractRecord.contract_id).where(
                    ComplaintContractRecord.complaint_id == self.case_id
                )
            ).scalar_one()
        done: Done = self.run(commands.record_payment, PaymentDraft(contract, on, amount, kind))
        return done

    def exhibit(self, *proves: str, reviewed: bool = True, **more: Any) -> EvidenceAdded:
        path = self.folder / f"证据{len(self.files) + 1}.txt"
        path.write_text(f"内容 {len(self.files) + 1}", encoding="utf-8")
        self.files.append(path)
        told: dict[str, Any] = {
            "title": path.stem,
            "kind": "EK2",
            "form": "original",
            "source": "本机构",
            **more,
        }
        intake = Intake(self.case_id, path, EvidenceDraft(**told, proves=proves))
        added = add_evidence(self.workspace, intake, actor=self.actor, clock=self.clock, watch=UNWATCHED)
        if reviewed:
            for question in BOOK.three_property.values():
                if question.blocking:
                    with self.workspace.write() as session:
                        answer_question(
                            session, added.id, PropertyAnswer(question.id, "yes"),
                            actor=self.actor, clock=self.clock,
                        )  # fmt: skip
        return added

    def sheet(self) -> RefusalSheet:
        with self.workspace.read() as session:
            return refusal_sheet(session, self.case_id, today=today(self.clock), book=BOOK)

    def rows(self, *columns: Any, where: Any = None, order: Any = None) -> list[Any]:
        statement = select(*columns)
        if where is not None:
            statement = statement.where(where)
        if order is not None:
            statement = statement.order_by(order)
        with self.workspace.read() as session:
            return [tuple(row) for row in session.execute(statement)]

    def read(self, question: Callable[..., Any], *args: Any, **more: Any) -> Any:
        with self.workspace.read() as session:
            return question(session, *args, **more)


@pytest.fixture
def hand(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock, tmp_path: Path
) -> Hand:
    """The handler at work on the registered case."""
    return Hand(workspace, registered.id, actor, clock, tmp_path)
