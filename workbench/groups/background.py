"""From which likeness on two texts are about one event: read off the texts that have nothing in common."""

import math
from collections.abc import Callable, Sequence

from workbench.groups.likeness import Index, background

# A store that is too small to show its background is judged by this, the more the smaller it is.
USUAL = 0.16
# More than this is one text, whatever the store is like.
MOST = 0.98
_USUAL_TEXTS = 100
_SAMPLE = 700
# A text may have so many chance neighbours; crowds grow out of chance only near one.
CHANCE_NEIGHBOURS = 0.05
_ROUNDS = 4
_SEED = 20


def chosen_threshold(index: Index, near: float, without: Sequence[int]) -> float:
    """The likeness that chance reaches so rarely that a text has hardly any chance neighbour.

    The likeness of texts with nothing in common falls off about exponentially; its slope between the 90th and
    the 99th percentile of the store's own pairs says where chance ends.

    Args:
        near: how many texts a text is compared with, on average.
        without: texts that are left out because they belong to a crowd.
    """
    import numpy as np

    rest = np.setdiff1d(np.arange(len(index.days)), np.asarray(without, dtype=np.int64))
    if len(rest) < 3:
        return USUAL
    sample = np.random.default_rng(_SEED).permutation(rest)[:_SAMPLE]
    pairs = background(index, sample)
    usual, rare = np.quantile(pairs, (0.9, 0.99))
    asked = CHANCE_NEIGHBOURS / max(near, 1.0)
    own = float(rare + (rare - usual) / math.log(10) * math.log(max(0.01 / asked, 1.0)))
    trust = len(rest) ** 2 / (len(rest) ** 2 + _USUAL_TEXTS**2)
    return trust * min(own, MOST) + (1 - trust) * USUAL


def settle(index: Index, near: float, crowds: Callable[[float], Sequence[int]]) -> float:
    """The threshold that remains when the crowds found with it are taken out of the background.

    It only ever falls, so that a store without crowds keeps the caution with which it began.
    """
    threshold = chosen_threshold(index, near, ())
    for _ in range(_ROUNDS):
        lower = chosen_threshold(index, near, crowds(threshold))
        if lower > threshold * 0.98:
            break
        threshold = lower
    return threshold
