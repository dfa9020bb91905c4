"""The lanes of due work, the alerts with their reasons, and the facts of the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from workbench.rulebook.model import Citation

PROMISE, REPLY_BY = "promise", "reply_by"
FOLLOW_UP, RECTIFICATION = "follow_up", "rectification"


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something due in a case.

    `what`: the id of a clock rule, or `PROMISE`, `REPLY_BY` (a date printed on a forwarded letter),
    `FOLLOW_UP` (its `text` the occasion: D3, D15, D90) or `RECTIFICATION`. `due_on` is the internal date of a
    clock; `statutory_on` its last lawful day. `days` from today, negative when it has passed. `handler`: who
    is in charge of it; `changed_at`: when its day was last computed. Names and texts are masked.
    """

    complaint_id: str
    case_no: str
    person_name: str
    what: str
    source_id: str
    text: str | None
    due_on: date
    due_time: str | None
    statutory_on: date | None
    days: int
    citations: tuple[Citation, ...]
    handler: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """What is due between two days, both included (`first` None: any day before `last`).

    `lines` are the first of `total`; with `more` there are still more than that.
    """

    first: date | None
    last: date
    lines: tuple[DueLine, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """The four lanes of a day; no day stands in two of them."""

    on: date
    overdue: Lane
    today: Lane
    three_days: Lane
    later_this_week: Lane

    def all(self) -> tuple[Lane, ...]:
        """The lanes in the order to show."""
        return (self.overdue, self.today, self.three_days, self.later_this_week)


@dataclass(frozen=True, slots=True)
class PausedLine:
    """A clock of ours that stands still since a day."""

    complaint_id: str
    case_no: str
    person_name: str
    rule_id: str
    since: date
    days: int


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    """A decision that is due soon: to be told, or to be put off to the next period with notice in time.

    `approval`: who has to approve the next period, "" for nobody.
    """

    complaint_id: str
    case_no: str
    person_name: str
    rule_id: str
    next_id: str
    due_on: date
    statutory_on: date
    days: int
    approval: str


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter that is a draft (`number` None), or issued and not delivered after so many tries."""

    id: str
    complaint_id: str
    case_no: str
    person_name: str
    zh: str
    en: str
    number: str | None
    at: datetime
    tries: int = 0


@dataclass(frozen=True, slots=True)
class OfferLine:
    """A case that somebody offers to the person who looks."""

    complaint_id: str
    case_no: str
    person_name: str
    from_name: str
    reason: str
    offered_at: datetime


@dataclass(frozen=True, slots=True)
class RequestLine:
    """What a person asked about their data and nobody decided yet, or granted and not done.

    `days` to the day by which it is answered; none once it was decided.
    """

    person_id: str
    person_name: str
    kind: str
    asked: str
    due_on: date
    days: int | None


@dataclass(frozen=True, slots=True)
class SignalLine:
    """A review that waits for a second person, or a label that ends on a day."""

    review_id: str
    title: str
    cases: int
    proposed_by: str
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class OriginalLine:
    """An exhibit to look after: due back on a day (`days` to it), or with a `fault` of its file."""

    complaint_id: str
    case_no: str
    person_name: str
    number: int
    title: str
    lent_to: str = ""
    due_back_on: date | None = None
    days: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody without standing in a lane."""

    extensions: tuple[ExtensionLine, ...] = ()
    offers: tuple[OfferLine, ...] = ()
    letter_drafts: tuple[LetterLine, ...] = ()
    undelivered: tuple[LetterLine, ...] = ()
    paused: tuple[PausedLine, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    signals: tuple[SignalLine, ...] = ()
    originals: tuple[OriginalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RepeatAlert:
    """A person who complained again: how often within a year, and in which cases, latest first."""

    person_id: str
    person_name: str
    count: int
    case_nos: tuple[str, ...]
    last_received_on: date

    @property
    def reason(self) -> tuple[str, Mapping[str, str]]:
        """Code and detail of the sentence that says why it is shown."""
        return "today.repeat", {"name": self.person_name, "count": str(self.count)}


@dataclass(frozen=True, slots=True)
class GroupAlert:
    """Many cases of one category about one product within a month: a hint to look, not a label."""

    category: str
    product: str
    cases: int
    people: int
    first_received_on: date
    last_received_on: date
    case_nos: tuple[str, ...]

    @property
    def reason(self) -> tuple[str, Mapping[str, str]]:
        """Code and detail of the sentence that says why it is shown."""
        days = (self.last_received_on - self.first_received_on).days + 1
        detail = {"product": self.product, "cases": str(self.cases), "people": str(self.people)}
        return "today.group", {**detail, "days": str(days)}


@dataclass(frozen=True, slots=True)
class Alerts:
    """What deserves a look, each with its facts; totals where not all are listed."""

    repeats: tuple[RepeatAlert, ...]
    repeats_total: int
    groups: tuple[GroupAlert, ...]
    groups_total: int


@dataclass(frozen=True, slots=True)
class Heading:
    """The day in one line.

    `holiday`: an id of holidays.yaml, empty where the year is not published and only computed.
    `working_days_before`: working days from today, today included, to the eve of the holiday.
    """

    on: date
    weekday: int
    working_day: bool
    holiday: str
    holiday_on: date | None
    working_days_before: int
    published: bool
