"""Finds the receipt, contact or exhibit that somebody names by its number in the case."""

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


def source_of(
    session: Session, complaint_id: str, source: str, source_no: str
) -> tuple[str | None, date | None]:
    """Id and day of the source that is named by its number in the case; nothing where there is none."""
    kind = source_kind(source)
    number = source_no.strip() or "1"
    if kind is None or not (number.isascii() and number.isdigit() and len(number) < 7):
        return None, None
    if kind is SourceKind.EVIDENCE:
        row = EvidenceRecord
        mine = (row.complaint_id == complaint_id) & (row.number == int(number)) & row.withdrawn_at.is_(None)
        exhibit = session.execute(select(row.id, row.formed_on, row.added_at).where(mine)).one_or_none()
        if exhibit is None:
            return None, None
        return exhibit.id, exhibit.formed_on or branch_date(exhibit.added_at)
    record: Any = ReceiptRecord if kind is SourceKind.RECEIPT else ContactRecord
    day = record.received_on if kind is SourceKind.RECEIPT else record.started_at
    listed = session.execute(
        select(record.id, day).where(record.complaint_id == complaint_id).order_by(day, record.id)
    ).all()
    if not 1 <= int(number) <= len(listed):
        return None, None
    source_id, on = listed[int(number) - 1]
    return source_id, on if type(on) is date else branch_date(on)
