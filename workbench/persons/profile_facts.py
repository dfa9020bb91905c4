"""What the profile is made from: rows about one person over all their cases."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from workbench.persons.model import PersonSheet
from workbench.persons.profile_model import Source


@dataclass(frozen=True, slots=True)
class CaseFact:
    """A case in which the person is a party; `own` where they complain."""

    id: str
    case_no: str
    received_on: date
    registered_at: datetime
    registered_by: str
    state: str
    category: str | None
    cause: str | None
    self_harm_words: str | None
    closed_on: date | None
    own: bool


@dataclass(frozen=True, slots=True)
class RoleFact:
    """A role of the person in a case."""

    complaint_id: str
    role: str
    proxy_for: str | None


@dataclass(frozen=True, slots=True)
class ReceiptFact:
    """A receipt of one of the person's own cases."""

    complaint_id: str
    channel: str
    received_on: date


@dataclass(frozen=True, slots=True)
class DemandFact:
    """A demand in one of the person's own cases."""

    complaint_id: str
    code: str
    asked_fen: int | None
    note: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class NatureFact:
    """A nature label on one of the person's own cases."""

    complaint_id: str
    code: str
    reason: str | None
    set_by: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class ContractFact:
    """A contract in a case; the same contract may stand in several."""

    complaint_id: str
    id: str
    number: str
    kind: str
    product: str | None
    formed_on: date | None
    purchase_channel: str | None
    yearly_premium_fen: int | None
    sales_agent: str | None


@dataclass(frozen=True, slots=True)
class PaymentFact:
    """A premium received under a contract of the person."""

    contract_id: str
    paid_on: date
    amount_fen: int


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A paper that somebody asked the person for, and the day it came."""

    complaint_id: str
    item: str
    asked_on: date
    came_on: date | None


@dataclass(frozen=True, slots=True)
class LetterFact:
    """The narrative of one of the person's own cases: its length, and its text up to a limit."""

    complaint_id: str
    chars: int
    text: str


@dataclass(frozen=True, slots=True)
class LikenessFact:
    """Another person's case whose wording is like one of the person's own."""

    complaint_id: str
    other_case_no: str
    jaccard: float


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """An answer that was not withdrawn."""

    id: str
    complaint_id: str | None
    question: str
    answer: str
    asked_on: date
    recorded_by: str


@dataclass(frozen=True, slots=True)
class ContactFact:
    """A contact with the person."""

    id: str
    complaint_id: str
    kind: str
    started_at: datetime
    duration_seconds: int | None
    answered: bool
    demand: str | None
    emotion_level: int | None
    emotion_label: str | None
    emotion_words: str | None
    next_step: str | None
    recorded_by: str


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """An open promise in one of the person's own cases."""

    id: str
    complaint_id: str
    text: str
    due_on: date
    due_time: str | None
    promised_by: str


@dataclass(frozen=True, slots=True)
class FollowUpFact:
    """An attempt to follow up on a decision in one of the person's own cases."""

    id: str
    complaint_id: str
    tried_at: datetime
    reached: bool
    outcome_score: int | None
    process_score: int | None
    still_demands: str | None
    recorded_by: str


@dataclass(frozen=True, slots=True)
class JudgementFact:
    """A judgement that was not withdrawn."""

    id: str
    complaint_id: str | None
    field: str
    value: str
    basis: str
    judged_by: str
    judged_at: datetime
    expires_on: date


@dataclass(frozen=True, slots=True)
class Cohort:
    """Alike people: who counts as alike, and by measure the person's figure and those of the others."""

    product: str
    category: str
    age_band: tuple[int, ...]
    own: Mapping[str, float]
    others: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class WholeFacts:
    """What only the whole profile needs: it takes longer to read than the person in five lines may."""

    payments: tuple[PaymentFact, ...] = ()
    papers: tuple[PaperFact, ...] = ()
    settled: tuple[str, ...] = ()
    letters: tuple[LetterFact, ...] = ()


@dataclass(frozen=True, slots=True)
class CrowdFacts:
    """What the profile says by looking at other people."""

    likenesses: tuple[LikenessFact, ...] = ()
    cohort: Cohort | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All rows about one person; cases oldest first, contacts, answers and judgements too."""

    sheet: PersonSheet
    today: date
    typed: Mapping[str, Source]
    cases: tuple[CaseFact, ...] = ()
    roles: tuple[RoleFact, ...] = ()
    receipts: tuple[ReceiptFact, ...] = ()
    demands: tuple[DemandFact, ...] = ()
    natures: tuple[NatureFact, ...] = ()
    contracts: tuple[ContractFact, ...] = ()
    contacts: tuple[ContactFact, ...] = ()
    promises: tuple[PromiseFact, ...] = ()
    judgements: tuple[JudgementFact, ...] = ()
    follow_ups: tuple[FollowUpFact, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    whole: WholeFacts | None = None
    crowd: CrowdFacts | None = None
    case_facts: Mapping[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def own(self) -> tuple[CaseFact, ...]:
        """The cases in which the person complains."""
        return tuple(case for case in self.cases if case.own)

    def case(self, complaint_id: str) -> CaseFact:
        """A case by its id."""
        return next(case for case in self.cases if case.id == complaint_id)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the person is known by, for masking free text."""
        return tuple(name for name in (self.sheet.name, *self.sheet.aliases) if name)
