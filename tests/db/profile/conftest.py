"""A person with three complaints, four contacts and a promise."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from db.complaints import ComplaintRecord, DemandRecord
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    ReceiptDraft,
    Registered,
)
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 28, 1, 0, tzinfo=UTC)


PERSON = PersonDraft(
    name="欧阳晓锋",
    id_type="cn_id",
    id_no="330106198001014210",
    phones=("138 0000 6620",),
    address="浙江省杭州市西湖区文三路 1 号",
)
POLICY = ContractDraft(
    number="P2021-0302-6620", product="康宁重疾", formed_on="2021-03-02", yearly_premium="4800"
)
FIRST = ComplaintDraft(
    narrative="热线等了半小时没人接。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2024-05-11"),),
    complainant=PERSON,
    complainant_roles=("policyholder",),
    contracts=(
        ContractDraft("P2021-0302-6620", product="康宁重疾", formed_on="2021-03-02", yearly_premium="4800"),
    ),
    demands=(DemandDraft(code="DM06"),),
    category="IB60",
    late_entry_reason="补录",
)
SECOND = replace(
    FIRST,
    narrative="理赔三个月没有结果。",
    receipts=(ReceiptDraft(channel="CH08", received_on="2026-03-08"),),
    complainant=replace(PERSON, occupation="货车司机"),
    demands=(DemandDraft(code="DM01", amount="36000"),),
    category="IB40.02",
)
THIRD = replace(
    SECOND,
    narrative="你们拒赔，我不想活了。",
    receipts=(
        ReceiptDraft(channel="CH06", received_on="2026-09-16"),
        ReceiptDraft(channel="CH01", received_on="2026-09-17", letter_no="浙金转〔2026〕1187号"),
    ),
    complainant_roles=("policyholder", "insured"),
    demands=(DemandDraft(code="DM01", amount="36000"), DemandDraft(code="DM09", note="欧阳晓锋说没人听")),
    category="IB40.01",
    cause="CA13",
    natures=("NA2", "NA9"),
)
TOLD = ContactDraft("phone_out", recording_told=True)
CONTACTS = (
    replace(
        TOLD,
        kind="phone_in",
        started_at="2024-05-12 10:00",
        duration_minutes="5",
        said="等太久了",
        emotion_level="1",
    ),
    replace(TOLD, started_at="2026-09-18 19:02", duration_minutes="12", said="为什么拒赔", emotion_level="2"),
    replace(TOLD, started_at="2026-09-19 09:30", answered=False),
    replace(
        TOLD,
        started_at="2026-09-25 19:02",
        duration_minutes="18",
        said="没人听我说！",
        demand="书面说明依据，寄到 13800006620",
        emotion_level="3",
        emotion_label="anger",
        emotion_words="提高嗓门",
        next_step="调取告知问卷",
        promises=(PromiseDraft("回电说明进展", "2026-09-28", "19:00"),),
    ),
)


@pytest.fixture
def clock() -> FixedClock:
    """Monday morning, 28 September 2026."""
    return FixedClock(NOW)


@pytest.fixture
def cases(workspace: Workspace, actor: Actor, clock: FixedClock) -> tuple[Registered, ...]:
    """Three cases of one person; the first is closed with its demand met."""
    with workspace.write() as session:
        made = [
            register_complaint(session, draft, actor=actor, clock=clock) for draft in (FIRST, SECOND, THIRD)
        ]
        closed = {"state": "archived", "closed_on": date(2024, 5, 20)}
        session.execute(update(ComplaintRecord).where(ComplaintRecord.id == made[0].id).values(**closed))
        first_demand = DemandRecord.complaint_id == made[0].id
        session.execute(update(DemandRecord).where(first_demand).values(outcome="granted"))
    return tuple(made)


@pytest.fixture(autouse=True)
def contact_ids(
    workspace: Workspace, cases: tuple[Registered, ...], actor: Actor, clock: FixedClock
) -> tuple[str, ...]:
    """A contact in the first case and three in the third, one of them not answered."""
    with workspace.write() as session:
        return tuple(
            add_contact(session, cases[place].id, draft, actor=actor, clock=clock).id
            for place, draft in zip((0, 2, 2, 2), CONTACTS, strict=True)
        )
