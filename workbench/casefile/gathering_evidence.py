"""The exhibits of a case: the list, the pictures, and what only the inner volume says of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.casefile import allowed
from workbench.casefile.masks import Masks
from workbench.casefile.model import ExhibitPicture, ExhibitSheet, InnerExhibit
from workbench.evidence.custody_model import CustodyRow
from workbench.evidence.model import EvidenceRow
from workbench.evidence.particulars_queries import particulars_of_case
from workbench.evidence.pictures import FORMATS
from workbench.evidence.queries import admissible, custody_chain, evidence_rows
from workbench.evidence.store import path_of


def exhibits(session: Session, complaint_id: str) -> tuple[EvidenceRow, ...]:
    """All exhibits by number."""
    return tuple(evidence_rows(session, complaint_id))


def sheets(session: Session, rows: Sequence[EvidenceRow], masks: Masks) -> tuple[ExhibitSheet, ...]:
    """The exhibits that the outer volume lists; settlement talk is not among them.

    Source: 民诉解释 107.
    """
    return tuple(_sheet(session, row, masks) for row in rows if not row.settlement_talk)


def pictures(rows: Sequence[EvidenceRow], folder: Path, masks: Masks) -> tuple[ExhibitPicture, ...]:
    """The pictures among the exhibits that still count."""
    return tuple(
        ExhibitPicture(
            number=row.number,
            title=masks.free(row.title),
            sha256=row.sha256,
            path=path_of(folder, row.sha256),
            withheld=not masks.lifted and not set(row.proves).isdisjoint(allowed.PICTURES_OF_PEOPLE),
        )
        for row in rows
        if row.media_type in FORMATS and not row.settlement_talk and not row.withdrawn
    )


def inner_exhibits(session: Session, rows: Sequence[EvidenceRow], masks: Masks) -> tuple[InnerExhibit, ...]:
    """Form, holder, stance, review and notes of every exhibit."""
    given = particulars_of_case(session, rows[0].complaint_id) if rows else {}
    return tuple(
        InnerExhibit(
            number=row.number,
            title=masks.free(row.title),
            form=row.form,
            holder=masks.free(row.holder),
            why_no_original=row.why_no_original,
            stance=row.stance,
            settlement_talk=row.settlement_talk,
            note=masks.free(row.note),
            withdrawn_reason=masks.free(row.withdrawn_reason),
            review=admissible(session, row.id),
            particulars=tuple((name, masks.free(said)) for name, said in given.get(row.id, {}).items()),
        )
        for row in rows
    )


def _sheet(session: Session, row: EvidenceRow, masks: Masks) -> ExhibitSheet:
    chain = custody_chain(session, row.id)
    return ExhibitSheet(
        number=row.number,
        title=masks.free(row.title),
        original_name=masks.free(row.original_name),
        kind=row.kind,
        source=masks.free(row.source),
        formed_on=row.formed_on,
        copies=row.copies,
        pages=row.pages,
        media_type=row.media_type,
        size_bytes=row.size_bytes,
        sha256=row.sha256,
        sm3=row.sm3,
        proves=row.proves,
        added_at=row.added_at,
        added_by=row.added_by,
        withdrawn=row.withdrawn,
        custody=_custody(chain[0], masks) if chain else None,
        custody_count=len(chain),
    )


def _custody(row: CustodyRow, masks: Masks) -> CustodyRow:
    return replace(
        row,
        from_person=masks.free(row.from_person),
        to_person=masks.free(row.to_person),
        place=masks.free(row.place),
        note=None,
    )
