"""The stream of a case and of a person, oldest first, undated entries last."""

from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from db.complaints import ComplaintRecord, PartyRecord
from db.timeline import TimelineEntryRecord
from workbench.timeline.model import EntryKind, EntryRow


def case_entries(session: Session, complaint_id: str) -> list[EntryRow]:
    """Everything that happened in a case."""
    return _entries(session, TimelineEntryRecord.complaint_id == complaint_id)


def person_entries(session: Session, person_id: str) -> list[EntryRow]:
    """Everything that happened in all cases where a person is a party."""
    cases = select(PartyRecord.complaint_id).where(PartyRecord.person_id == person_id)
    return _entries(session, TimelineEntryRecord.complaint_id.in_(cases))


def _entries(session: Session, condition: ColumnElement[bool]) -> list[EntryRow]:
    correction = aliased(TimelineEntryRecord)
    corrected_by = (
        select(func.max(correction.id))
        .where(correction.corrects_id == TimelineEntryRecord.id)
        .correlate(TimelineEntryRecord)
        .scalar_subquery()
    )
    entry = TimelineEntryRecord
    statement = (
        select(
            entry.id, entry.complaint_id, ComplaintRecord.case_no, entry.kind, entry.code, entry.detail,
            entry.text, entry.occurred_on, entry.occurred_at, entry.source_kind, entry.source_id,
            entry.corrects_id, corrected_by, entry.recorded_at, entry.recorded_by,
        )
        .join(ComplaintRecord, ComplaintRecord.id == entry.complaint_id)
        .where(condition)
        .order_by(
            entry.occurred_on.is_(None), entry.occurred_on, entry.occurred_at.is_not(None),
            entry.occurred_at, entry.seq,
        )
    )  # fmt: skip
    return [_row(list(cells)) for cells in session.execute(statement)]


def _row(cells: list[Any]) -> EntryRow:
    cells[3] = EntryKind(cells[3])
    return EntryRow(*cells)
