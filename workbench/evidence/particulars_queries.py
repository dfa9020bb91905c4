"""The particulars of an exhibit, and of all exhibits of a case."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evidence import EvidenceParticularRecord, EvidenceRecord
from workbench.evidence.particulars_model import ParticularRow, Particulars

_PARTICULAR = EvidenceParticularRecord


def particulars(session: Session, evidence_id: str) -> list[ParticularRow]:
    """The particulars given about an exhibit, by name."""
    statement = (
        select(_PARTICULAR.field, _PARTICULAR.value, _PARTICULAR.given_by, _PARTICULAR.given_at)
        .where(_PARTICULAR.evidence_id == evidence_id)
        .order_by(_PARTICULAR.field)
    )
    return [ParticularRow(*row) for row in session.execute(statement)]


def particulars_of_case(session: Session, complaint_id: str) -> dict[str, Particulars]:
    """The particulars of the exhibits of a case by the exhibit's id; one without any is missing."""
    statement = (
        select(_PARTICULAR.evidence_id, _PARTICULAR.field, _PARTICULAR.value)
        .join(EvidenceRecord, EvidenceRecord.id == _PARTICULAR.evidence_id)
        .where(EvidenceRecord.complaint_id == complaint_id)
        .order_by(_PARTICULAR.field)
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for evidence_id, field, value in session.execute(statement):
        found[evidence_id][field] = value
    return dict(found)
