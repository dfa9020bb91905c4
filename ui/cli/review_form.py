"""The review of an exhibit as the command line takes it: answers, factors and particulars in one form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from workbench.evidence.model import PropertyAnswer


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """An answer with its explanation."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    answer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """What to keep about an exhibit; what is left out stays.

    `answers` to the questions of the three properties and `factors` for electronic data, by their id: the
    answer alone ("yes", "no", "open") or with a note. `particulars` by their id: text, a day (2026-09-18), a
    moment (2026-09-18 14:30), the value of a choice, "yes" for a tick, or the number of another exhibit of
    the case; an empty text takes one away.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    answers: Mapping[str, str | AnswerForm] = field(default_factory=dict)
    factors: Mapping[str, str | AnswerForm] = field(default_factory=dict)
    particulars: Mapping[str, str] = field(default_factory=dict)

    def given(self) -> tuple[PropertyAnswer, ...]:
        """All answers, in the order of the form."""
        both = [*self.answers.items(), *self.factors.items()]
        return tuple(
            PropertyAnswer(question, said)
            if isinstance(said, str)
            else PropertyAnswer(question, said.answer, said.note)
            for question, said in both
        )
