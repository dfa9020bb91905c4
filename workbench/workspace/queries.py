"""Questions about the workspace itself: soundness, institution, staff."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.sqlite import faults
from db.workspace import SettingRecord, StaffRecord
from workbench.workspace.model import Institution, StaffRow

INSTITUTION_FIELDS = ("name", "branch", "phone", "address")


def database_faults(session: Session) -> list[str]:
    """What the database engine finds wrong with itself. Empty when sound."""
    return faults(session.connection())


def settings(session: Session) -> dict[str, object]:
    """All settings of the workspace."""
    rows = session.execute(select(SettingRecord.key, SettingRecord.value))
    return {row.key: row.value for row in rows}


def institution(session: Session) -> Institution:
    """Who uses the workspace."""
    known = settings(session)
    return Institution(**{part: str(known.get(f"institution.{part}", "")) for part in INSTITUTION_FIELDS})


def is_demo(session: Session) -> bool:
    """Whether the workspace holds demonstration data, which every page and export says."""
    return bool(settings(session).get("demo", False))


def staff(session: Session) -> list[StaffRow]:
    """The staff, in the order they joined."""
    statement = select(StaffRecord.id, StaffRecord.name, StaffRecord.active).order_by(StaffRecord.id)
    return [StaffRow(*row) for row in session.execute(statement)]
