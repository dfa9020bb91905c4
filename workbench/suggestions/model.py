"""Suggestions with the words that caused them, as places in the text that was read."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["category", "cause", "nature", "demand", "alert"]


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
    """A code to offer; `score` is the sum of the points of the words found, best first."""

    kind: Kind
    code: str
    score: float
    reasons: tuple[Reason, ...]
    amounts: tuple[AmountFound, ...] = ()


@dataclass(frozen=True, slots=True)
class Emotion:
    """The level 0 to 4 that the strongest words show, and the labels they carry, strongest first."""

    level: int = 0
    labels: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Keyword:
    """A telling word with its TF-IDF weight and its first places."""

    word: str
    weight: float
    places: tuple[tuple[int, int], ...]


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
    amounts: tuple[AmountFound, ...] = ()
    read_chars: int = 0
    truncated: bool = False
