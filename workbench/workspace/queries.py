"""Questions about the workspace itself: soundness, institution, staff."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.sqlite import faults
from db.workspace import SettingRecord, StaffRecord
from workbench.workspace.model import BackupRow, Institution, StaffRow

LAST_BACKUP = "last_backup"
INSTITUTION_FIELDS = (
    "name", "branch", "phone", "address", "email", "website", "word", "superior", "head_office", "mediation",
)  # fmt: skip


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


def last_backup(session: Session) -> BackupRow | None:
    """The last proven copy of the database; None before the first."""
    kept = settings(session).get(LAST_BACKUP)
    if not isinstance(kept, dict):
        return None
    return BackupRow(datetime.fromisoformat(kept["at"]), str(kept["name"]), int(kept["entries"]))


def saved_filters(session: Session, owner: str) -> list[dict[str, Any]] | None:
    """The filters that a person saved, as they were kept; None when they never saved any."""
    kept = session.execute(
        select(SettingRecord.value).where(SettingRecord.key == f"filters.{owner}")
    ).scalar_one_or_none()
    return [each for each in kept if isinstance(each, dict)] if isinstance(kept, list) else None


def staff(session: Session) -> list[StaffRow]:
    """The staff, in the order they joined."""
    statement = select(StaffRecord.id, StaffRecord.name, StaffRecord.active).order_by(StaffRecord.id)
    return [StaffRow(*row) for row in session.execute(statement)]
