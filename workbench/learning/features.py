"""What a model sees of a text: short runs of characters, and what the word lists found."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from workbench.suggestions.lexicon import fold
from workbench.suggestions.model import Suggestions

READ_CHARS: Final = 3_000
LONGEST: Final = 3
LEAST_TEXTS: Final = 2
MOST_RUNS: Final = 60_000
# The vector of runs has this length, beside rule marks of about one each; measured on comments on banks.
LENGTH: Final = 3.0
MARK: Final = "\0"

Places = dict[str, list[tuple[int, int]]]

# A Latin word or a number is one unit; so is every other character, punctuation included.
_UNIT = re.compile(r"[a-z]+|[0-9]+|\S")


def runs_in(text: str) -> Places:
    """Every run of one to three units with its places; a number stands as 0, so none is learnt by heart."""
    folded = fold(text[:READ_CHARS])
    units = [
        ("0" if match.group().isdigit() else match.group(), match.start(), match.end())
        for match in _UNIT.finditer(folded)
    ]
    found: Places = {}
    for first in range(len(units)):
        key = ""
        for word, _, end in units[first : first + LONGEST]:
            key += word
            found.setdefault(key, []).append((units[first][1], end))
    return found


def rarity(texts: Iterable[Iterable[str]], count: int) -> dict[str, float]:
    """By run its inverse document frequency; without runs of one text only and the rarest of very many."""
    spread = Counter(run for runs in texts for run in runs)
    kept = sorted(
        ((run, n) for run, n in spread.items() if n >= LEAST_TEXTS), key=lambda item: (-item[1], item[0])
    )
    return {run: math.log((1 + count) / (1 + n)) + 1 for run, n in kept[:MOST_RUNS]}


def vector(
    runs: Iterable[str], rarities: Mapping[str, float], marks: Mapping[str, float]
) -> dict[str, float]:
    """The weighted features of one text."""
    known = {run: rarities[run] for run in sorted(runs) if run in rarities}
    norm = math.sqrt(sum(value * value for value in known.values())) or 1.0
    return {run: LENGTH * value / norm for run, value in known.items()} | {
        MARK + name: value for name, value in marks.items()
    }


def marks_of(heard: Suggestions) -> dict[str, float]:
    """What the word lists say of a text, as features: a model starts from them and learns their limits."""
    marks = {f"emotion>={level}": 1.0 for level in range(1, heard.emotion.level + 1)}
    if heard.emotion.reasons:
        marks["emotion words"] = math.log1p(len(heard.emotion.reasons)) / 2
    marks |= {f"feeling {label}": 1.0 for label in heard.emotion.labels}
    for offered in (heard.category, heard.cause, heard.natures, heard.demands):
        for place, one in enumerate(offered):
            marks[f"{one.kind} {one.code}"] = 1.0 if place == 0 or one.kind in ("nature", "demand") else 0.5
    return marks


def rule_codes(heard: Suggestions, task: str) -> Sequence[str]:
    """The codes that the word lists give for a task, best first."""
    if task == "emotion":
        return (str(heard.emotion.level),)
    return [one.code for one in getattr(heard, task)]
