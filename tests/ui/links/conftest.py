"""A person with a payee account shared by two others, and a desk that shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft, Registered
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
ACCOUNT = "6222 0210 0111 4837"


@dataclass
class Ring:
    """Who was registered, the first in the middle."""

    desk: "Desk"
    cases: list[Registered]

    def add(self, name: str, *traces: tuple[str, str], **person: object) -> Registered:
        """A case of somebody new, with traces."""
        draft = ComplaintDraft(
            narrative="结算利率一直往下掉",
            receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-16"),),
            complainant=PersonDraft(name=name, **{"same_as": "new", **person}),  # type: ignore[arg-type]
            category="IB70",
            demands=(DemandDraft(code="DM06"),),
        )
        by = {"actor": self.desk.actor, "clock": self.desk.clock}
        with self.desk.workspace.write() as session:
            made = register_complaint(session, draft, **by)  # type: ignore[arg-type]
            for kind, value in traces:
                trace = TraceDraft(kind=kind, value=value, source="receipt")
                record_trace(session, made.id, trace, **by)  # type: ignore[arg-type]
        self.cases.append(made)
        return made


@pytest.fixture
def ring(desk: "Desk") -> Ring:
    """王筱 shares an account with 李若 and 孙立, and a phone with 李若."""
    made = Ring(desk, [])
    account = ("account", ACCOUNT)
    made.add("王筱", account, phones=("13800138000",))
    made.add("李若", account, phones=("13800138000",))
    made.add("孙立", account)
    return made
