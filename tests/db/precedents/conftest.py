"""Closed cases with their ends, and one at hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from db.adding import add_row
from db.checklists import GroundRecord
from db.complaints import ComplaintRecord, DemandRecord
from db.followups import FollowUpRecord
from db.process import AwardRecord
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft, Registered
from workbench.ids import new_id
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
CHEN = Actor("陈一鸣")
REFUSED = ComplaintDraft(
    narrative="重疾险住院被拒赔，说我没告知高血压，业务员没问过。要求赔付。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-03-01"),),
    complainant=PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210"),
    contracts=(ContractDraft(number="P-1", product="康宁重疾"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    cause="CA13",
    handler=CHEN.name,
    late_entry_reason="补录",
)
Register = Callable[..., Registered]
Close = Callable[..., None]


@pytest.fixture
def register(workspace: Workspace) -> Register:
    """Registers the refusal with other fields."""

    def run(received_on: str = "2026-03-01", **fields: object) -> Registered:
        receipts = (ReceiptDraft(channel="CH06", received_on=received_on),)
        draft = replace(REFUSED, receipts=receipts, **fields)  # type: ignore[arg-type]
        with workspace.write() as session:
            return register_complaint(session, draft, actor=CHEN, clock=CLOCK)

    return run


@pytest.fixture
def close(workspace: Workspace) -> Close:
    """Closes a case by hand, with what it got, what was paid and what was said."""

    def run(
        case: Registered,
        on: date,
        outcome: str = "granted",
        paid: tuple[str, int] | None = None,
        score: int | None = None,
    ) -> None:
        mine = ComplaintRecord.id == case.id
        with workspace.write() as session:
            session.execute(update(ComplaintRecord).where(mine).values(state="archived", closed_on=on))
            theirs = DemandRecord.complaint_id == case.id
            session.execute(update(DemandRecord).where(theirs).values(outcome=outcome))
            if paid is not None:
                add_row(
                    session, AwardRecord, id=new_id(CLOCK), complaint_id=case.id, kind=paid[0],
                    amount_fen=paid[1], basis="dispute", payee="本人", recorded_by="陈一鸣",
                    recorded_at=CLOCK.now(),
                )  # fmt: skip
            if score is not None:
                add_row(
                    session, FollowUpRecord, id=new_id(CLOCK), complaint_id=case.id, occasion="D15",
                    tried_at=CLOCK.now(), reached=True, outcome_score=score, process_score=score,
                    recorded_by="陈一鸣", recorded_at=CLOCK.now(),
                )  # fmt: skip

    return run


@pytest.fixture
def choose_ground(workspace: Workspace) -> Callable[[Registered, str], None]:
    """Chooses a ground of refusal by hand."""

    def run(case: Registered, ground: str) -> None:
        with workspace.write() as session:
            add_row(
                session, GroundRecord, id=new_id(CLOCK), complaint_id=case.id, ground_id=ground,
                chosen_by="陈一鸣", chosen_at=CLOCK.now(),
            )  # fmt: skip

    return run
