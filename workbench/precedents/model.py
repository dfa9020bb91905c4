"""Cases like this one, remedies that worked, and lines of advice, as rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from workbench.rulebook.advice_model import AdviceRule
from workbench.suggestions.model import Suggestions

LikeCode = Literal["ground", "product", "category", "line", "demand", "cause", "words"]


@dataclass(frozen=True, slots=True)
class Probe:
    """What is compared: the codes of a case, registered or not, and its telling words with their weights."""

    category: str | None = None
    cause: str | None = None
    demands: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    words: tuple[tuple[str, float], ...] = ()
    complaint_id: str = ""


@dataclass(frozen=True, slots=True)
class Like:
    """One reason why a case is similar; `what` are the codes or words shared."""

    code: LikeCode
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a closed case ended: what each demand got, what it cost, how long it took, what was said later.

    `again` is None as long as the ninety days after it are not over and nobody came again.
    """

    outcomes: tuple[tuple[str, str | None], ...] = ()
    remedies: tuple[str, ...] = ()
    cost_fen: int = 0
    days: int = 0
    outcome_score: int | None = None
    process_score: int | None = None
    again: bool | None = None
    again_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """A closed case like this one, why it is, and how it ended; `shared_percent`: weight of the words."""

    complaint_id: str
    case_no: str
    state: str
    category: str | None
    first_demand: str | None
    received_on: date
    closed_on: date
    likes: tuple[Like, ...]
    shared_percent: int
    ended: Ended


@dataclass(frozen=True, slots=True)
class Remedy:
    """What was given in closed cases of one cause: how often, and in how many nobody came again.

    `watched` are the cases whose ninety days are over or in which somebody came again; `quiet` those of them
    without a new complaint. `satisfaction` is the mean score times ten of the `scored` ones.
    """

    kinds: tuple[str, ...]
    cases: tuple[str, ...]
    watched: int
    quiet: int
    scored: int
    satisfaction_tenths: int | None
    median_fen: int
    likely_low_percent: int

    @property
    def count(self) -> int:
        """In how many cases it was given."""
        return len(self.cases)


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A line of advice: of a rule, with what called it up; or of earlier cases, with their numbers.

    `because` are pairs of condition and codes, such as `("category", ("IB40.01",))`.
    """

    source: Literal["rule", "precedent"]
    rule: AdviceRule | None = None
    remedy: Remedy | None = None
    because: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseReading:
    """What the program understood of a case: its words, closed cases like it, and what to do first."""

    suggestions: Suggestions
    similar: tuple[SimilarCase, ...] = ()
    advice: tuple[AdviceLine, ...] = ()
    considered: int = 0


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What of a case calls advice up, beside its words."""

    category: str | None = None
    cause: str | None = None
    channel: str = ""
    natures: frozenset[str] = frozenset()
    demands: tuple[str, ...] = ()
    emotion: int = 0
    alerts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    urgency: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days_left: int | None = None
    came_before: tuple[str, ...] = ()
    contacted: bool = False
