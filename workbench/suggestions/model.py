"""Suggestions with the words that caused them, as places in the text that was read."""

from dataclasses import dataclass
from typing import Literal

from workbench.errors import Problem

Kind = Literal["category", "cause", "nature", "demand", "alert", "urgency"]
EntityKind = Literal[
    "date", "amount", "phone", "id_number", "card", "contract", "person", "institution", "statute", "secret"
]


@dataclass(frozen=True, slots=True)
class Reason:
    """A word as it stands in the text, and where: pairs of start and end in code points."""

    word: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class AmountFound:
    """An amount of yuan read in the text."""

    fen: int
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code to offer; `score` is the sum of the points of the words found, best first.

    `probability` is what the model trained on this machine gives it, `learnt` the words that weighed in it;
    None and none where only the word lists speak.
    """

    kind: Kind
    code: str
    score: float
    reasons: tuple[Reason, ...]
    amounts: tuple[AmountFound, ...] = ()
    probability: float | None = None
    learnt: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Emotion:
    """The level 0 to 4 that the strongest words show, and the labels they carry, strongest first.

    `probability` and `learnt` as in `Suggestion`, where the level comes from the model.
    """

    level: int = 0
    labels: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    probability: float | None = None
    learnt: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Keyword:
    """A telling word with its TF-IDF weight and its first places."""

    word: str
    weight: float
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that a text names, and where.

    `value` is its one spelling: an ISO date (or its first part), fen, digits, a law with its article; empty
    where it cannot be known. `note` says more: of a phone its kind, of an ID number the kind of document, of
    a person the word that stood beside. The `word` of a card or a secret is hidden.
    """

    kind: EntityKind
    word: str
    start: int
    end: int
    value: str = ""
    note: str = ""
    doubts: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A sentence as it stands in the text, card numbers and secrets hidden; `part` says why it was taken."""

    text: str
    start: int
    end: int
    part: Literal["event", "demand", "whole"] = "event"


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that a text suggests; nothing here is applied by itself.

    `truncated` says that only the first `read_chars` characters were looked at.
    """

    keywords: tuple[Keyword, ...] = ()
    category: tuple[Suggestion, ...] = ()
    cause: tuple[Suggestion, ...] = ()
    natures: tuple[Suggestion, ...] = ()
    demands: tuple[Suggestion, ...] = ()
    emotion: Emotion = Emotion()
    alerts: tuple[Suggestion, ...] = ()
    urgency: tuple[Suggestion, ...] = ()
    amounts: tuple[AmountFound, ...] = ()
    entities: tuple[Entity, ...] = ()
    summary: tuple[SummaryLine, ...] = ()
    read_chars: int = 0
    truncated: bool = False
