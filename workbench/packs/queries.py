"""The register of productions: what went out, to whom, under which numbers."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db import numbering
from db.evidence import EvidenceRecord
from db.packs import EvidencePackItemRecord, EvidencePackRecord
from workbench.packs.model import PackItemRow, PackRow

_PACK, _ITEM = EvidencePackRecord, EvidencePackItemRecord


def productions(session: Session, complaint_id: str) -> list[PackRow]:
    """The packs of a case, the first production first."""
    return _rows(session, _PACK.complaint_id == complaint_id)


def packs_of_instant(session: Session, complaint_id: str, at: datetime) -> list[PackRow]:
    """Packs of a case made at this very instant, which only a clock that stands still allows."""
    return _rows(session, (_PACK.complaint_id == complaint_id) & (_PACK.made_at == at))


def pack_items(session: Session, pack_id: str) -> list[PackItemRow]:
    """The exhibits of a production in the order of its pages."""
    statement = (
        select(
            _ITEM.evidence_id,
            EvidenceRecord.number,
            EvidenceRecord.title,
            _ITEM.label,
            _ITEM.sha256,
            _ITEM.redacted,
            _ITEM.first_number,
            _ITEM.last_number,
        )
        .join(EvidenceRecord, EvidenceRecord.id == _ITEM.evidence_id)
        .where(_ITEM.pack_id == pack_id)
        .order_by(_ITEM.first_number)
    )
    return [PackItemRow(*row) for row in session.execute(statement)]


def last_used(session: Session, complaint_id: str) -> int:
    """The last page number that a production of the case has used, 0 without any."""
    statement = select(func.max(_PACK.last_number)).where(_PACK.complaint_id == complaint_id)
    return session.execute(statement).scalar_one() or 0


def next_production(session: Session, complaint_id: str) -> int:
    """Which production of the case the next pack is."""
    statement = select(func.max(_PACK.production)).where(_PACK.complaint_id == complaint_id)
    return (session.execute(statement).scalar_one() or 0) + 1


def next_number(session: Session, year: int) -> str:
    """The number that the next pack of a year will have, unless another one comes first."""
    return number_of(year, numbering.next_number(session, scope_of(year)))


def scope_of(year: int) -> str:
    """The series of pack numbers of a year."""
    return f"pack/{year}"


def number_of(year: int, position: int) -> str:
    """A pack's number, such as `ZJ-2026-0001`."""
    return f"ZJ-{year}-{position:04d}"


def _rows(session: Session, condition: ColumnElement[bool]) -> list[PackRow]:
    columns: list[ColumnElement[Any]] = [getattr(_PACK, name) for name in PackRow.__slots__]
    statement = select(*columns).where(condition).order_by(_PACK.production)
    return [PackRow(*row) for row in session.execute(statement)]
