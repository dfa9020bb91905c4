"""Whether a typed conclusion may stand. Pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from workbench.complaints.examining import Examiner
from workbench.dimensions.model import Dimension, FiveDraft
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook
from workbench.text import half_width

WORDS_MAX_CHARS = 5000
_NUMBERS = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A conclusion that was accepted; empty parts take back what stood there."""

    dimension: Dimension
    finding: str
    action: str
    evidence: tuple[int, ...]


def conclusions_of(
    draft: FiveDraft, exhibits: Collection[int], book: Rulebook, today: date
) -> tuple[tuple[Conclusion, ...], tuple[Problem, ...]]:
    """The conclusions, or everything that is wrong with them; `exhibits` are the numbers that exist."""
    examiner = Examiner(book, today)
    found: dict[Dimension, Conclusion] = {}
    for place, one in enumerate(draft.dimensions):
        field = f"dimensions.{place}"
        if one.dimension not in set(Dimension):
            detail = {"value": one.dimension[:40], "allowed": ", ".join(Dimension)}
            examiner.refuse(f"{field}.dimension", "five.unknown_dimension", **detail)
            continue
        dimension = Dimension(one.dimension)
        if dimension in found:
            examiner.refuse(f"{field}.dimension", "five.dimension_twice", value=one.dimension)
        finding = examiner.safe_text(one.finding, f"{field}.finding", WORDS_MAX_CHARS)
        action = examiner.safe_text(one.action, f"{field}.action", WORDS_MAX_CHARS)
        evidence = _numbers(examiner, one.evidence, f"{field}.evidence", exhibits)
        found[dimension] = Conclusion(dimension, finding or "", action or "", evidence)
    return (() if examiner.refused else tuple(found.values())), tuple(examiner.problems)


def _numbers(examiner: Examiner, typed: str, field: str, exhibits: Collection[int]) -> tuple[int, ...]:
    numbers: dict[int, None] = {}
    for part in _NUMBERS.split(half_width(typed).strip()):
        if not part:
            continue
        if not (part.isascii() and part.isdigit()) or int(part[:9]) not in exhibits:
            examiner.refuse(field, "five.unknown_exhibit", value=part[:20])
        else:
            numbers[int(part)] = None
    return tuple(sorted(numbers))
