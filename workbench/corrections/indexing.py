"""Makes the register of a case searchable as it reads now."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    PartyRecord,
    ReceiptRecord,
)
from db.workspace import StaffRecord
from workbench.money import format_amount
from workbench.persons.model import PersonSheet
from workbench.persons.queries import person_sheet
from workbench.search.commands import SearchText, index_text

REGISTER = "register"
_PERSON_TEXTS = (
    "name", "address", "email", "occupation", "preferred_contact", "best_time", "dialect", "accessibility",
    "note",
)  # fmt: skip


def index_register(session: Session, complaint_id: str) -> None:
    """Put what is on the register of a case in the place of what it said before."""
    text = "\n".join(dict.fromkeys(text for text in _texts(session, complaint_id) if text))
    index_text(session, SearchText(complaint_id, REGISTER, complaint_id, text))


def _texts(session: Session, complaint_id: str) -> Iterator[str | None]:
    case, receipt, demand, contract = ComplaintRecord, ReceiptRecord, DemandRecord, ContractRecord
    head = (
        select(case.case_no, StaffRecord.name, case.complained_unit)
        .outerjoin(StaffRecord, StaffRecord.id == case.handler_id)
        .where(case.id == complaint_id)
    )
    yield from session.execute(head).one()
    party = select(PartyRecord.person_id).where(PartyRecord.complaint_id == complaint_id).distinct()
    for person_id in session.execute(party).scalars().all():
        yield from _of_person(person_sheet(session, person_id))
    letters = select(receipt.letter_no, receipt.forwarded_by).where(receipt.complaint_id == complaint_id)
    link = ComplaintContractRecord
    contracts = (
        select(contract.number, contract.product, contract.sales_agent)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == complaint_id)
    )
    for statement in (letters, contracts):
        for row in session.execute(statement):
            yield from row
    for note, asked_fen in session.execute(
        select(demand.note, demand.asked_fen).where(demand.complaint_id == complaint_id)
    ):
        yield note
        yield format_amount(asked_fen) if asked_fen else None


def _of_person(sheet: PersonSheet) -> Iterator[str | None]:
    yield from (getattr(sheet, part) for part in _PERSON_TEXTS)
    yield from sheet.aliases
    yield from (document.normal for document in sheet.documents)
    yield from (phone.normal for phone in sheet.phones)
