"""What the list of found files shows and filters by."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.bulk.model import Candidate, Plan
from workbench.evidence import signatures as known

_SHORT = {promised[0]: ending for ending, promised in reversed(known.ENDINGS.items())}
_LONGEST_ENDING = 6
_OWN = {known.MAIL: "EML", known.UNKNOWN: ""}


class Shown(StrEnum):
    """Which of the found files are listed."""

    ALL = "all"
    READY = "ready"
    KNOWN = "known"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A found file; `place` is that in the plan, `source` what it came out of."""

    place: int
    candidate: Candidate
    source: str

    @property
    def type_name(self) -> str:
        """Its type in a few letters, by its content; nothing where nobody looked."""
        return type_name(self.candidate)


def rows_of(plan: Plan) -> tuple[FoundRow, ...]:
    """Every file of a plan."""
    names = [source.name for source in plan.sources]
    return tuple(
        FoundRow(place, candidate, names[candidate.source]) for place, candidate in enumerate(plan.candidates)
    )


def matching(rows: Iterable[FoundRow], shown: Shown, text: str) -> list[FoundRow]:
    """The rows of one standing whose name or source holds every word."""
    words = text.casefold().split()
    return [
        row
        for row in rows
        if (shown is Shown.ALL or row.candidate.standing == shown.value)
        and all(word in f"{row.source}\n{row.candidate.name}".casefold() for word in words)
    ]


def type_name(candidate: Candidate) -> str:
    """The usual ending of a type where there is one, else the second half of its name."""
    media_type = candidate.media_type
    if not media_type:
        return ""
    if media_type in _OWN:
        return _OWN[media_type]
    if media_type in _SHORT:
        return _SHORT[media_type].removeprefix(".").upper()
    short = media_type.rpartition("/")[2].removeprefix("x-").rpartition(".")[2].split("-")[0]
    return short.upper() if len(short) <= _LONGEST_ENDING else ""
