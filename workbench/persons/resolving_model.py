"""People who may be one: what speaks for it and against it, point by point."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that two people share, or in which they differ; `shown` is masked."""

    rule: str
    points: int
    shown: str

    @property
    def code(self) -> str:
        """The code of its sentence."""
        return f"person.{self.rule}"


@dataclass(frozen=True, slots=True)
class PersonCandidate:
    """Another person who may be this one, with everything that was weighed, weightiest first."""

    person_id: str
    name: str
    reasons: tuple[Reason, ...]
    complaint_count: int
    last_case_no: str | None

    @property
    def points(self) -> int:
        """The sum of all that was weighed."""
        return sum(reason.points for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """A person, masked, and another who may be the same."""

    person_id: str
    name: str
    other: PersonCandidate
