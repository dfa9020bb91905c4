"""A person with two cases, contacts and judgements, and somebody else with the same phone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.persons.people_page import PeoplePage
    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

NAME, DOCUMENT, PHONE = "欧阳晓锋", "330106198001014210", "13800006620"
STREET = "文三路"
SECRETS = (NAME, DOCUMENT, PHONE, STREET)
PERSON = PersonDraft(
    name=NAME,
    id_type="cn_id",
    id_no=DOCUMENT,
    phones=(PHONE,),
    address=f"浙江省杭州市西湖区{STREET} 1 号",
    occupation="货车司机",
)
EARLIER = ComplaintDraft(
    narrative="热线等了半小时没人接。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-03-08"),),
    complainant=PERSON,
    contracts=(ContractDraft("P2021-0302-6620", product="康宁重疾", formed_on="2021-03-02"),),
    demands=(DemandDraft(code="DM06"),),
    category="IB60",
    late_entry_reason="补录",
)
LATER = replace(
    EARLIER,
    narrative="你们短信说拒赔。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17", letter_no="浙金转〔2026〕1187号"),),
    complainant_roles=("policyholder", "insured"),
    demands=(DemandDraft(code="DM01", amount="36000"),),
    category="IB40.01",
    natures=("NA2",),
    handler="陈一鸣",
)
NEIGHBOUR = replace(
    EARLIER,
    complainant=PersonDraft(name="王筱", phones=(PHONE,)),
    contracts=(),
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-25"),),
    late_entry_reason="",
)
CALLS = (
    ContactDraft("phone_out", "2026-09-18 19:02", "12", said="为什么拒赔", emotion_level="1"),
    ContactDraft(
        "phone_out",
        "2026-09-25 19:02",
        "18",
        said="没人听我说",
        emotion_level="3",
        promises=(PromiseDraft("回电说明进展", "2026-09-28", "19:00"),),
    ),
)


@pytest.fixture
def person_id(desk: "Desk", fixed_clock: FixedClock) -> str:
    """The person of the tests."""
    actor = desk.actor
    with desk.workspace.write() as session:
        first = register_complaint(session, EARLIER, actor=actor, clock=fixed_clock)
        second = register_complaint(session, LATER, actor=actor, clock=fixed_clock)
        register_complaint(session, NEIGHBOUR, actor=actor, clock=fixed_clock)
        for call in CALLS:
            call = replace(call, recording_told=True)
            add_contact(session, second.id, call, actor=actor, clock=fixed_clock)
        then = FixedClock(fixed_clock.instant - timedelta(days=100))
        cooperation = JudgementDraft(first.person_id, "cooperation", "4", "体检表两日内送到", first.id, 30)
        judge(session, cooperation, actor=actor, clock=then)
        trust = JudgementDraft(first.person_id, "trust", "2", "三次追问说了算数吗", second.id)
        judge(session, trust, actor=actor, clock=fixed_clock)
    return first.person_id


@pytest.fixture
def page(desk: "Desk", person_id: str, qtbot: "QtBot", settle: Settle) -> Iterator["PersonPage"]:
    """The page of that person, on screen."""
    from ui.persons.person_page import PersonPage

    made = PersonPage(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(1166, 741)
    made.show()
    qtbot.waitExposed(made)
    made.activate(person_id)
    settle(desk)
    yield made
    settle(desk)


@pytest.fixture
def people(desk: "Desk", qtbot: "QtBot", settle: Settle) -> Iterator["PeoplePage"]:
    """The list of people, on screen."""
    from ui.persons.people_page import PeoplePage

    made = PeoplePage(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(1166, 741)
    made.show()
    qtbot.waitExposed(made)
    made.activate(None)
    settle(desk)
    yield made
    settle(desk)
