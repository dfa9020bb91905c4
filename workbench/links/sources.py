"""The receipts, contacts and exhibits of a case that somebody may name as a source, by their numbers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ReceiptRecord
from db.contacts import ContactRecord
from db.evidence import EvidenceRecord
from workbench.links.model import SourceKind
from workbench.links.rules import source_kind
from workbench.moment import branch_date


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A receipt, a contact or an exhibit of a case by its number; `title` names an exhibit."""

    kind: SourceKind
    number: str
    id: str
    on: date
    title: str = ""


def trace_sources(session: Session, complaint_id: str) -> list[SourceRow]:
    """The receipts, contacts and exhibits of a case, each kind in its order."""
    found: list[SourceRow] = []
    for kind, record in ((SourceKind.RECEIPT, ReceiptRecord), (SourceKind.CONTACT, ContactRecord)):
        source: Any = record
        day = source.received_on if kind is SourceKind.RECEIPT else source.started_at
        mine = select(source.id, day).where(source.complaint_id == complaint_id).order_by(day, source.id)
        for number, (source_id, on) in enumerate(session.execute(mine), start=1):
            found.append(SourceRow(kind, str(number), source_id, on if type(on) is date else branch_date(on)))
    row = EvidenceRecord
    exhibits = (
        select(row.id, row.number, row.title, row.formed_on, row.added_at)
        .where(row.complaint_id == complaint_id, row.withdrawn_at.is_(None))
        .order_by(row.number)
    )
    for source_id, number, title, formed_on, added_at in session.execute(exhibits):
        on = formed_on or branch_date(added_at)
        found.append(SourceRow(SourceKind.EVIDENCE, str(number), source_id, on, title))
    return found


def source_of(
    session: Session, complaint_id: str, source: str, source_no: str
) -> tuple[str | None, date | None]:
    """Id and day of the source that is named by its number in the case; nothing where there is none."""
    kind, number = source_kind(source), source_no.strip() or "1"
    for row in trace_sources(session, complaint_id) if kind else ():
        if (row.kind, row.number) == (kind, number):
            return row.id, row.on
    return None, None
