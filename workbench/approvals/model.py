"""What somebody with authority said to a matter of a case, as typed and as kept."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.changes import Changes
from workbench.errors import Problem

DECISION, REFUSAL, GOODWILL, SENIOR_REVIEW = "decision", "refusal", "goodwill", "senior_review"
# Saying yes to one of these lets the case be decided.
DECIDING = (DECISION, REFUSAL)


class Verdict(StrEnum):
    """Approved, or sent back to be done again."""

    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """An approval as typed; `subject_id` names the amount where one of several is approved."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    matter: str = ""
    level: str = ""
    approver: str = ""
    verdict: str = ""
    opinion: str = ""
    decided_on: str = ""
    subject_id: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalAccepted:
    """An approval, ready to keep."""

    matter: str
    level: str
    approver: str
    verdict: Verdict
    opinion: str
    decided_on: date
    subject_id: str | None


@dataclass(frozen=True, slots=True)
class ApprovalScene:
    """What an approval is measured against: who has the case, who keeps away, which amounts.

    `amounts`: fen by what a matter asks for (`granted`, `asked`, `goodwill`); `awards`: fen by their ids.
    """

    owner: str
    kept_away: tuple[str, ...]
    received_on: date
    amounts: dict[str, int]
    awards: dict[str, int]


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """An approval on record."""

    id: str
    matter: str
    subject_id: str | None
    level: str
    approver: str
    verdict: Verdict
    opinion: str
    decided_on: date
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ApprovalSheet:
    """Everything said so far, oldest first, and what is at issue now."""

    rows: tuple[ApprovalRow, ...]
    scene: ApprovalScene

    def latest(self, matter: str) -> ApprovalRow | None:
        """The last word on a matter."""
        return next((row for row in reversed(self.rows) if row.matter == matter), None)


@dataclass(frozen=True, slots=True)
class ApprovalRecorded:
    """An approval that was just recorded."""

    id: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()
