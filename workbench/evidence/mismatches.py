"""Findings about stored files that stand on record, open ones and those that were cleared."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.evidence import FileMismatchRecord
from workbench.evidence.findings_model import MismatchRow

_ROW = FileMismatchRecord


def mismatches(session: Session, sha256: str) -> list[MismatchRow]:
    """Everything ever found wrong with a stored file, oldest first."""
    return _rows(session, _ROW.sha256 == sha256)


def open_mismatch(session: Session, sha256: str) -> MismatchRow | None:
    """The latest finding about a stored file that was not cleared."""
    found = _rows(session, (_ROW.sha256 == sha256) & _ROW.cleared_at.is_(None))
    return found[-1] if found else None


def open_mismatches(session: Session, files: Collection[str]) -> dict[str, MismatchRow]:
    """The latest open finding about each of these files that has one."""
    red = _rows(session, _ROW.cleared_at.is_(None))
    return {row.sha256: row for row in red if row.sha256 in files}


def red_files(session: Session) -> frozenset[str]:
    """The files that no use may be made of, in the whole store."""
    return frozenset(session.execute(select(_ROW.sha256).where(_ROW.cleared_at.is_(None))).scalars())


def _rows(session: Session, condition: ColumnElement[bool]) -> list[MismatchRow]:
    columns: list[ColumnElement[Any]] = [getattr(_ROW, name) for name in MismatchRow.__slots__]
    statement = select(*columns).where(condition).order_by(_ROW.found_at, _ROW.id)
    return [MismatchRow(*row) for row in session.execute(statement)]
