"""The register of exports, and what the workspace says about case files."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db import numbering
from db.workspace import ExportRecord
from workbench.casefile.model import RETENTION_YEARS, CaseFileOrder, ExportRow
from workbench.workspace.queries import settings

KIND = "case_file"
RETENTION_SETTING = "case_file.retention_years"


def exports(session: Session, complaint_id: str) -> list[ExportRow]:
    """What was exported of a case, oldest first."""
    return _rows(session, ExportRecord.complaint_id == complaint_id)


def exports_of_instant(session: Session, order: CaseFileOrder, at: datetime) -> list[ExportRow]:
    """Case files of the same kind made at this very instant, which only a clock that stands still allows."""
    export, options = ExportRecord, order.options
    alike = (export.internal == options.internal) & (export.unmasked == options.unmasked)
    same = (export.complaint_id == order.complaint_id) & (export.kind == KIND) & (export.exported_at == at)
    return _rows(session, same & alike)


def next_number(session: Session, year: int) -> str:
    """The number that the next export of a year will have, unless another one comes first."""
    return number_of(year, numbering.next_number(session, scope_of(year)))


def scope_of(year: int) -> str:
    """The series of export numbers of a year."""
    return f"export/{year}"


def number_of(year: int, position: int) -> str:
    """An export number, such as `DC-2026-0001`."""
    return f"DC-{year}-{position:04d}"


def retention_years(session: Session) -> int:
    """How many years a closed case is kept, as the workspace says or by default."""
    kept = settings(session).get(RETENTION_SETTING)
    return kept if isinstance(kept, int) and kept > 0 else RETENTION_YEARS


def _rows(session: Session, condition: ColumnElement[bool]) -> list[ExportRow]:
    columns: list[ColumnElement[Any]] = [getattr(ExportRecord, name) for name in ExportRow.__slots__]
    statement = select(*columns).where(condition).order_by(ExportRecord.number)
    return [ExportRow(*row) for row in session.execute(statement)]
