"""What severity is computed from, the points that made it, and the priority that follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PriorityLevel = Literal["P1", "P2", "P3", "P4"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityInputs:
    """What is known of a complaint; `amount_fen` is the sum asked for, none when no sum is named.

    `harms` are the `harm` values of severity.yaml; `self_harm_words` are words found in the narrative.
    """

    amount_fen: int | None = None
    harms: frozenset[str] = frozenset()
    channels: tuple[str, ...] = ()
    natures: frozenset[str] = frozenset()
    major_group: bool = False
    self_harm_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeverityPart:
    """Points from one reason; `code` is the id of a row of severity.yaml or channels.yaml."""

    code: str
    points: int
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Severity:
    """The score 1-5 with everything that made it, and the formula in figures.

    `needs_human_now`: self-harm words were found and a person must act at once. It says nothing about whether
    the customer is reasonable, and sets no nature.
    """

    score: int
    parts: tuple[SeverityPart, ...]
    formula: str
    needs_human_now: bool


@dataclass(frozen=True, slots=True)
class Priority:
    """P1 to P4 and why: `severity.by_score`, `severity.by_clock`, or neither for the rest."""

    level: PriorityLevel
    reasons: tuple[SeverityPart, ...]
