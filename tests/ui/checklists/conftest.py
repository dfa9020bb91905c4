"""A desk with one refused claim, and the refusal tab on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.checklists.commands import choose_ground, set_fact
from workbench.checklists.model import FactDraft
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft, Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import NOTHING_TYPED, EvidenceAdded, EvidenceDraft, Intake
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.checklists.refusal_tab import RefusalTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

CASE = ComplaintDraft(
    narrative="上个月住院，你们短信说拒赔，理由是我没告知高血压。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    handler="陈一鸣",
)


@pytest.fixture
def register(desk: "Desk") -> Callable[..., Registered]:
    """Log the complaint, as a refusal or not."""

    def run(*, refused: bool = True) -> Registered:
        from dataclasses import replace

        draft = replace(CASE, natures=("NA2",) if refused else ("NA1",))
        with desk.workspace.write() as session:
            return register_complaint(session, draft, actor=desk.actor, clock=desk.clock)

    return run


@pytest.fixture
def registered(register: Callable[..., Registered]) -> Registered:
    """A refused claim."""
    return register()


@pytest.fixture
def know(desk: "Desk", registered: Registered) -> Callable[[str, str], None]:
    """Record a fact, past the window."""

    def run(key: str, value: str) -> None:
        draft = FactDraft(key, value, "核心系统")
        with desk.workspace.write() as session:
            done = set_fact(session, registered.id, draft, actor=desk.actor, clock=desk.clock)
        desk.bus.publish(done.changes)

    return run


@pytest.fixture
def ground(desk: "Desk", registered: Registered) -> Callable[[str], None]:
    """Choose a ground, past the window."""

    def run(ground_id: str) -> None:
        with desk.workspace.write() as session:
            done = choose_ground(session, registered.id, ground_id, actor=desk.actor, clock=desk.clock)
        desk.bus.publish(done.changes)

    return run


@pytest.fixture
def bring(desk: "Desk", registered: Registered, tmp_path: Path) -> Callable[..., EvidenceAdded]:
    """Take a file into the case, past the window."""

    def run(name: str, draft: EvidenceDraft = NOTHING_TYPED) -> EvidenceAdded:
        path = tmp_path / name
        path.write_text(f"{name} 的内容", encoding="utf-8")
        intake = Intake(registered.id, path, draft)
        added = add_evidence(desk.workspace, intake, actor=desk.actor, clock=desk.clock)
        desk.bus.publish(added.changes)
        return added

    return run


@pytest.fixture
def tab(qtbot: "QtBot", desk: "Desk", registered: Registered, settle: Settle) -> Iterator["RefusalTab"]:
    """The tab on screen, showing the case, told of changes as the case page tells it."""
    from ui.checklists.refusal_tab import RefusalTab

    made = RefusalTab(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(880, 640)
    made.show()
    made.show_case(registered.id)
    settle(desk)
    yield made
    settle(desk)
