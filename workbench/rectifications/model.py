"""The root cause and its rectifications as typed, as accepted and as shown."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.changes import Changes
from workbench.errors import Problem

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}


class Fault(StrEnum):
    """Whether the institution is at fault."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RootCauseDraft:
    """Why it happened, as typed: the chain of answers to "why?", the last of which is the root."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    cause: str = ""
    whys: tuple[str, ...] = ()
    finding: str = ""
    unit: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class RootCause:
    """A root cause that was accepted."""

    cause: str | None
    whys: tuple[str, ...]
    finding: str
    unit: str | None
    fault: Fault


@dataclass(frozen=True, slots=True)
class RootCauseRow:
    """A root cause to show; the newest of a case counts."""

    id: str
    cause: str | None
    whys: tuple[str, ...]
    finding: str
    unit: str | None
    fault: Fault
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class RectificationDraft:
    """What is to be mended, by whom and until when, as typed."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    action: str = ""
    owner: str = ""
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class FinishDraft:
    """That something was mended, as typed: the day and what proves it."""

    rectification_id: str = ""
    done_on: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class DropDraft:
    """That something is not to be mended after all, with the reason."""

    rectification_id: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoneNeededDraft:
    """That nothing has to be mended, with the reason."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class RectificationRow:
    """A rectification to show."""

    id: str
    complaint_id: str
    action: str
    owner: str
    due_on: date
    done_on: date | None
    proof: str | None
    recorded_by: str
    recorded_at: datetime
    dropped_at: datetime | None
    dropped_reason: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done_on is None and self.dropped_at is None


@dataclass(frozen=True, slots=True)
class RectificationDue:
    """A rectification that is due; `days` from today, negative when it is late."""

    id: str
    complaint_id: str
    case_no: str
    action: str
    owner: str
    due_on: date
    days: int


@dataclass(frozen=True, slots=True)
class Mended:
    """What is known of a case's root cause and its mending; `none_needed` holds the reason."""

    root_cause: RootCauseRow | None = None
    rectifications: tuple[RectificationRow, ...] = ()
    none_needed: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What a command kept, and what is to be known about it."""

    id: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()
