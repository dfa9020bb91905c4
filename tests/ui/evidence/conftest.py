"""A desk with one refused claim, files to bring, and the evidence tab on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft, Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import NOTHING_TYPED, EvidenceAdded, EvidenceDraft, Intake
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

REFUSAL = ComplaintDraft(
    narrative="上个月住院，你们短信说拒赔，理由是我没告知高血压。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾", formed_on="2021-03-02"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    natures=("NA2",),
    handler="陈一鸣",
)


@pytest.fixture
def registered(desk: "Desk") -> Registered:
    """A refused claim."""
    with desk.workspace.write() as session:
        return register_complaint(session, REFUSAL, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter as the customer brought it."""
    path = tmp_path / "投诉信.txt"
    path.write_text("业务员没有问过血压。", encoding="utf-8")
    return path


@pytest.fixture
def bring(desk: "Desk", registered: Registered) -> Callable[..., EvidenceAdded]:
    """Take a file into the case, past the window."""

    def run(path: Path, draft: EvidenceDraft = NOTHING_TYPED) -> EvidenceAdded:
        intake = Intake(registered.id, path, draft)
        return add_evidence(desk.workspace, intake, actor=desk.actor, clock=desk.clock)

    return run


@pytest.fixture
def tab(qtbot: "QtBot", desk: "Desk", registered: Registered, settle: Settle) -> Iterator["EvidenceTab"]:
    """The tab on screen, showing the case, told of changes as the case page tells it."""
    from ui.evidence.evidence_tab import EvidenceTab

    made = EvidenceTab(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(880, 640)
    made.show()
    made.show_case(registered.id)
    settle(desk)
    yield made
    settle(desk)
