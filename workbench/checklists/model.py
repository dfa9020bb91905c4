"""What is known of a case for its two checklists, and the sheets that come out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from workbench.changes import Changes
from workbench.clocks.model import ComputedClock, Pause
from workbench.errors import NO_DETAIL, Problem
from workbench.evidence.model import Admissibility
from workbench.rulebook.model import Citation

FactValue = str | int | date | datetime
Sector = Literal["insurance", "bank"]

REFUSAL_NATURE = "NA2"
REFUSED_CLAIM = "IB40.01"
CLAIMS_CATEGORY = "IB40"
CLAIM_DEMAND = "DM01"
REJECTED = "rejected"
PREMIUM = "premium"


class StepState(StrEnum):
    """Where a step of the refusal flow stands; `not_needed` steps ask nothing of this case."""

    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"
    RED = "red"
    NOT_NEEDED = "not_needed"


class ElementState(StrEnum):
    """Where an element stands; lapsed and conflict are computed and cannot be marked away."""

    PROVEN = "proven"
    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"
    LAPSED = "lapsed"
    CONFLICT = "conflict"


class ItemState(StrEnum):
    """Where an item of the evidence checklist stands."""

    HAVE = "have"
    MISSING = "missing"
    REQUESTED = "requested"
    NOT_APPLICABLE = "not_applicable"
    HELD_BY_US = "held_by_us"


class ClockState(StrEnum):
    """Where a clock stands; missed: its last day passed without, or before, what it waits for."""

    WAITING = "waiting"
    RUNNING = "running"
    KEPT = "kept"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A fact as typed, with where it is known from; `evidence_id` names an exhibit of the case."""

    key: str
    value: str
    source: str = ""
    evidence_id: str | None = None


@dataclass(frozen=True, slots=True)
class MarkDraft:
    """What somebody sets on an item of a checklist, with the exhibits that carry it."""

    item_id: str
    state: str
    note: str = ""
    evidence_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """Money collected or paid under a contract of the case, as typed."""

    contract_id: str
    paid_on: str
    amount: str
    kind: str = PREMIUM


@dataclass(frozen=True, slots=True)
class Done:
    """What a command changed, and what it wants to be known without refusing."""

    changes: Changes
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of the case; `derived` when the program knows it from its own records."""

    key: str
    value: FactValue
    source: str | None = None
    evidence: int | None = None
    recorded_by: str = ""
    recorded_at: datetime | None = None
    derived: bool = False

    @property
    def supported(self) -> bool:
        """Whether it says where it is known from."""
        return self.derived or self.evidence is not None or bool(self.source)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was set on an item, by whom and when."""

    item_id: str
    state: str
    note: str | None
    marked_by: str
    marked_on: date


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit of the case as the checklists weigh it; `weak` when it cannot alone prove a fact."""

    number: int
    title: str
    form: str
    review: Admissibility
    settlement_talk: bool = False
    adverse: bool = False
    weak: bool = False

    @property
    def carries(self) -> bool:
        """Whether it may serve as proof for us: reviewed without objection, not adverse, no settlement talk.

        Source: 证据规定 87; 民诉解释 107.
        """
        return not (self.review.blocked_by or self.settlement_talk or self.adverse)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money collected or paid under a contract; kind `premium` is what the policyholder paid."""

    paid_on: date
    amount_fen: int
    kind: str


