"""A desk for recording traces, and cases of people who share them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.links.commands import record_trace
from workbench.links.model import Edge, Ties, TraceDraft
from workbench.links.queries import edges_of_cases, edges_of_people
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

PLAIN = ComplaintDraft(
    narrative="结算利率一直往下掉",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-16"),),
    complainant=PersonDraft(name="王筱"),
    category="IB70",
)
ACCOUNT = "6222 0210 0111 4837"


@dataclass
class Bench:
    """Registers cases and records traces, each in a transaction of its own."""

    workspace: Workspace
    actor: Actor
    clock: FixedClock

    def case(self, name: str, draft: ComplaintDraft = PLAIN, **person: object) -> Registered:
        """A case of somebody new."""
        who = PersonDraft(name=name, **{"same_as": "new", **person})  # type: ignore[arg-type]
        with self.workspace.write() as session:
            made = replace(draft, complainant=who)
            return register_complaint(session, made, actor=self.actor, clock=self.clock)

    def trace(self, case: Registered, kind: str, value: str, **more: str) -> str:
        """A trace from the first receipt of a case."""
        draft = TraceDraft(kind=kind, value=value, **{"source": "receipt", **more})
        with self.workspace.write() as session:
            return record_trace(session, case.id, draft, actor=self.actor, clock=self.clock)[0]

    def people(self, *person_ids: str, viewer: str = "", **more: object) -> Ties:
        """Who is tied to people."""
        seen = self.workspace.seen_by(viewer) if viewer else self.workspace
        with seen.read() as session:
            return edges_of_people(session, person_ids, **more)  # type: ignore[arg-type]

    def cases(self, *complaint_ids: str, viewer: str = "", **more: object) -> Ties:
        """What is tied to cases."""
        seen = self.workspace.seen_by(viewer) if viewer else self.workspace
        with seen.read() as session:
            return edges_of_cases(session, complaint_ids, **more)  # type: ignore[arg-type]


@pytest.fixture
def bench(workspace: Workspace, actor: Actor, clock: FixedClock) -> Bench:
    """Somewhere to work."""
    return Bench(workspace, actor, clock)


@pytest.fixture
def kinds() -> Callable[[tuple[Edge, ...]], list[str]]:
    """What kinds edges are of."""
    return lambda edges: [edge.kind.value for edge in edges]
