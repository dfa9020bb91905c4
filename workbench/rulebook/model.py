"""Rows of the rule pack: laws, code lists, severity, clocks, calendar, masks.

The field names are the schema of `resources/rules/*.yaml`: a field without a default must stand in every row.
"""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

Language = Literal["zh", "en"]
Certainty = Literal["source", "high", "check", "design"]
Unit = Literal["cal_day", "work_day", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a law; `article` may be a range such as `5-8`; empty for the whole text."""

    law: str
    article: str = ""
    paragraph: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """What every row carries: its texts, where it comes from, how sure that is, and when it holds.

    `verified_on` and `verified_by` stay empty in the files: a legal department fills them by confirming.
    """

    id: str
    zh: str
    en: str
    citations: tuple[Citation, ...]
    certainty: Certainty
    valid_from: date
    valid_to: date | None
    active: bool
    verified_on: date | None = None
    verified_by: str = ""

    def holds_on(self, on: date) -> bool:
        """Whether the row is in force on a date (both ends included)."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(RuleRow):
    """A law, interpretation, ministerial rule or standard in one edition."""

    short_zh: str
    short_en: str
    edition_zh: str = ""
    edition_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPlace(RuleRow):
    """A place in a law that the program cites; `zh` and `en` say in our own words what stands there."""

    law: str
    article: str
    paragraph: str = ""
    item: str = ""

    @property
    def place(self) -> Citation:
        """The place as rows cite it."""
        return Citation(law=self.law, article=self.article, paragraph=self.paragraph, item=self.item)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeItem(RuleRow):
    """A code of a list; `ext_code` is free for the code of a regulator or of the company."""

    parent: str | None = None
    note_zh: str = ""
    note_en: str = ""
    ext_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionReason(CodeItem):
    """Why something is blacked out, and the short word that stands on the box."""

    mark_zh: str
    mark_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(CodeItem):
    """How a complaint arrived, which clocks that starts, and what it adds to severity."""

    clocks: tuple[str, ...]
    severity: int
    regulator_statistics: bool
    due_on_paper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(CodeItem):
    """A business category of insurance or banking; sub-codes name their parent."""

    sector: Literal["insurance", "bank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuranceLine(CodeItem):
    """A line of insurance; `life` where claims are barred as those under life insurance (保险法 26)."""

    life: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(CodeItem):
    """What the complainant asks for."""

    kind: Literal["rational", "emotional", "public", "other"]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature(CodeItem):
    """A nature of the complaint: when it may be set and what it changes.

    `by_review`: only a confirmed review of signals sets it, nobody by hand.
    Source: 个人信息保护法 24.
    """

    entry_zh: str
    entry_en: str
    effect_zh: str
    effect_en: str
    people_needed: int
    by_review: bool = False

    @property
    def one_may_set(self) -> bool:
        """Whether one person may put it on a case by hand."""
        return self.people_needed == 1 and not self.by_review


@dataclass(frozen=True, slots=True, kw_only=True)
class EmotionLevel(CodeItem):
    """A level of emotion in a contact, 0 calm to 4 out of control."""

    level: int
    solution_talk: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class State(CodeItem):
    """A state of a complaint; `order` is its place on the main road, none for a side state."""

    order: int | None
    closed: bool
    needs: tuple[str, ...] = ()
    only_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardKind(CodeItem):
    """What can be granted; `sets` is the fact that its payment establishes."""

    side: Literal["due", "goodwill"]
    sets: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalMatter(CodeItem):
    """What is approved; `amount` says by which amount of the case the authority is measured."""

    amount: Literal["", "granted", "asked", "goodwill"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(CodeItem):
    """Who may approve what, up to an amount in fen; without one there is no limit."""

    matter: str
    level: str
    up_to_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityRule(CodeItem):
    """One line of the severity and priority arithmetic; bounds are fen or working days, included."""

    table: Literal["amount", "harm", "nature", "priority"]
    effect: Literal["score", "at_least", "plus", "priority"]
    points: int
    up_to_fen: int | None = None
    harm: str | None = None
    nature: str | None = None
    only_major: bool = False
    work_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactIs:
    """That a fact was answered in a certain way."""

    fact: str
    equals: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule(RuleRow):
    """A period of time. `amount` none: the length is not fixed (at once, or printed on the paper).

    `trigger` and `done_when` are fact keys; a fact of `moot_when` leaves nothing to wait for.
    `amount_is_total`: counted from the first trigger, with the earlier clock's days.
    `nature`: a duty can be overdue, a right lapses, a limitation bars a claim.
    `only_if`: it runs in cases with these answers only, `unless`: in no case with one of these.
    `grounds`: where one of these is chosen.
    `bound`: whether the amount is exact, or the least or the most that a court or an approver may set.
    `approved_by`: who has to approve it in the place of the period before.
    `same_as`: the clock that counts the same duty already.
    """

    trigger: str
    amount: int | None
    unit: Unit
    done_when: str
    nature: Literal["duty", "right", "limitation"]
    owner: Literal["institution", "complainant", "authority"]
    pauses: tuple[str, ...] = ()
    resets: tuple[str, ...] = ()
    next: str | None = None
    amount_is_total: bool = False
    limited_by: str | None = None
    contract_may_change: bool = False
    only_if: tuple[FactIs, ...] = ()
    unless: tuple[FactIs, ...] = ()
    grounds: tuple[str, ...] = ()
    moot_when: tuple[str, ...] = ()
    bound: Literal["exact", "least", "most"] = "exact"
    approved_by: Literal["", "superior", "head_of_complaints"] = ""
    same_as: str | None = None
    note_zh: str = ""
    note_en: str = ""

    @property
    def length_may_be_set(self) -> bool:
        """Whether a contract, a court or an approver may set another length."""
        return self.contract_may_change or self.bound != "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockEvent(RuleRow):
    """What pauses, restarts or ends a clock."""

    effect: Literal["pause", "reset", "end"]
    starts_when: str
    ends_when: str | None = None
    note_zh: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """Consecutive days of one calendar year, both ends included."""

    first: date
    last: date
    holiday: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear(RuleRow):
    """One year as the State Council published it; `statutory`: the holidays, without swapped rest days."""

    year: int
    notice: str
    issued_on: date
    days_off: tuple[DaySpan, ...]
    days_worked: tuple[date, ...]
    statutory: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskRule(RuleRow):
    """How many characters of a kind of data stay readable at either end."""

    keep_first: int
    keep_last: int


Row = TypeVar("Row", bound=RuleRow)


class RuleTable(Mapping[str, Row], Generic[Row]):
    """Rows of one file by id, in file order; an id may have several editions with different validity."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.rows = rows
        self._latest: dict[str, Row] = {}
        for row in rows:
            known = self._latest.get(row.id)
            if known is None or row.valid_from >= known.valid_from:
                self._latest[row.id] = row

    def __getitem__(self, key: str) -> Row:
        return self._latest[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._latest)

    def __len__(self) -> int:
        return len(self._latest)

    # A mapping's own views look every row up again, and the tables are gone through at every step.
    def values(self) -> ValuesView[Row]:
        """The latest edition of every row, in file order."""
        return self._latest.values()

    def items(self) -> ItemsView[str, Row]:
        """The same, with their ids."""
        return self._latest.items()

    def on(self, key: str, on: date) -> Row | None:
        """The edition of a row in force on a date, or none."""
        return next((row for row in self.rows if row.id == key and row.holds_on(on)), None)

    def active(self, on: date) -> tuple[Row, ...]:
        """Rows that are switched on and in force on a date, in file order."""
        return tuple(row for row in self.rows if row.active and row.holds_on(on))
