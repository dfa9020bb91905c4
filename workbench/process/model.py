"""Moves of a case, what they ask for, and where the case stands on its road."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from workbench.awards.model import AwardRow
from workbench.changes import Changes
from workbench.checklists.model import KnownFact, RefusalSheet
from workbench.errors import NO_DETAIL, Problem

MoveKind = Literal["forward", "back", "side", "close"]
Ask = Literal["reason", "late_reason", "notice", "merged_into", "ground", "review", "findings", "court"]


class DemandOutcome(StrEnum):
    """What became of a demand."""

    GRANTED = "granted"
    PARTLY = "partly"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class DeclineGround(StrEnum):
    """Why a complaint is not handled: somebody raised it who may not raise it. There is no other reason.

    Source: 办法 18(4).
    """

    NOT_CONCERNED = "not_concerned"
    NO_AUTHORITY = "no_authority"
    NOT_GUARDIAN = "not_guardian"


class ReviewVerdict(StrEnum):
    """What the superior unit decided about a decision.

    Source: 办法 20.
    """

    UPHELD = "upheld"
    REDO = "redo"
    CHANGED = "changed"


class CourtKind(StrEnum):
    """Where a dispute went."""

    SUIT = "suit"
    ARBITRATION = "arbitration"


class NoticeMode(StrEnum):
    """How a decision was made known, or how a withdrawal or a court paper came in.

    Source: 办法 21.
    """

    HANDED = "handed"
    POSTED = "posted"
    SENT = "sent"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """What proves that something was told or received, as typed: the day, the way, and the proof in words."""

    on: str = ""
    mode: str = ""
    proof: str = ""
    evidence_id: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that was accepted; `arrived_on` where it is proved when a letter or message arrived."""

    on: date
    mode: NoticeMode
    proof: str
    evidence_id: str | None = None
    arrived_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """A written request that the superior unit look at a decision again, as typed; who will look at it."""

    applicant: str = ""
    reviewer: str = ""
    decision_no: str = ""
    decision_received_on: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFindings:
    """What a review found about procedure, time limit and outcome, and its verdict, as typed."""

    procedure: str = ""
    time_limit: str = ""
    outcome: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Court:
    """The court or arbitration commission that a dispute went to, with its docket number, as typed."""

    kind: str = ""
    body: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Where a case shall go, with what that move asks for (`roads.asked_for`).

    `merged_into` is the number of the case that takes this one in, `ground` why it is not handled.
    """

    to_state: str
    reason: str = ""
    notice: NoticeDraft | None = None
    merged_into: str = ""
    ground: str = ""
    review: ReviewRequest | None = None
    findings: ReviewFindings | None = None
    court: Court | None = None


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """What became of a demand, and what the law grants, as typed; a withdrawn one says how that is known."""

    demand_id: str
    outcome: str
    lawful: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the case is now, who is in charge of it, and what is to be known about it."""

    from_state: str
    to_state: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()
    owner: str = ""


@dataclass(frozen=True, slots=True)
class DemandStand:
    """A demand and its outcome so far."""

    id: str
    code: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class DecisionClock:
    """The clock by which the decision must be made known; its dates are open while it is paused."""

    id: str
    rule_id: str
    started_on: date
    statutory_on: date
    internal_on: date
    paused_since: date | None = None


@dataclass(frozen=True, slots=True)
class ApprovalStand:
    """The latest word of somebody with authority on the decision."""

    approver: str
    approved: bool


@dataclass(frozen=True, slots=True)
class ReviewStand:
    """A review that was asked for and is not decided yet."""

    id: str
    requested_on: date
    reviewer: str


@dataclass(frozen=True, slots=True)
class CaseStand:
    """All that decides where a case may go.

    `told`: the decision that stands was made known with proof; `told_late`: the period that it missed.
    `recorded`: needs of a state that records of their own meet; `entitled`: roles by which the submitter may
    raise the complaint; `exported` and `changed_since_export`: how fresh the case file is; `unpaid`: what is
    granted and not paid.
    """

    state: str
    road_state: str
    received_on: date
    sheet: RefusalSheet
    handler: str | None = None
    complained_of: tuple[str, ...] = ()
    demands: tuple[DemandStand, ...] = ()
    facts: Mapping[str, KnownFact] = field(default_factory=dict)
    decision_clock: DecisionClock | None = None
    exported: bool = False
    changed_since_export: bool = False
    told: bool = False
    told_late: DecisionClock | None = None
    registered_by: str = ""
    entitled: tuple[str, ...] = ()
    recorded: frozenset[str] = frozenset()
    approval: ApprovalStand | None = None
    review: ReviewStand | None = None
    unpaid: tuple[AwardRow, ...] = ()

    @property
    def owner(self) -> str:
        """Who is in charge: the reviewer during a review, else the handler, else whoever registered it."""
        if self.review is not None and self.state == "under_review":
            return self.review.reviewer
        return self.handler or self.registered_by

    @property
    def approver(self) -> str:
        """Who approved the decision, by the approval or by the fact; nobody while it is not approved."""
        if self.approval is not None:
            return self.approval.approver if self.approval.approved else ""
        fact = self.facts.get("approval.approver")
        return "" if fact is None else str(fact.value)


@dataclass(frozen=True, slots=True)
class Move:
    """A state that a case could go to next, what the move asks for, what stands in its way.

    `owner`: who is in charge after it; empty where the move itself says so.
    """

    to_state: str
    kind: MoveKind
    asks: tuple[Ask, ...] = ()
    problems: tuple[Problem, ...] = ()
    owner: str = ""

    @property
    def free(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class RoadStep:
    """A state of the main road, for the header."""

    state: str
    phase: Literal["done", "current", "future"]


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next: a code with details, and why; `target` is the id it is about.

    `move` names the state when the thing to do is to move the case.
    """

    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)
    why: str = ""
    why_detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)
    target: str = ""
    move: str = ""
    due_on: date | None = None
