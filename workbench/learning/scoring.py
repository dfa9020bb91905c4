"""How answers compare with what people decided: F1 by code, and whether a difference could be chance."""

import random
from collections import Counter
from collections.abc import Sequence

Codes = frozenset[str]

_SHUFFLES = 500
# Chance may explain what is called better in one of twenty such comparisons at most.
_LEAST_ODDS = 0.05


def f1_by_code(actual: Sequence[Codes], given: Sequence[Codes]) -> dict[str, float]:
    """By code that people gave: 2·right / (2·right + missed + wrong)."""
    right, spoken = Counter[str](), Counter[str]()
    for truth, answer in zip(actual, given, strict=True):
        right.update(truth & answer)
        spoken.update(truth)
        spoken.update(answer)
    wanted = sorted({code for truth in actual for code in truth})
    return {code: 2 * right[code] / spoken[code] for code in wanted}


def macro_f1(actual: Sequence[Codes], given: Sequence[Codes]) -> float:
    """The mean of F1 over the codes that people gave; 0 without any."""
    scores = f1_by_code(actual, given)
    return sum(scores.values()) / len(scores) if scores else 0.0


def is_informed(actual: Sequence[Codes], given: Sequence[Codes]) -> bool:
    """Whether the answers fit their own texts better than the same answers dealt out at random.

    Source: permutation test (Good, Permutation, Parametric and Bootstrap Tests of Hypotheses).
    """
    dealer = random.Random(len(actual))
    reached = macro_f1(actual, given)
    dealt = list(given)
    as_good = 0
    for _ in range(_SHUFFLES):
        dealer.shuffle(dealt)
        as_good += macro_f1(actual, dealt) >= reached
    return (as_good + 1) / (_SHUFFLES + 1) <= _LEAST_ODDS


def is_better(actual: Sequence[Codes], ours: Sequence[Codes], theirs: Sequence[Codes]) -> bool:
    """Whether our macro-F1 is higher by more than swapping answers text by text would often give.

    Source: approximate randomisation (Noreen 1989; Yeh 2000, for F1).
    """
    ahead = macro_f1(actual, ours) - macro_f1(actual, theirs)
    if ahead <= 0:
        return False
    dealer = random.Random(len(actual))
    as_far = 0
    for _ in range(_SHUFFLES):
        pairs = [
            (our, their) if dealer.random() < 0.5 else (their, our)
            for our, their in zip(ours, theirs, strict=True)
        ]
        swapped = macro_f1(actual, [pair[0] for pair in pairs])
        as_far += swapped - macro_f1(actual, [pair[1] for pair in pairs]) >= ahead
    return (as_far + 1) / (_SHUFFLES + 1) <= _LEAST_ODDS


def confusion(actual: Sequence[Codes], given: Sequence[Codes]) -> tuple[tuple[str, str, int], ...]:
    """How often what people gave met which answer, most frequent first; several codes joined by +."""
    counts = Counter(
        ("+".join(sorted(truth)), "+".join(sorted(answer)))
        for truth, answer in zip(actual, given, strict=True)
    )
    return tuple(
        (truth, answer, n)
        for (truth, answer), n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
