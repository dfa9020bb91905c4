"""What stands on a timeline: kinds (the lanes of the strip), drafts and rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """The lanes of the strip."""

    RECEIPT = "receipt"
    CONTACT = "contact"
    EMOTION = "emotion"
    DECISION = "decision"
    NOTICE = "notice"
    CLOCK = "clock"
    EVIDENCE = "evidence"
    DOCUMENT = "document"
    CONTRACT = "contract"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """Something to append; without `occurred_on` and `occurred_at` it stands in the undated lane.

    `code` with `detail` says what happened in a form the reader's language can be given;
    `text` holds somebody's own words.
    """

    complaint_id: str
    kind: EntryKind
    code: str
    detail: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    occurred_on: date | None = None
    occurred_at: datetime | None = None
    person_id: str | None = None
    source_kind: str | None = None
    source_id: str | None = None
    corrects_id: str | None = None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry to show."""

    id: str
    complaint_id: str
    case_no: str
    kind: EntryKind
    code: str
    detail: Mapping[str, str]
    text: str | None
    occurred_on: date | None
    occurred_at: datetime | None
    source_kind: str | None
    source_id: str | None
    corrects_id: str | None
    corrected_by_id: str | None
    recorded_at: datetime
    recorded_by: str
