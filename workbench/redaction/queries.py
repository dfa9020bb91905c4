"""Which areas of an exhibit are to be blacked out, and which copies were made without them."""

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.evidence import EvidenceFileRecord
from db.redaction import RedactedCopyRecord, RedactionAreaRecord
from workbench.redaction.model import AreaRow, RedactedCopy, RedactionStanding


def standing(session: Session, evidence_id: str) -> RedactionStanding:
    """How the redaction of an exhibit stands; `copy` is the one to hand out, none where nothing is covered.

    Areas that the latest copy was not made with, or lacks, leave it not applied.
    """
    wanted = {row.id for row in areas(session, evidence_id)}
    made = copies(session, evidence_id)
    latest = made[-1] if made else None
    if not wanted:
        return RedactionStanding(0, applied=True, copy=None)
    applied = latest is not None and set(latest.area_ids) == wanted
    return RedactionStanding(len(wanted), applied, latest)


def areas(session: Session, evidence_id: str) -> list[AreaRow]:
    """The areas that stand, by page and from the top."""
    area = RedactionAreaRecord
    columns: list[ColumnElement[Any]] = [getattr(area, name) for name in AreaRow.__slots__]
    statement = (
        select(*columns)
        .where(area.evidence_id == evidence_id, area.removed_at.is_(None))
        .order_by(area.page, area.y0, area.x0, area.id)
    )
    return [AreaRow(*row) for row in session.execute(statement)]


def copies(session: Session, evidence_id: str) -> list[RedactedCopy]:
    """The copies made of an exhibit, the latest last."""
    copy, file = RedactedCopyRecord, EvidenceFileRecord
    statement = (
        select(
            copy.id,
            copy.evidence_id,
            copy.version,
            copy.sha256,
            file.sm3,
            file.size_bytes,
            file.media_type,
            file.pages,
            copy.areas,
            copy.proof,
            copy.made_by,
            copy.made_at,
        )
        .join(file, file.sha256 == copy.sha256)
        .where(copy.evidence_id == evidence_id)
        .order_by(copy.version)
    )
    return [_copy(*row) for row in session.execute(statement)]


def _copy(*cells: Any) -> RedactedCopy:
    values = dict(zip(RedactedCopy.__slots__, cells, strict=True))
    values["area_ids"] = tuple(area["id"] for area in values["area_ids"])
    return RedactedCopy(**values)
