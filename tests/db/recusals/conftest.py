"""Two cases of one complainant, one of which complains of 沈丽华, a colleague."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    PartyDraft,
    ReceiptDraft,
    Registered,
)
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.handovers.commands import offer_case
from workbench.handovers.model import OfferDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.commands import add_note
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
CHEN = Actor("陈一鸣")
SHEN = "沈丽华"
# What only the hidden case holds; none of it may reach the person that it complains of.
SECRET = "她代签了回执还说不用体检"
PLAIN = ComplaintDraft(
    narrative="结算利率一直往下掉",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-16"),),
    complainant=PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210"),
    category="IB70",
    handler=CHEN.name,
)
ABOUT_SHEN = replace(
    PLAIN,
    narrative=SECRET,
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17", letter_no="浙金转〔2026〕1187号"),),
    parties=(PartyDraft("complained_employee", PersonDraft(name=SHEN)),),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
)


@pytest.fixture
def visible(workspace: Workspace) -> Registered:
    """The complainant's first case, which everybody sees."""
    return register(workspace, PLAIN)


@pytest.fixture
def hidden(workspace: Workspace, visible: Registered, tmp_path: Path) -> Registered:
    """Their second case, complaining of 沈丽华, with something of every kind."""
    assert visible.case_no
    made = register(workspace, ABOUT_SHEN)
    fill(workspace, made, tmp_path)
    return made


def register(workspace: Workspace, draft: ComplaintDraft) -> Registered:
    """Register a case."""
    with workspace.write() as session:
        return register_complaint(session, draft, actor=CHEN, clock=CLOCK)


def fill(workspace: Workspace, made: Registered, folder: Path) -> None:
    """Do in a case what the days of a case bring."""
    with workspace.write() as session:
        contact = ContactDraft(
            kind="phone_in",
            started_at="2026-09-18 08:30",
            answered=True,
            recording_told=True,
            said=SECRET,
            promises=(PromiseDraft(text=SECRET, due_on="2026-09-19"),),
        )
        add_contact(session, made.id, contact, actor=CHEN, clock=CLOCK)
        add_note(session, made.id, SECRET, occurred_on=None, actor=CHEN, clock=CLOCK)
        fact = FactDraft("decision.finding", SECRET, "核查")
        set_fact(session, made.id, fact, actor=CHEN, clock=CLOCK)
        offer_case(session, made.id, OfferDraft("李若水", SECRET), actor=CHEN, clock=CLOCK)
    paper = folder / "回执.txt"
    paper.write_text(SECRET, "utf-8")
    intake = Intake(made.id, paper, EvidenceDraft(title=SECRET))
    add_evidence(workspace, intake, actor=CHEN, clock=CLOCK)
