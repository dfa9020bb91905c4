"""What an indicator finds in a case, what follows from all of them, and reviews as typed and as shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.rulebook.signal_model import SignalFamily

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}
TOPICS = ("signals", "complaints", "audit")
NATURE = "NA4"


class Standing(StrEnum):
    """What an indicator says of a case."""

    HIT = "hit"
    NONE = "none"
    UNKNOWN = "unknown"
    OFF = "off"


class Advice(StrEnum):
    """What the indicators together suggest; a review by people decides."""

    NOTHING = "nothing"
    ANOTHER_NEEDED = "another_needed"
    MORE_POINTS_NEEDED = "more_points_needed"
    REVIEW = "review"
    TASK_FORCE = "task_force"


class Status(StrEnum):
    """Where a review stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ENDED = "ended"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Told:
    """A code of the message catalogue with what stands in the sentence."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of evidence that can be opened: what it says, in which case, at which receipt or exhibit.

    `words` is the place of quoted words in the narrative: where they begin and end.
    """

    told: Told
    complaint_id: str
    case_no: str
    source: str = ""
    source_no: str = ""
    on: date | None = None
    words: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one indicator says: a strength from 0 to 100 with how it came about, or what is missing.

    `keys` are the shared values behind it: two findings of one value are not independent of each other.
    """

    indicator: str
    family: SignalFamily
    standing: Standing
    points: int = 0
    weak: bool = False
    percent: int = 0
    how: Told | None = None
    evidence: tuple[Evidence, ...] = ()
    keys: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def strength(self) -> float:
        """From 0 to 1."""
        return self.percent / 100


@dataclass(frozen=True, slots=True)
class Verdict:
    """The points, the independent families, and what they suggest under the limits of the rule book."""

    score: int
    families: tuple[SignalFamily, ...]
    independent: int
    advice: Advice
    points_needed: int
    independent_needed: int

    @property
    def points_missing(self) -> int:
        """How many points there would have to be more for a review."""
        return max(0, self.points_needed - self.score)

    @property
    def independent_missing(self) -> int:
        """How many independent indicators there would have to be more for a review."""
        return max(0, self.independent_needed - self.independent)

    @property
    def proposes(self) -> bool:
        """Whether a review may be proposed."""
        return self.advice in (Advice.REVIEW, Advice.TASK_FORCE)


@dataclass(frozen=True, slots=True)
class Assessment:
    """All indicators of a case on a day."""

    complaint_id: str
    case_no: str
    on: date
    findings: tuple[Finding, ...]
    verdict: Verdict

    @property
    def to_find_out(self) -> tuple[Finding, ...]:
        """What is not known yet and would add most, the heaviest first."""
        open_ones = (one for one in self.findings if one.standing is Standing.UNKNOWN)
        return tuple(sorted(open_ones, key=lambda one: -one.points))

    @property
    def hits(self) -> tuple[Finding, ...]:
        """The indicators that hit."""
        return tuple(found for found in self.findings if found.standing is Standing.HIT)


@dataclass(frozen=True, slots=True)
class SignDraft:
    """A sign that a person saw, as typed; `source` and `source_no` as of a trace, `strength` 1 to 3."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    indicator: str = ""
    strength: str = "2"
    what: str = ""
    source: str = ""
    source_no: str = "1"
    seen_on: str = ""


@dataclass(frozen=True, slots=True)
class SignRow:
    """A sign that a person saw; it counts until it is withdrawn."""

    id: str
    complaint_id: str
    case_no: str
    indicator: str
    strength: int
    what: str
    source: str
    source_no: str
    seen_on: date
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """Cases to be reviewed together, with a title and the reason, as typed."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    title: str = ""
    reason: str = ""
    case_nos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What the second person says, as typed; `expires_on` empty means as late as the rules allow."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    verdict: str = ""
    opinion: str = ""
    expires_on: str = ""


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step of the response that was taken, as typed."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    step: str = ""
    what: str = ""
    done_on: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the response that was taken."""

    step: str
    done_on: date
    what: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ReviewedCase:
    """A case of a review with its assessment as it stood when it was proposed."""

    assessment: Assessment
    complainant_name: str
    received_on: date
    state: str

    @property
    def complaint_id(self) -> str:
        """The case."""
        return self.assessment.complaint_id


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review: who proposed it and why, what a second person decided, until when it holds."""

    id: str
    title: str
    reason: str
    proposed_by: str
    proposed_at: datetime
    case_count: int
    verdict: str | None
    opinion: str | None
    reviewed_by: str | None
    reviewed_at: datetime | None
    expires_on: date | None
    ended_at: datetime | None
    ended_by: str | None
    ended_reason: str | None

    def status(self, on: date) -> Status:
        """Where it stands on a day."""
        if self.verdict is None:
            return Status.PROPOSED if self.ended_at is None else Status.ENDED
        if self.verdict == "rejected":
            return Status.REJECTED
        if self.expires_on is not None and on > self.expires_on:
            return Status.EXPIRED
        return Status.CONFIRMED if self.ended_at is None else Status.ENDED


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """A review with its cases, the highest score first, and the steps that were taken."""

    row: ReviewRow
    cases: tuple[ReviewedCase, ...]
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Cases tied to each other of which each by itself reaches the points and the independent indicators.

    `ties` are the pairs with what they share.
    """

    cases: tuple[Assessment, ...]
    ties: tuple["Tying", ...]

    @property
    def case_nos(self) -> tuple[str, ...]:
        """Their numbers, in order."""
        return tuple(sorted(case.case_no for case in self.cases))


@dataclass(frozen=True, slots=True)
class Tying:
    """What two cases share: the kind of edge, masked."""

    kind: str
    shared: str
    one: str
    other: str
