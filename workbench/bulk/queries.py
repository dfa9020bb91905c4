"""Runs of a case and their files."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.bulk import BulkIntakeItemRecord, BulkIntakeRecord
from db.evidence import EvidenceRecord
from workbench.bulk.model import BulkItem, BulkRow, ItemState, Role, Source, SourceKind
from workbench.errors import NO_DETAIL, UserError
from workbench.evidence.model import EvidenceDraft

_ITEM, _RUN = BulkIntakeItemRecord, BulkIntakeRecord
_OWN = ("id", "position", "source", "role", "name", "raw_name", "header_at", "size_bytes", "title", "again")
_CAME_TO = ("state", "code", "detail", "evidence_id")


def unfinished_runs(session: Session, complaint_id: str) -> list[BulkRow]:
    """The runs of a case that still have files to take in, the newest first."""
    statement = (
        select(_RUN.id)
        .where(_RUN.complaint_id == complaint_id, _RUN.finished_at.is_(None))
        .order_by(_RUN.started_at.desc(), _RUN.id.desc())
    )
    return [bulk_row(session, bulk_id) for bulk_id in session.execute(statement).scalars()]


def bulk_row(session: Session, bulk_id: str) -> BulkRow:
    """A run.

    Raises: UserError `bulk.unknown`.
    """
    names = ("complaint_id", "sources", "draft", "started_at", "started_by", "finished_at")
    columns = [getattr(_RUN, name) for name in names]
    found = session.execute(select(*columns).where(_RUN.id == bulk_id)).one_or_none()
    if found is None:
        raise UserError.one("bulk", "bulk.unknown", value=bulk_id[:60])
    counted = session.execute(
        select(_ITEM.state, func.count(), func.sum(_ITEM.size_bytes))
        .where(_ITEM.bulk_id == bulk_id)
        .group_by(_ITEM.state)
    ).all()
    return BulkRow(
        bulk_id,
        found.complaint_id,
        tuple(_source(each) for each in found.sources),
        EvidenceDraft(**{**found.draft, "proves": tuple(found.draft.get("proves", ()))}),
        found.started_at,
        found.started_by,
        found.finished_at,
        counts={ItemState(state): count for state, count, _ in counted},
        waiting_bytes=sum(size for state, _, size in counted if state == ItemState.WAITING),
    )


def waiting_items(session: Session, bulk_id: str, count: int) -> list[BulkItem]:
    """The next files of a run."""
    statement = (
        _items()
        .where(_ITEM.bulk_id == bulk_id, _ITEM.state == ItemState.WAITING.value)
        .order_by(_ITEM.position)
        .limit(count)
    )
    return list(_found(session, statement))


def bulk_items(
    session: Session, bulk_id: str, states: Sequence[ItemState] = tuple(ItemState)
) -> list[BulkItem]:
    """The files of a run in these states, in its order."""
    wanted = [state.value for state in states]
    statement = _items().where(_ITEM.bulk_id == bulk_id, _ITEM.state.in_(wanted)).order_by(_ITEM.position)
    return list(_found(session, statement))


def kept_archive(session: Session, bulk_id: str, source: int) -> BulkItem | None:
    """An archive that the run took in as an exhibit of its own, None when it did not."""
    statement = _items().where(
        _ITEM.bulk_id == bulk_id,
        _ITEM.source == source,
        _ITEM.role == Role.ARCHIVE.value,
        _ITEM.state == ItemState.TAKEN.value,
    )
    return next(_found(session, statement), None)


def _items() -> Select[Any]:
    columns = [getattr(_ITEM, name) for name in (*_OWN, *_CAME_TO)]
    # By way of the run, so that nothing is told of a case that is kept from whoever asks.
    return (
        select(*columns, EvidenceRecord.number, EvidenceRecord.sha256)
        .join(_RUN, _RUN.id == _ITEM.bulk_id)
        .outerjoin(EvidenceRecord, EvidenceRecord.id == _ITEM.evidence_id)
    )


def _found(session: Session, statement: Select[Any]) -> Iterator[BulkItem]:
    for row in session.execute(statement):
        values = dict(zip((*_OWN, *_CAME_TO, "number", "sha256"), row, strict=True))
        values |= {"role": Role(values["role"]), "state": ItemState(values["state"])}
        values |= {"detail": values["detail"] or NO_DETAIL, "sha256": values["sha256"] or ""}
        yield BulkItem(**values)


def _source(kept: dict[str, Any]) -> Source:
    path = Path(kept["path"]) if "path" in kept else Path(os.fsdecode(bytes.fromhex(kept["raw_path"])))
    return Source(path, SourceKind(kept["kind"]), kept["name"], kept["size_bytes"], kept["modified_ns"])
