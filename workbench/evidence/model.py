"""Exhibits as typed, as listed and as reviewed; what is known of their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Literal

from workbench.changes import Changes
from workbench.errors import Problem

Fact = str | int | float | bool
UnclaimedKind = Literal["orphan", "leftover", "stray"]


class Stance(StrEnum):
    """Which way an exhibit points, seen from the institution."""

    FAVOURABLE = "favourable"
    ADVERSE = "adverse"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """An exhibit as typed for the catalogue; what is left empty of title, kind and form is suggested.

    `purpose` is the object and content of proof in words; `proves` names elements and items.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    title: str = ""
    kind: str = ""
    source: str = ""
    form: str = ""
    formed_on: str = ""
    holder: str = ""
    why_no_original: str = ""
    stance: str = Stance.NEUTRAL.value
    settlement_talk: bool = False
    copies: str = "1"
    note: str = ""
    purpose: str = ""
    proves: tuple[str, ...] = ()


NOTHING_TYPED = EvidenceDraft()


@dataclass(frozen=True, slots=True)
class EvidenceAccepted:
    """An exhibit, ready to keep; title, kind and form may still be open."""

    title: str | None
    kind: str | None
    source: str | None
    form: str | None
    formed_on: date | None
    holder: str | None
    why_no_original: str | None
    stance: str
    settlement_talk: bool
    copies: int
    note: str | None
    purpose: str | None
    proves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digests:
    """What identifies the bytes of a file: SHA-256 and SM3 in lower-case hex, and how many there are."""

    sha256: str
    sm3: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file says of itself; `warnings` are codes, `facts` have names in the messages."""

    media_type: str
    pages: int | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """A file to take in as evidence of a case."""

    complaint_id: str
    path: Path
    draft: EvidenceDraft = NOTHING_TYPED


@dataclass(frozen=True, slots=True)
class Adoption:
    """A content that lies in the store without an exhibit, and the case it belongs to."""

    complaint_id: str
    sha256: str
    original_name: str
    draft: EvidenceDraft = NOTHING_TYPED


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A file in the store that no exhibit names; `name` is its path below the store's folder.

    An orphan is a whole content that was taken in when the program ended before the catalogue; it can be
    adopted. A leftover is an unfinished copy, a stray none of the store's files.
    """

    name: str
    kind: UnclaimedKind
    size_bytes: int
    media_type: str
    stored_at: datetime
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class AsideDraft:
    """Which unclaimed file goes out of the store, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """Where the file lies now."""

    path: Path
    changes: Changes


@dataclass(frozen=True, slots=True)
class EvidenceAdded:
    """What came of adding: `stored_before` when the same content was in the store already."""

    id: str
    number: int
    original_name: str
    digests: Digests
    stored_before: bool
    warnings: tuple[Problem, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """An exhibit to list, with its file; `proves` holds ids of elements and of evidence items.

    `mismatch`: what was found wrong with its file (`changed`, `missing`, `unreadable`) and not cleared since.
    """

    id: str
    complaint_id: str
    case_no: str
    number: int
    title: str
    original_name: str
    kind: str
    source: str | None
    form: str
    formed_on: date | None
    holder: str | None
    why_no_original: str | None
    stance: str
    settlement_talk: bool
    copies: int
    note: str | None
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None
    withdrawn_reason: str | None
    revision: int
    sha256: str
    sm3: str
    size_bytes: int
    media_type: str
    pages: int | None
    proves: tuple[str, ...] = ()
    purpose: str | None = None
    mismatch: str | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether it no longer counts; it stays listed."""
        return self.withdrawn_at is not None


@dataclass(frozen=True, slots=True)
class EvidenceFilter:
    """Which exhibits the list over all cases shows, and in which order."""

    query: str = ""
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    with_withdrawn: bool = True
    sort: str = "added_at"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class LinkRow:
    """An exhibit tied to what it proves."""

    evidence_id: str
    number: int
    target_id: str
    linked_by: str
    linked_at: datetime
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class PropertyAnswer:
    """An answer to a question of the three-property review: yes, no or open."""

    question_id: str
    answer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer as given, by whom and when."""

    question_id: str
    answer: str
    note: str | None
    answered_by: str
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Admissibility:
    """Whether an exhibit may go into the pack, and which questions stand in the way or are still open."""

    admissible: bool
    blocked_by: tuple[str, ...]
    still_open: tuple[str, ...]
