"""What it means that two people are one: what would move, what was moved, what came since."""

from dataclasses import dataclass
from datetime import datetime

from workbench.changes import Changes
from workbench.persons.model import PersonSheet


@dataclass(frozen=True, slots=True)
class Moving:
    """How many rows of a table move to the one who is kept, and how many stay: one like it stands there."""

    table: str
    rows: int
    staying: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Both people side by side, and what a merge would do."""

    kept: PersonSheet
    gone: PersonSheet
    kept_cases: tuple[str, ...]
    gone_cases: tuple[str, ...]
    moving: tuple[Moving, ...]


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A merge on record; `undone_at` is set where it was taken back."""

    id: str
    kept_id: str
    gone_id: str
    gone_name: str
    reason: str
    merged_by: str
    merged_at: datetime
    undone_by: str | None
    undone_at: datetime | None
    undone_reason: str | None


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: its id, and how many rows of which table moved."""

    id: str
    kept_id: str
    gone_id: str
    rows: dict[str, int]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What taking a merge back did; `left` are rows that were moved then and belong elsewhere since.

    `since` are rows that came after the merge and stay with the person who was kept.
    """

    merge_id: str
    kept_id: str
    gone_id: str
    rows: dict[str, int]
    left: dict[str, int]
    since: dict[str, int]
    changes: Changes
