"""Answers, versions and requests as typed and as shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.changes import Changes
from workbench.persons.profile_model import ProfileValue

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}


@dataclass(frozen=True, slots=True)
class QuestionnaireDraft:
    """What a person answered, as typed: by the id of a question a text, a mark from 1 to 5, or a choice.

    Empty answers were not given. `asked_on` empty means today; `complaint_id`: the case they were asked in.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    person_id: str = ""
    complaint_id: str = ""
    asked_on: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerAccepted:
    """An answer, ready to keep."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer on record; withdrawn ones say by whom and why."""

    id: str
    question: str
    answer: str
    asked_on: date
    complaint_id: str | None
    case_no: str | None
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None


class CauseKind(StrEnum):
    """Why a value of the profile changed."""

    CASE = "case"
    CORRECTION = "correction"
    PROCESS = "process"
    CONTACT = "contact"
    FOLLOW_UP = "follow_up"
    ANSWER = "answer"
    JUDGEMENT = "judgement"
    WITHDRAWN = "withdrawn"
    LABEL = "label"
    EDIT = "edit"
    REQUEST = "request"
    EXPIRED = "expired"
    RULE = "rule"
    TIME = "time"
    MERGE = "merge"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cause:
    """What changed a value: of which kind, in which case, by whom, when."""

    kind: CauseKind
    case_no: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A facet that is not as it was: its values before and after, and why. `same_looks`: masked alike."""

    facet_id: str
    before: tuple[ProfileValue, ...]
    after: tuple[ProfileValue, ...]
    cause: Cause
    same_looks: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """The profile as it was kept, with what changed since the version before.

    `reason` is in somebody's own words; empty where it was kept by itself when the case `case_no` came to
    `state`. `trail`: how long the trail was; `case_ids`: the cases that the values are made from.
    """

    id: str
    person_id: str
    number: int
    reason: str
    rules: str
    made_by: str
    made_at: datetime
    trail: int
    case_ids: tuple[str, ...]
    values: tuple[ProfileValue, ...]
    changes: tuple[Change, ...]
    state: str = ""
    case_no: str = ""


@dataclass(frozen=True, slots=True)
class VersionKept:
    """A version that was kept; `number` none where nothing had changed since the one before."""

    number: int | None
    changes: Changes


class RequestKind(StrEnum):
    """What a person may ask about the data kept on them."""

    ACCESS = "access"
    COPY = "copy"
    CORRECTION = "correction"
    DELETION = "deletion"
    EXPLANATION = "explanation"
    HUMAN_DECISION = "human_decision"


class Decision(StrEnum):
    """What was decided about a request."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """A request as typed. `applicant` empty means the person; else who asks and as what (a near relative).

    `identity_checked`: how it was made sure who asks. `asked`: what is asked for, in their words.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    person_id: str = ""
    kind: str = ""
    received_on: str = ""
    identity_checked: str = ""
    asked: str = ""
    applicant: str = ""
    complaint_id: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What was decided about a request, with the reason that the person is told, and when they were told.

    `identity_checked` where it was made sure only after the request had been entered.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    decision: str = ""
    answer: str = ""
    told_on: str = ""
    identity_checked: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request on record; `days` to its due day, none once it was decided."""

    id: str
    person_id: str
    person_name: str
    complaint_id: str | None
    kind: RequestKind
    applicant: str | None
    received_on: date
    due_on: date
    identity_checked: str
    asked: str
    recorded_by: str
    recorded_at: datetime
    decision: Decision | None = None
    answer: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
    told_on: date | None = None
    done_kind: str | None = None
    done_ref: str | None = None
    done_by: str | None = None
    done_at: datetime | None = None
    days: int | None = None

    @property
    def open(self) -> bool:
        """Whether it waits to be decided, or what was granted waits to be done."""
        granted = self.decision in (Decision.GRANTED, Decision.PARTLY)
        return self.decision is None or (granted and self.done_at is None)