@dataclass(frozen=True, slots=True)
class RefusalState:
    """All that the checklists look at.

    `links` leads from an element or item to its exhibits; `requests` tells what was asked for, and when.
    `suspensions` are the recorded pauses by their kind; `own_amounts` the lengths set for single clocks.
    """

    received_on: date
    category: str | None = None
    natures: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    handler: str | None = None
    complained_of: tuple[str, ...] = ()
    claim_rejected: bool = False
    grounds: tuple[str, ...] = ()
    facts: Mapping[str, KnownFact] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    exhibits: tuple[Exhibit, ...] = ()
    links: Mapping[str, tuple[Exhibit, ...]] = field(default_factory=dict)
    payments: tuple[Payment, ...] = ()
    requests: tuple[tuple[str, date], ...] = ()
    suspensions: Mapping[str, tuple[Pause, ...]] = field(default_factory=dict)
    own_amounts: Mapping[str, int] = field(default_factory=dict)

    @property
    def pursued(self) -> bool:
        """Whether somebody means to refuse a claim: by label, by a chosen ground or by the outcome set."""
        return REFUSAL_NATURE in self.natures or bool(self.grounds) or self.claim_rejected

    @property
    def concerned(self) -> bool:
        """Whether the case is about a refusal at all: one is pursued, or the complaint is that one was made.

        Source: the entry of the nature NA2 in the rule pack (the category is a refused claim, or a ground).
        """
        return self.pursued or self.category == REFUSED_CLAIM

    def value(self, key: str) -> FactValue | None:
        """What is known under a key."""
        fact = self.facts.get(key)
        return None if fact is None else fact.value

    def day(self, key: str) -> date | None:
        """The date known under a key."""
        value = self.value(key)
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else None


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing a gate waits for; `id` names the fact, element, clock, item or exhibit.

    `red` when waiting cannot mend it: a right lapsed, or facts speak against it. `or_else`: other ways.
    """

    kind: Literal["fact", "element", "clock", "item", "evidence", "ground", "person"]
    id: str
    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)
    red: bool = False
    or_else: "tuple[Missing, ...]" = ()


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock of the case; `ended_on` is the day of what it waits for, known by the fact `ended_by`.

    While `paused_since` is set the dates are the earliest possible, and the clock is not overdue.
    """

    clock_id: str
    state: ClockState
    nature: str
    trigger: str
    done_when: str
    citations: tuple[Citation, ...] = ()
    dates: ComputedClock | None = None
    ended_on: date | None = None
    days_left: int | None = None
    paused_since: date | None = None
    ended_by: str = ""
    pauses: tuple[Pause, ...] = ()

    @property
    def lapsed_on(self) -> date | None:
        """The last day of a right that is gone."""
        missed = self.state is ClockState.MISSED and self.nature == "right"
        return self.dates.statutory if missed and self.dates else None


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element of a chosen ground; its texts stand in the rule pack under its id."""

    id: str
    ground_id: str
    state: ElementState
    burden: str
    essential: bool
    group: str
    due_at_step: int
    decided: bool
    evidence: tuple[int, ...] = ()
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    clocks: tuple[ClockView, ...] = ()
    note: str | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class GroundView:
    """A chosen ground with its elements; `dead` when it can carry no refusal any more, and why."""

    id: str
    is_refusal: bool
    elements: tuple[ElementView, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def dead(self) -> bool:
        """Whether an essential element lapsed or is contradicted."""
        return any(problem.level == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact that a step asks for, answered or not."""

    key: str
    known: KnownFact | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the fifteen steps; `waits_for` names what is missing in the steps before a locked one."""

    id: str
    number: int
    state: StepState
    citations: tuple[Citation, ...]
    facts: tuple[FactView, ...] = ()
    missing: tuple[Missing, ...] = ()
    waits_for: tuple[Missing, ...] = ()
    evidence: tuple[int, ...] = ()
    confirmed: Mark | None = None


@dataclass(frozen=True, slots=True)
class RefusalSheet:
    """The refusal checklist of a case."""

    pursued: bool
    steps: tuple[StepView, ...]
    grounds: tuple[GroundView, ...]
    clocks: tuple[ClockView, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def done(self) -> int:
        """How many steps are behind us."""
        return sum(step.state in (StepState.DONE, StepState.NOT_NEEDED) for step in self.steps)

    @property
    def current(self) -> StepView | None:
        """The step to work on: the first that is red or open."""
        return next((step for step in self.steps if step.state in (StepState.RED, StepState.OPEN)), None)


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the evidence checklist."""

    id: str
    state: ItemState
    required: bool
    may_be_asked: bool
    internal: bool
    evidence: tuple[int, ...] = ()
    note: str | None = None
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """The evidence checklist of a case, in the order of the rule pack."""

    items: tuple[ItemView, ...]

    @property
    def gaps(self) -> tuple[ItemView, ...]:
        """Required items that are not at hand, whoever has to bring them."""
        settled = (ItemState.HAVE, ItemState.NOT_APPLICABLE)
        return tuple(item for item in self.items if item.required and item.state not in settled)


@dataclass(frozen=True, slots=True)
class RequestList:
    """What may be asked of the complainant in the one notice, and what was asked before.

    `suggested` would help and is not required: it may be mentioned, never demanded.
    """

    items: tuple[str, ...]
    asked_before: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    suggested: tuple[str, ...] = ()
