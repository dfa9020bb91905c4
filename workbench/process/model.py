"""Moves of a case, what they ask for, and where the case stands on its road."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from workbench.changes import Changes
from workbench.checklists.model import KnownFact, RefusalSheet
from workbench.errors import NO_DETAIL, Problem

MoveKind = Literal["forward", "back", "side", "close"]
Ask = Literal["reason", "notice", "merged_into"]


class DemandOutcome(StrEnum):
    """What became of a demand."""

    GRANTED = "granted"
    PARTLY = "partly"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


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
class MoveDraft:
    """Where a case shall go; `merged_into` is the number of the case that takes this one in."""

    to_state: str
    reason: str = ""
    notice: NoticeDraft | None = None
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """What became of a demand, and what the law grants, as typed; a withdrawn one says how that is known."""

    demand_id: str
    outcome: str
    lawful: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExtensionDraft:
    """A longer period for the decision, as typed: `C04` for complex, `C05` for specially complex cases."""

    clock_id: str
    reason: str
    informed_on: str
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the case is now, and what is to be known about it."""

    from_state: str
    to_state: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class DemandStand:
    """A demand and its outcome so far."""

    id: str
    code: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class DecisionClock:
    """The clock by which the decision must be made known."""

    id: str
    rule_id: str
    started_on: date
    statutory_on: date
    internal_on: date


@dataclass(frozen=True, slots=True)
class CaseStand:
    """All that decides where a case may go; `told`: the decision that stands was made known with proof."""

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
    told: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A state that a case could go to next, what the move asks for, and what stands in its way."""

    to_state: str
    kind: MoveKind
    asks: tuple[Ask, ...] = ()
    problems: tuple[Problem, ...] = ()

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
