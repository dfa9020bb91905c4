"""Who is kept away from a case, why, and until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

COMPLAINED_EMPLOYEE = "complained_employee"
TOPICS = ("recusals", "complaints", "persons", "timeline", "clocks", "evidence")


class RecusalSource(StrEnum):
    """Why somebody is kept away: the complaint is about them, or it was declared."""

    COMPLAINED_OF = "complained_of"
    DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class RecusalDraft:
    """Who shall keep away from a case, and why, as typed."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecusalRow:
    """Somebody kept away from a case; `lifted_at` None while it stands."""

    id: str
    complaint_id: str
    name: str
    name_key: str
    source: RecusalSource
    reason: str
    declared_by: str
    declared_at: datetime
    lifted_at: datetime | None
    lifted_by: str
    lifted_reason: str
