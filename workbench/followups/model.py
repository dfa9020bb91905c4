"""Follow-ups as typed, as accepted and as shown, and which of them are due."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.changes import Changes
from workbench.errors import Problem

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}
LOWEST, HIGHEST = 1, 5


class Occasion(StrEnum):
    """Why somebody is asked: so many days after the decision was told, or for another reason."""

    D3 = "D3"
    D15 = "D15"
    D90 = "D90"
    OTHER = "other"


class Standing(StrEnum):
    """What became of an occasion: nobody tried, tries in vain, reached, or never to be reached."""

    OPEN = "open"
    TRIED = "tried"
    REACHED = "reached"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """One attempt, as typed. Scores are 1 to 5; where nobody was reached there are none.

    `tried_at` is day and time of the branch (`2026-09-25 19:02`). `person_id` is a party of the case; empty
    means the complainant. `still_demands` holds what the person still asks for, `words` what was said.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    occasion: str = ""
    tried_at: str = ""
    reached: bool | None = None
    outcome_score: str = ""
    process_score: str = ""
    attitude_score: str = ""
    timeliness_score: str = ""
    still_demands: str = ""
    contact_again: bool | None = None
    words: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpAccepted:
    """An attempt whose every part was examined."""

    occasion: Occasion
    tried_at: datetime
    reached: bool
    outcome_score: int | None
    process_score: int | None
    attitude_score: int | None
    timeliness_score: int | None
    still_demands: str | None
    contact_again: bool | None
    words: str | None


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """An attempt to show."""

    id: str
    complaint_id: str
    person_id: str | None
    occasion: Occasion
    tried_at: datetime
    reached: bool
    outcome_score: int | None
    process_score: int | None
    attitude_score: int | None
    timeliness_score: int | None
    still_demands: str | None
    contact_again: bool | None
    words: str | None
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Try:
    """What the plan needs of an attempt."""

    occasion: Occasion
    on: date
    reached: bool


@dataclass(frozen=True, slots=True)
class PlannedFollowUp:
    """An occasion of a case with its day and what became of it; `tries` counts those in vain."""

    occasion: Occasion
    due_on: date
    standing: Standing = Standing.OPEN
    tries: int = 0
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """A follow-up that is due in a case; the name is masked.

    `tries`: how often it was tried in vain, on how many days. `missed`: earlier occasions that passed
    without one. `again_in`: cases of the same person about the same matter received since (asked at D90).
    """

    complaint_id: str
    case_no: str
    person_name: str
    handler: str | None
    occasion: Occasion
    informed_on: date
    due_on: date
    days: int
    tries: int = 0
    days_tried: int = 0
    missed: tuple[Occasion, ...] = ()
    again_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUpStand:
    """Where the following up of a case stands; `reopens_to` names the state that a low score leads to.

    `person_name` as it is on file, to be masked by whoever shows it. `informed_on` is none before a decision
    was told.
    """

    complaint_id: str
    case_no: str
    person_name: str
    state: str
    informed_on: date | None
    plan: tuple[PlannedFollowUp, ...] = ()
    rows: tuple[FollowUpRow, ...] = ()
    again_in: tuple[str, ...] = ()
    reopens_to: str | None = None

    @property
    def next_occasion(self) -> Occasion:
        """The earliest occasion that is still to be done, or another one when all are."""
        open_ones = (one for one in self.plan if one.done_on is None)
        return next((one.occasion for one in open_ones), Occasion.OTHER)


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """An attempt that was just kept; `reopened_to` when its score opened the case again."""

    id: str
    standing: Standing
    reopened_to: str | None
    warnings: tuple[Problem, ...]
    changes: Changes
