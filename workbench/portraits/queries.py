"""What was exported of a person."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.persons import PersonRecord
from db.workspace import ExportRecord
from workbench.casefile.model import ExportRow


def person_exports(session: Session, person_id: str) -> tuple[ExportRow, ...]:
    """The portraits and copies of a person, the latest first, those of people merged into them too.

    None of somebody whom whoever asks may not know of.
    """
    row, person = ExportRecord, PersonRecord
    known = select(person.id).where((person.id == person_id) | (person.merged_into_id == person_id))
    columns = [getattr(row, name) for name in ExportRow.__slots__]
    statement = select(*columns).where(row.person_id.in_(known)).order_by(row.number.desc())
    return tuple(ExportRow(*found) for found in session.execute(statement))
