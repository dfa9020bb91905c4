"""An exhibit's custody chain: events as typed, links as kept, and where a chain breaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

# The hash that stands before the first event.
GENESIS = "0" * 64


class CustodyEvent(StrEnum):
    """What happened to an exhibit."""

    EXTRACTED = "extracted"
    RECEIVED = "received"
    STORED = "stored"
    VIEWED = "viewed"
    COPIED = "copied"
    HANDED_OVER = "handed_over"
    LENT = "lent"
    RETURNED = "returned"
    SENT_TO_EXPERT = "sent_to_expert"
    UNSEALED = "unsealed"
    SEALED = "sealed"
    EXPORTED = "exported"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class CustodyDraft:
    """An event as typed; without `at` it happens now, without an offset `at` is the branch's time.

    `photos`: numbers of exhibits of the same case that show it; `clock_note`: by what clock the time was
    taken, and how far that one is off.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    event: str = ""
    at: str = ""
    from_person: str = ""
    to_person: str = ""
    witness: str = ""
    place: str = ""
    device: str = ""
    carrier_no: str = ""
    seal_no: str = ""
    method: str = ""
    note: str = ""
    photos: tuple[int, ...] = ()
    due_back_on: str = ""
    clock_note: str = ""


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """A link of the chain; `at` is ISO 8601 with its offset, as it was recorded.

    The last three are None in links of earlier versions, and where nothing was given.
    """

    position: int
    event: str
    at: str
    from_person: str | None
    to_person: str | None
    witness: str | None
    place: str | None
    device: str | None
    carrier_no: str | None
    seal_no: str | None
    method: str
    sha256: str
    sm3: str
    size_bytes: int
    note: str | None
    recorded_by: str
    recorded_at: datetime
    fixed_clock: bool
    previous_hash: str
    row_hash: str
    photos: Sequence[int] | None = None
    due_back_on: date | None = None
    clock_note: str | None = None


@dataclass(frozen=True, slots=True)
class CustodyHead:
    """Length and last hash of an exhibit's chain, as kept with the exhibit."""

    count: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True)
class CustodyFault:
    """A place where a chain breaks."""

    position: int
    code: str
    detail: Mapping[str, str] = field(default_factory=dict)
