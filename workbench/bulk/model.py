"""Sources of many files, what was found in them, what somebody chose of it, and what became of that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from workbench.changes import Changes
from workbench.errors import NO_DETAIL, Problem
from workbench.evidence.model import NOTHING_TYPED, EvidenceDraft


class SourceKind(StrEnum):
    """What files come out of."""

    FILE = "file"
    FOLDER = "folder"
    ARCHIVE = "archive"


class Role(StrEnum):
    """What a file is to its source."""

    FILE = "file"
    ARCHIVE = "archive"  # the archive itself, kept whole
    MEMBER = "member"


class Standing(StrEnum):
    """What the look through said of a file."""

    READY = "ready"
    KNOWN = "known"  # the case has its content already
    SKIPPED = "skipped"  # nobody's evidence, such as an index of thumbnails
    REFUSED = "refused"


class ItemState(StrEnum):
    """What became of a file of a run."""

    WAITING = "waiting"
    TAKEN = "taken"
    SKIPPED = "skipped"
    REFUSED = "refused"
    LEFT = "left"  # the run was given up before its turn


@dataclass(frozen=True, slots=True)
class Source:
    """A file, folder or archive; `name` is how it is called in what is shown and noted.

    Of an archive, `size_bytes` and `modified_ns` tell later whether it is still the one looked through.
    """

    path: Path
    kind: SourceKind
    name: str
    size_bytes: int = 0
    modified_ns: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that could be taken in, or may not be; `code` and `detail` say why.

    Args:
        name: the path below the source, with `/`.
        raw_name: the bytes of that name in hex, where they are not simply its UTF-8.
        header_at: where in the archive its header begins.
        remarks: what to know before it is chosen.
    """

    source: int
    role: Role
    name: str
    size_bytes: int = 0
    media_type: str = ""
    title: str = ""
    standing: Standing = Standing.READY
    code: str = ""
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)
    raw_name: str = ""
    header_at: int | None = None
    remarks: tuple[Problem, ...] = ()

    @property
    def can_be_chosen(self) -> bool:
        """Whether somebody may take it in; an archive that cannot be opened may still be kept whole."""
        return self.standing in (Standing.READY, Standing.KNOWN) or self.role is Role.ARCHIVE

    @property
    def chosen_at_first(self) -> bool:
        """Whether it is taken in unless somebody says otherwise."""
        return self.standing is Standing.READY and self.role is not Role.ARCHIVE


@dataclass(frozen=True, slots=True)
class Plan:
    """All that was found in the sources, in their order."""

    complaint_id: str
    sources: tuple[Source, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate to take in, by its place in the plan; `title` as typed, empty for the proposed one."""

    place: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class BulkOrder:
    """What to take in of a plan, and what is said of all of it (kind, source, form …)."""

    plan: Plan
    chosen: tuple[Chosen, ...]
    draft: EvidenceDraft = NOTHING_TYPED


@dataclass(frozen=True, slots=True)
class BulkItem:
    """A file of a run and what became of it; `number` is that of its exhibit."""

    id: str
    position: int
    source: int
    role: Role
    name: str
    raw_name: str
    header_at: int | None
    size_bytes: int
    title: str
    again: bool
    state: ItemState
    code: str | None
    detail: Mapping[str, str]
    evidence_id: str | None
    number: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class BulkRow:
    """A run: how many files and bytes wait, and what became of the others."""

    id: str
    complaint_id: str
    sources: tuple[Source, ...]
    draft: EvidenceDraft
    started_at: datetime
    started_by: str
    finished_at: datetime | None
    counts: Mapping[ItemState, int] = field(default_factory=dict)
    waiting_bytes: int = 0

    @property
    def total(self) -> int:
        """How many files it has."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class BulkBegun:
    """A run that is on record and waits to be carried on."""

    id: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """What a run came to; `warnings` are those of the exhibits, by the number of the exhibit."""

    id: str
    counts: Mapping[ItemState, int]
    warnings: Mapping[int, tuple[Problem, ...]]
    changes: Changes
