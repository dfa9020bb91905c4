"""A hand that corrects the registered case and looks at what became of it."""

from dataclasses import dataclass
from typing import Any

import pytest

from workbench.actor import Actor
from workbench.audit.model import AuditRow
from workbench.audit.queries import audit_rows
from workbench.complaints.model import ComplaintFilter, ComplaintSheet, Registered
from workbench.complaints.queries import complaint_seqs, complaint_sheet
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection, Corrected, StandingCase
from workbench.corrections.queries import standing_case
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.model import EntryRow
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

REASON = "来信核对后更正"


@dataclass
class Hand:
    """Corrects one case, signed by one handler."""

    workspace: Workspace
    case: Registered
    actor: Actor
    clock: FixedClock

    def correct(self, **parts: Any) -> Corrected:
        parts.setdefault("reason", REASON)
        with self.workspace.write() as session:
            correction = CaseCorrection(**parts)
            return correct_complaint(session, self.case.id, correction, actor=self.actor, clock=self.clock)

    def refused(self, **parts: Any) -> list[tuple[str, str]]:
        with pytest.raises(UserError) as raised:
            self.correct(**parts)
        return [
            (problem.field, problem.code) for problem in raised.value.problems if problem.level == "error"
        ]

    def standing(self) -> StandingCase:
        with self.workspace.read() as session:
            return standing_case(session, self.case.id, shipped_rulebook())

    def sheet(self) -> ComplaintSheet:
        with self.workspace.read() as session:
            return complaint_sheet(session, self.case.id)

    def entries(self) -> list[EntryRow]:
        with self.workspace.read() as session:
            return sorted(case_entries(session, self.case.id), key=lambda entry: entry.id)

    def last(self, code: str) -> EntryRow:
        return next(entry for entry in reversed(self.entries()) if entry.code == code)

    def deeds(self) -> list[AuditRow]:
        with self.workspace.read() as session:
            return list(audit_rows(session))

    def found_by(self, text: str) -> bool:
        with self.workspace.read() as session:
            return bool(complaint_seqs(session, ComplaintFilter(query=text)))


@pytest.fixture
def hand(workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock) -> Hand:
    """On the refused claim."""
    return Hand(workspace, registered, actor, clock)
