"""Groups of complaints about one event: as suggested, as typed and as shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from workbench.changes import Changes

_TITLE_WORDS = 3
AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}


# A reason that holds while a review stands; it is shown and not kept with a group.
REVIEW = "review"


class Grade(StrEnum):
    """How grave a group is: to be watched, general, or a major complaint."""

    WATCH = "watch"
    GENERAL = "general"
    MAJOR = "major"


class Role(StrEnum):
    """The parts of the task force."""

    COMMAND = "command"
    TALKS = "talks"
    LEGAL = "legal"
    BUSINESS = "business"
    OPINION = "opinion"
    SAFETY = "safety"


class NoticeKind(StrEnum):
    """To whom a notice goes: the members, who stands above us, the supervisor, somebody else."""

    MEMBERS = "members"
    SUPERIOR = "superior"
    REGULATOR = "regulator"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of `groups.yaml`."""

    window_days: int
    watch_people: int
    general_people: int
    major_face_to_face: int
    representatives: int
    same_amount_percent: int
    same_result_percent: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why cases may belong together: what so many of the people share.

    `kind`: word, product, unit, category, demand, window (`value` first and last day, joined by `/`), or
    review, which is no reason but a warning: so many stand in a review of suspected agency already.
    """

    kind: str
    value: str
    people: int
    of: int


@dataclass(frozen=True, slots=True)
class FoundCase:
    """A case of a suggested group; `person` tells complainants apart."""

    id: str
    case_no: str
    person: str
    received_on: date


@dataclass(frozen=True, slots=True)
class Found:
    """A suggested group; `group_id` names the standing group that these cases may join."""

    cases: tuple[FoundCase, ...]
    people: int
    reasons: tuple[Reason, ...]
    grade: Grade
    first_on: date
    last_on: date
    group_id: str = ""
    group_number: str = ""

    @property
    def title(self) -> str:
        """Outlet, product and the words that most of its people share, as a first name for it."""
        named = [
            reason.value for kind in ("unit", "product") for reason in self.reasons if reason.kind == kind
        ]
        words = [reason.value for reason in self.reasons if reason.kind == "word"]
        telling = [word for word in words if not any(word in name for name in named)]
        return " ".join((*named, *telling[:_TITLE_WORDS]))[:60]


@dataclass(frozen=True, slots=True)
class RolePost:
    """Who has a part in the task force, and who stands in."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    role: str = ""
    person: str = ""
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A group to be opened, as typed; `cases` are case numbers."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    title: str = ""
    event: str = ""
    cases: tuple[str, ...] = ()
    grade: str = Grade.WATCH.value
    grade_reason: str = ""
    product: str = ""
    unit: str = ""
    face_to_face: int | None = None
    roles: tuple[RolePost, ...] = ()


@dataclass(frozen=True, slots=True)
class GradeDraft:
    """How grave a group is from now on, and why."""

    grade: str
    reason: str
    face_to_face: int | None = None


@dataclass(frozen=True, slots=True)
class ElectionDraft:
    """Who was elected to speak for the members, on what day, and what proves it."""

    cases: tuple[str, ...] = ()
    held_on: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """A notice as typed: to whom, on what day, what; `cases` are the members it went to."""

    kind: str = NoticeKind.MEMBERS.value
    sent_on: str = ""
    recipient: str = ""
    what: str = ""
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A group that was opened."""

    id: str
    number: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in the list, as whoever looks may see it."""

    id: str
    number: str
    title: str
    grade: Grade
    opened_at: datetime
    closed_at: datetime | None
    cases: int
    people: int
    open_cases: int


@dataclass(frozen=True, slots=True)
class GroupMark:
    """The open group in which a case stands."""

    id: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A case of a group as it stands; it keeps its own clock."""

    id: str
    complaint_id: str
    case_no: str
    person: str
    name: str
    state: str
    received_on: date
    due_on: date | None
    closed_on: date | None
    unit: str
    product: str
    category: str
    channel: str
    asked_fen: int | None
    handler: str
    reasons: tuple[Reason, ...]
    joined_by: str
    joined_at: datetime
    representative_since: date | None
    election: str
    left_at: datetime | None
    left_by: str
    left_reason: str

    @property
    def belongs(self) -> bool:
        """Whether it has not left."""
        return self.left_at is None


@dataclass(frozen=True, slots=True)
class GroupSheet:
    """A group with everybody in it; those who left come last."""

    id: str
    number: str
    title: str
    event: str
    product: str
    unit: str
    grade: Grade
    grade_reason: str
    face_to_face: int | None
    roles: tuple[RolePost, ...]
    reasons: tuple[Reason, ...]
    opened_by: str
    opened_at: datetime
    closed_by: str
    closed_at: datetime | None
    closing: str
    members: tuple[MemberRow, ...]

    @property
    def standing(self) -> tuple[MemberRow, ...]:
        """The members that have not left."""
        return tuple(member for member in self.members if member.belongs)

    @property
    def representatives(self) -> tuple[MemberRow, ...]:
        """The members that speak for the others."""
        return tuple(member for member in self.standing if member.representative_since is not None)

    @property
    def people(self) -> int:
        """How many people complain, however many cases they have; who withdrew is not counted."""
        return len({member.person for member in self.standing if member.state not in UNCOUNTED})


# Cases in these states belong to nobody's complaint any more, or to another case.
UNCOUNTED = ("withdrawn", "merged")


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question that many ask; `answer` is said to members only once somebody else approved it."""

    id: str
    question: str
    answer: str
    written_by: str
    written_at: datetime
    approved_by: str
    approved_at: datetime | None
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice that was sent; `case_nos` are the members it went to."""

    id: str
    kind: str
    sent_on: date
    recipient: str
    what: str
    case_nos: tuple[str, ...]
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """What one member asks for and is offered for a demand."""

    complaint_id: str
    case_no: str
    product: str
    category: str
    demand: str
    grounds: tuple[str, ...]
    asked_fen: int | None
    outcome: str
    offered_fen: int


@dataclass(frozen=True, slots=True)
class Unequal:
    """Two members with the same facts and different results; a person looks, nothing follows by itself.

    `difference`: `outcome`, or `ratio` (offered to asked, in percent of the asked amount).
    """

    first: Offer
    second: Offer
    difference: str
    first_percent: int | None
    second_percent: int | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Demands by member: `columns` are codes, `asked` what each asks in fen (None: asked without a sum)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, Mapping[str, int | None]], ...]
    totals: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spread:
    """Where and when: cases by day and by outlet, with the numbers behind each."""

    days: tuple[tuple[date, tuple[str, ...]], ...]
    units: tuple[tuple[str, tuple[str, ...]], ...]
    regions: tuple[tuple[str, tuple[str, ...]], ...] = ()
