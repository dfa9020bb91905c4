"""How two labellings of the same texts agree: F1 over the classes, Cohen's kappa, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def macro_f1(actual: Sequence[Hashable], given: Sequence[Hashable]) -> float:
    """The mean over the classes that occur in `actual` of 2·hits / (2·hits + misses + false alarms)."""
    pairs = Counter(zip(actual, given, strict=True))
    classes = set(actual)
    if not classes:
        return 0.0
    return sum(_f1(pairs, one) for one in classes) / len(classes)


def kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Cohen's kappa: agreement beyond what chance would give; 1 for two equal labellings of one class.

    Source: Cohen (1960), A coefficient of agreement for nominal scales.
    """
    total = len(first)
    if not total:
        return 1.0
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / total
    by_first, by_second = Counter(first), Counter(second)
    chance = sum(by_first[one] * by_second[one] for one in by_first) / total**2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def counted(actual: Sequence[bool], given: Sequence[bool]) -> str:
    """The counts behind a figure, short: hits, false alarms and misses."""
    pairs = Counter(zip(actual, given, strict=True))
    return (
        f"n {len(actual)}: {pairs[True, True]} hit, {pairs[False, True]} false, {pairs[True, False]} missed"
    )


def _f1(pairs: Counter[tuple[Hashable, Hashable]], one: Hashable) -> float:
    hits = pairs[one, one]
    wrong = sum(count for (a, b), count in pairs.items() if (a == one) != (b == one))
    return 2 * hits / (2 * hits + wrong) if hits else 0.0
