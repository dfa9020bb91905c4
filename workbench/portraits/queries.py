"""What was exported of a person."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.persons import PersonRecord
from db.workspace import ExportRecord
from workbench.casefile.model import ExportRow


def person_exports(session: Session, person_id: str) -> tuple[ExportRow, ...]:
    """The portraits and copies of a person, the latest first; none of somebody nobody may know of."""
    row = ExportRecord
    known = select(PersonRecord.id).where(PersonRecord.id == person_id)
    if session.execute(known).scalar_one_or_none() is None:
        return ()
    columns = [getattr(row, name) for name in ExportRow.__slots__]
    statement = select(*columns).where(row.person_id == person_id).order_by(row.number.desc())
    return tuple(ExportRow(*found) for found in session.execute(statement))
