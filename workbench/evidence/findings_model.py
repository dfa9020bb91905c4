"""Stored files that were found changed, gone or unreadable: what a re-hash tells, what is on record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FileFault(StrEnum):
    """What is wrong with a stored file."""

    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileFinding:
    """What hashing a stored file anew has found wrong; `found_sha256` where there was something to hash."""

    sha256: str
    fault: FileFault
    found_sha256: str | None = None
    reason: str = ""

    @property
    def detail(self) -> dict[str, str]:
        """What a sentence about it says."""
        return {"sha256": self.sha256, "found": self.found_sha256 or "—", "reason": self.reason or "—"}


@dataclass(frozen=True, slots=True)
class MismatchRow:
    """A finding on record; open until the same bytes were found again by a re-hash."""

    id: str
    sha256: str
    code: str
    found_sha256: str | None
    found_at: datetime
    found_by: str
    cleared_at: datetime | None
    cleared_by: str | None

    @property
    def open(self) -> bool:
        """Whether the file may not be used."""
        return self.cleared_at is None
