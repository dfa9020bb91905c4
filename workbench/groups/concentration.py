"""How unlikely it is that a crowd came so close in time, at one outlet or on one product, by chance."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from workbench.groups.events import Crowd, Store
from workbench.groups.telling import GENERAL_TEXTS, general_texts, kind_of

_MOSTLY = 0.8
_TELLING_KINDS = ("product", "unit")


def concentration(store: Store, crowd: Crowd) -> tuple[float, float]:
    """The powers of ten by which chance fails to explain a crowd, and how many there could be at most.

    Of all texts that hold the rarer words of the event, so many came within the crowd's days, at its outlet
    and on its product; the share of these in the store says how many would by chance (binomial bound).
    """
    first, last = store.days[crowd.members[0]], store.days[crowd.members[-1]]
    share = (bisect_right(store.days, last) - bisect_left(store.days, first)) / len(store.days)
    for kind in _TELLING_KINDS:
        if word := _common(store, crowd.members, kind):
            named = store.held[word] + general_texts(word)
            share *= named / (len(store.days) + GENERAL_TEXTS)
    share = min(share, 1.0)
    inside = len(crowd.members)
    everybody = max(inside, _speaking(store, crowd))
    return surprise(inside, everybody, share), -inside * math.log10(share)


def one_place(store: Store, crowd: Crowd) -> bool:
    """Whether nearly all name one outlet or product that at most half of the others name."""
    others = len(store.days) - len(crowd.members)
    named = (_common(store, crowd.members, kind) for kind in _TELLING_KINDS)
    return any(2 * (store.held[word] - _named(store, crowd, word)) <= others for word in named if word)


def _named(store: Store, crowd: Crowd, word: str) -> int:
    return sum(word in store.weights.vectors[member] for member in crowd.members)


def _common(store: Store, members: Sequence[int], kind: str) -> str:
    """What nearly all of a crowd name of a kind, "" where they do not."""
    named = Counter(
        word for member in members for word in store.weights.vectors[member] if kind_of(word) == kind
    )
    word, times = next(iter(named.most_common(1)), ("", 0))
    return word if times >= _MOSTLY * len(members) else ""


def _speaking(store: Store, crowd: Crowd) -> int:
    """In how many texts of the store the rarer words of the event stand."""
    held = sorted(store.held[word] for word in crowd.words if kind_of(word) == "word")
    return held[len(held) // 4]


def surprise(inside: int, everybody: int, share: float) -> float:
    """The powers of ten of a bound on the chance of so many (Chernoff, relative entropy)."""
    part = inside / everybody if everybody else 0.0
    if part <= share:
        return 0.0
    spread = part * math.log10(part / share)
    if part < 1:
        spread += (1 - part) * math.log10((1 - part) / (1 - share))
    return everybody * spread
