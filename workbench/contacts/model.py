"""Contacts and promises as typed, as accepted and as shown."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from workbench.changes import Changes
from workbench.errors import Problem

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}

# Ways of contact in which we go to the person, and in which people hear each other.
PLACED = ("phone_out", "visit_out")
SPOKEN = ("phone_out", "phone_in", "visit_in", "visit_out", "video")


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """Something promised, as typed; the time of day may stay empty."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    text: str = ""
    due_on: str = ""
    due_time: str = ""


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact while it is being typed.

    `answered`: the person was reached, or replied. `started_at` is day and time of the branch
    (`2026-09-25 19:02`). `person_id` is a party of the case; empty means the complainant.
    `said` holds the person's own words, `facts` what follows from them, `emotion_words` what was heard or
    seen, never a diagnosis.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    kind: str = ""
    started_at: str = ""
    duration_minutes: str = ""
    person_id: str = ""
    caller: str = ""
    answered: bool = True
    recording_told: bool | None = None
    said: str = ""
    facts: str = ""
    demand: str = ""
    emotion_level: str = ""
    emotion_label: str = ""
    emotion_words: str = ""
    next_step: str = ""
    promises: tuple[PromiseDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseAccepted:
    """A promise, ready to keep; `due_time` is `HH:MM` of the branch."""

    text: str
    due_on: date
    due_time: str | None


@dataclass(frozen=True, slots=True)
class ContactAccepted:
    """A contact whose every part was examined; secrets are starred out."""

    kind: str
    started_at: datetime
    duration_seconds: int | None
    person_id: str | None
    caller: str | None
    answered: bool
    recording_told: bool | None
    said: str | None
    facts: str | None
    demand: str | None
    emotion_level: int | None
    emotion_label: str | None
    emotion_words: str | None
    next_step: str | None
    promises: tuple[PromiseAccepted, ...]


@dataclass(frozen=True, slots=True)
class ContactAdded:
    """A contact that was just kept, with the warnings it was kept in spite of."""

    id: str
    promise_ids: tuple[str, ...]
    ended_clocks: tuple[str, ...]
    warnings: tuple[Problem, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with where it was made."""

    id: str
    complaint_id: str
    case_no: str
    contact_id: str
    made_at: datetime
    text: str
    due_on: date
    due_time: str | None
    promised_by: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact to show, oldest promise first."""

    id: str
    complaint_id: str
    case_no: str
    person_id: str | None
    person_name: str | None
    kind: str
    started_at: datetime
    duration_seconds: int | None
    caller: str | None
    answered: bool
    recording_told: bool | None
    said: str | None
    facts: str | None
    demand: str | None
    emotion_level: int | None
    emotion_label: str | None
    emotion_words: str | None
    next_step: str | None
    recorded_by: str
    recorded_at: datetime
    promises: tuple[PromiseRow, ...] = ()
