"""Words of the lists as typed, as decided and as shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from workbench.changes import Changes

Deed = Literal["add", "remove", "take_back"]
Strength = Literal["strong", "words", "weak", "unless"]
Origin = Literal["shipped", "own"]

CHANGED = Changes.of("words")
WORD_MAX_CHARS = 30
REASON_MAX_CHARS = 300


@dataclass(frozen=True, slots=True)
class WordDraft:
    """A decision about a word as typed; `strength` only where it is put in. The dictionary knows no code."""

    lexicon: str = ""
    code: str = ""
    word: str = ""
    reason: str = ""
    strength: str = "words"


@dataclass(frozen=True, slots=True)
class WordChange:
    """A decision about a word that stands or stood."""

    id: str
    lexicon: str
    code: str
    word: str
    deed: Deed
    points: float
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word of one code: what it weighs, whether it counts, and who decided about it last."""

    lexicon: str
    code: str
    word: str
    points: float
    origin: Origin
    counts: bool
    change: WordChange | None = None


@dataclass(frozen=True, slots=True)
class WordUse:
    """In how many narratives a word stands, and in how many of these cases the final label is its code.

    `confirmed` is None where cases carry no such label.
    """

    word: str
    cases: int
    confirmed: int | None


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision did; `rows` are the words of its code as they stand now."""

    change: WordChange
    changes: Changes = CHANGED
