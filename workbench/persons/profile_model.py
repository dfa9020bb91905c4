"""The profile of a person: typed values, each with where it comes from; no value sums up the others."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

GROUPS = ("A", "B", "C", "D", "E", "F", "G", "H", "I")
# Coded values with this table are choices of their own facet; other tables are attributes of the rulebook.
OWN_CHOICES = "profile"
# How a basis begins that is the value of a facet: `facet:communication_style:factual`.
FACET_BASIS = "facet:"


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they may be shown."""

    text: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A code of a table of the rulebook, or of the facet's own choices (`OWN_CHOICES`)."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    on: date


@dataclass(frozen=True, slots=True)
class Number:
    """A count or a measure; the facet names its unit."""

    value: float


@dataclass(frozen=True, slots=True)
class Amount:
    """Money."""

    fen: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many of how many."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts by code of a table, or by hour of the day where `table` is empty; in the order to show."""

    table: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Codes of a table in the order they happened."""

    table: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A demand with its amount."""

    code: str
    asked_fen: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class EmotionPoint:
    """What was noted in one contact."""

    at: datetime
    level: int
    label: str | None
    words: str | None
    contact_id: str
    case_no: str


@dataclass(frozen=True, slots=True)
class History:
    """Emotions over contacts, oldest first."""

    points: tuple[EmotionPoint, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What the person answered to a question of the questionnaire; `choice` where it is a code."""

    question: str
    text: str
    choice: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far a letter's wording equals another person's: the share in hundredths, and the other case."""

    hundredths: int
    other: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Where the person stands among alike people in one measure: `more`, `middle` or `less`; no score.

    `figure` is the person's own; `count` how many alike people there are; `product` or `category` and
    `age_band` (first and last full year of age, empty for any) define them.
    """

    measure: str
    place: str
    figure: float
    count: int
    product: str = ""
    category: str = ""
    age_band: tuple[int, ...] = ()


Value = (
    Text | Coded | Day | Number | Amount | Ratio | Histogram | Path | Claim | History | Answered | Likeness
    | Compared
)  # fmt: skip


class SourceKind(StrEnum):
    """Where a value comes from."""

    TYPED = "typed"
    COMPLAINT = "complaint"
    CONTRACT = "contract"
    CONTACT = "contact"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    ANSWER = "answer"
    COMPUTED = "computed"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from.

    `where`: the case number, or for computed values the id of the facet or hint whose rule made it.
    `where_id`: the record to open (complaint, contact, contract, judgement). `basis`: case numbers or ids of
    what went into a computed value, values of facets (`FACET_BASIS`, then facet and value), or a judge's
    reasons. `answers`: ids of the answers that a judgement of the root motive rests on.
    """

    kind: SourceKind
    where: str
    where_id: str | None = None
    by: str | None = None
    at: date | None = None
    basis: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


class ValueState(StrEnum):
    """Whether a value counts."""

    CURRENT = "current"
    EXPIRED = "expired"
    AWAITS_SECOND = "awaits_second"


@dataclass(frozen=True, slots=True)
class ProfileValue:
    """A value of a facet; only `CURRENT` ones may be used, the others are shown for what they are."""

    facet_id: str
    value: Value
    source: Source
    expires_on: date | None = None
    state: ValueState = ValueState.CURRENT
    masked: bool = False


@dataclass(frozen=True, slots=True)
class ProfileGroup:
    """A group with its values in the order of the rule pack; empty when nothing is known."""

    id: str
    values: tuple[ProfileValue, ...]


@dataclass(frozen=True, slots=True)
class ProfileSeries:
    """What the plots draw."""

    received_on: tuple[date, ...] = ()
    channels: tuple[tuple[str, int], ...] = ()
    outcomes: tuple[tuple[str, int], ...] = ()
    emotions: tuple[EmotionPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything known of a person on a day, masked as people may see it by default."""

    person_id: str
    name: str
    revision: int
    on: date
    complaint_count: int
    open_count: int
    groups: tuple[ProfileGroup, ...]
    series: ProfileSeries

    def group(self, group_id: str) -> ProfileGroup:
        """A group by its letter."""
        return next(group for group in self.groups if group.id == group_id)

    def values(self, facet_id: str) -> tuple[ProfileValue, ...]:
        """All values of a facet, expired ones too."""
        return tuple(value for group in self.groups for value in group.values if value.facet_id == facet_id)

    def value(self, facet_id: str) -> Value | None:
        """The first value of a facet that counts."""
        counting = (value for value in self.values(facet_id) if value.state is ValueState.CURRENT)
        return next((value.value for value in counting), None)


@dataclass(frozen=True, slots=True)
class PersonBrief:
    """A person in five lines, beside a case."""

    person_id: str
    name: str
    age: int | None
    gender: str | None
    roles: tuple[str, ...]
    anonymity: str
    nth_complaint: int
    last_case_no: str | None
    last_received_on: date | None
    last_state: str | None
    last_outcomes: tuple[str, ...]
    emotion_levels: tuple[int, ...]
    demand: Claim | None
    motive: ProfileValue | None
