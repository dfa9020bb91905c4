"""The copies of the database that lie in a workspace, read without opening the workspace itself."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import schema
from db.audit import AuditEntryRecord
from db.sqlite import faults, open_copy
from workbench.workspace.model import Layout

_NAME = re.compile(r"(?P<why>workbench|before-upgrade-from|before-renewal)\b.*?(?P<at>\d{8}-\d{6})\.db")


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A copy as the folder shows it; `why`: made to be kept, or before the program changed the database."""

    path: Path
    made_at: datetime
    size_bytes: int
    why: Literal["backup", "before_change"]


@dataclass(frozen=True, slots=True)
class CopyProof:
    """What a copy is worth: `fault` is empty when it is sound; `entries` is the length of its audit trail."""

    path: Path
    fault: str = ""
    entries: int = 0
    last_entry_at: datetime | None = None

    @property
    def is_sound(self) -> bool:
        """Whether a workspace may go on from it."""
        return not self.fault


def backup_copies(layout: Layout) -> list[BackupCopy]:
    """Every copy in the backups folder, the newest first; empty when there is no such folder."""
    try:
        found = [copy for path in layout.backups.glob("*.db") if (copy := _copy(path)) is not None]
    except OSError:
        return []
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def prove_copy(path: Path) -> CopyProof:
    """Read a copy whole, as restoring would; nothing is changed and nothing is left beside it."""
    engine = open_copy(path)
    try:
        if schema.revision_of(engine) not in schema.known_revisions():
            return CopyProof(path, "revision")
        with Session(engine) as session:
            found = faults(session.connection(), quick=True)
            if found:
                return CopyProof(path, found[0])
            entry = AuditEntryRecord
            count, last = session.execute(select(func.count(), func.max(entry.at))).one()
            return CopyProof(path, "", count, last)
    except DBAPIError as error:
        return CopyProof(path, str(error.orig))
    finally:
        engine.dispose()


def _copy(path: Path) -> BackupCopy | None:
    named = _NAME.fullmatch(path.name)
    if named is None or not path.is_file():
        return None
    try:
        made_at = datetime.strptime(named["at"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    why: Literal["backup", "before_change"] = "backup" if named["why"] == "workbench" else "before_change"
    return BackupCopy(path, made_at, path.stat().st_size, why)
