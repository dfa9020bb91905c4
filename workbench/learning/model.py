"""What a model is trained on, how it did beside the word lists, and what it says of a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

Choice = Literal["automatic", "on", "off"]


class Task(StrEnum):
    """What is told from a text, each by a model of its own."""

    CATEGORY = "category"
    CAUSE = "cause"
    NATURES = "natures"
    EMOTION = "emotion"
    DEMANDS = "demands"

    @property
    def several(self) -> bool:
        """Whether several codes may hold for one text."""
        return self in (Task.NATURES, Task.DEMANDS)


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what people decided about it; `case_id` says in which part of the store it lies."""

    case_id: str
    text: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one model learns: the newest labelled texts of a task, out of `labels` in the store."""

    task: Task
    several: bool
    examples: tuple[Example, ...]
    labels: int = 0


@dataclass(frozen=True, slots=True)
class CodeScore:
    """One code on the held-back tenth: how often people gave it, and the F1 of both."""

    code: str
    held: int
    rules_f1: float
    model_f1: float


@dataclass(frozen=True, slots=True)
class Report:
    """How a model did beside the word lists on the held-back tenth, in counts and macro-F1.

    `labels` counts the store; the newest of them were split into `trained` and `held`. `words` are those that
    speak most for each code.

    `verdict` is `better`, `not_better`, or why nothing could be learnt: `too_few_labels`, `one_code`.
    `confusion` counts, on the held-back tenth, what people and the model gave (several joined by +).
    """

    labels: int
    trained: int
    held: int
    verdict: str
    rules_f1: float = 0.0
    model_f1: float = 0.0
    rules_right: int = 0
    model_right: int = 0
    by_code: tuple[CodeScore, ...] = ()
    confusion: tuple[tuple[str, str, int], ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def beats_rules(self) -> bool:
        """Whether it may be used by itself."""
        return self.verdict == "better"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of the text that spoke for a code, and where: pairs of start and end in code points."""

    word: str
    weight: float
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    """A code that the model gives, how sure it is (0 to 1), and the words that weighed, heaviest first."""

    task: Task
    code: str
    probability: float
    words: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A model that was trained."""

    version: int
    trained_at: datetime
    trained_by: str
    report: Report


@dataclass(frozen=True, slots=True)
class Standing:
    """A task now: labels in the store, versions newest first, what was chosen and whether it is in use."""

    task: Task
    labels: int
    choice: Choice
    in_use: bool
    versions: tuple[VersionRow, ...]
    training_due: bool
