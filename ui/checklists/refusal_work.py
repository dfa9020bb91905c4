"""Does what the refusal tab asks for: answers, marks, grounds, payments, requests."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.checklists.fact_form import SPLIT
from ui.evidence.exhibit_picker import Picked
from ui.evidence.tying import tying
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.checklists.commands import choose_ground, drop_ground, set_mark
from workbench.checklists.model import REFUSAL_NATURE, Done, FactDraft, ItemState, MarkDraft, PaymentDraft
from workbench.checklists.payments import record_payment
from workbench.checklists.recording import set_fact, withdraw_fact
from workbench.complaints.commands import set_nature
from workbench.errors import Problem, UserError, WorkbenchError

Act = Callable[[Any, JobContext], Any]
Then = Callable[[Any], None]
Failed = Callable[[WorkbenchError], None]


class RefusalWork(QObject):
    """One write for each thing a person does; `failed` carries errors that have no better place."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.complaint_id = ""

    def answer(self, drafts: Sequence[FactDraft], then: Then, failed: Failed) -> None:
        """Record facts, all of them or none; fields of problems read `key|field`."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            problems: list[Problem] = []
            done: list[Done] = []
            for draft in drafts:
                try:
                    done.append(set_fact(session, complaint_id, draft, actor=actor, clock=clock))
                except UserError as error:
                    problems += [_of_fact(problem, draft.key) for problem in error.problems]
            if problems:
                raise UserError(problems)
            return done[-1]

        self._desk.write(act, then, failed, owner=self)

    def take_back(self, key: str, reason: str) -> None:
        """Take back the answer to a fact."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return withdraw_fact(session, complaint_id, key, reason=reason, actor=actor, clock=clock)

        self._write(act)

    def mark(self, draft: MarkDraft, then: Then, failed: Failed) -> None:
        """Mark an element or a step."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return set_mark(session, complaint_id, draft, actor=actor, clock=clock)

        self._desk.write(act, then, failed, owner=self)

    def ask_for(self, items: Sequence[str], note: str, then: Then, failed: Failed) -> None:
        """Record that the complainant was asked for papers, all in one notice."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            done = [
                set_mark(
                    session,
                    complaint_id,
                    MarkDraft(item, ItemState.REQUESTED.value, note),
                    actor=actor,
                    clock=clock,
                )
                for item in items
            ]
            return done[-1]

        self._desk.write(act, then, failed, owner=self)

    def choose(self, ground_id: str, then: Then) -> None:
        """Open a ground with its elements."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return choose_ground(session, complaint_id, ground_id, actor=actor, clock=clock)

        self._write(act, then)

    def drop(self, ground_id: str, reason: str) -> None:
        """Give a ground up."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return drop_ground(session, complaint_id, ground_id, reason=reason, actor=actor, clock=clock)

        self._write(act)

    def pay(self, draft: PaymentDraft, then: Then, failed: Failed) -> None:
        """Record money taken or paid."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return record_payment(session, complaint_id, draft, actor=actor, clock=clock)

        self._desk.write(act, then, failed, owner=self)

    def tie(self, picked: Picked, target_id: str) -> None:
        """Tie exhibits to an element, and untie them."""
        if picked.added or picked.removed:
            self._write(tying(self._desk, picked, target_id))

    def pursue(self, reason: str) -> None:
        """Handle the case as a refusal of a claim."""
        complaint_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            set_nature(session, complaint_id, REFUSAL_NATURE, reason=reason, actor=actor, clock=clock)
            return Changes.of("complaints", "checklists", ids=(complaint_id,))

        self._write(act)

    def _write(self, act: Act, then: Then | None = None) -> None:
        self._desk.write(act, then, self.failed.emit, owner=self)


def _of_fact(problem: Problem, key: str) -> Problem:
    return Problem(f"{key}{SPLIT}{problem.field}", problem.code, problem.detail, problem.level)
