"""Texts that are alike, and the clusters they form."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TextSource(StrEnum):
    """Where a printed text stands."""

    NARRATIVE = "narrative"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another text that reads alike.

    `jaccard` compares what is left after names, numbers and dates are out; `as_written` the texts as they
    were written. Both are exact: shared 5-grams by all 5-grams of the two.
    """

    complaint_id: str
    case_no: str
    source_kind: str
    source_id: str
    jaccard: float
    as_written: float


@dataclass(frozen=True, slots=True)
class ClusterMember:
    """A text of a cluster; `likeness` is its Jaccard to the centre, which is 1 for the centre itself."""

    complaint_id: str
    case_no: str
    person_id: str | None
    received_on: date
    source_kind: str
    source_id: str
    likeness: float


@dataclass(frozen=True, slots=True)
class TextCluster:
    """Texts that are alike, the centre first; `sample` is how the centre begins, masked.

    Every member is at least `least_likeness` like the centre, so no chain of small steps joins strangers.
    """

    members: tuple[ClusterMember, ...]
    least_likeness: float
    sample: str

    @property
    def cases(self) -> int:
        """How many cases the texts stand in."""
        return len({member.complaint_id for member in self.members})

    @property
    def people(self) -> int:
        """How many people complain in them; cases of nobody known count one each."""
        return len({member.person_id or member.complaint_id for member in self.members})
