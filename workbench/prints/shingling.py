"""5-grams of a text as numbers, and how much of them two texts share."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Shingles = NDArray[np.uint64]

GRAM = 5
# Odd, as the last multiplication must lose nothing. Source: Vigna, splitmix64 (increment and mixers).
STEP = 0x9E3779B97F4A7C15
_MIXERS = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))


def shingles(text: str) -> "Shingles":
    """The different 5-grams of a text, each as a number of 64 bits, in ascending order.

    A text of fewer than five characters has one: the whole of it; an empty one has none.
    """
    import numpy as np

    points = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    if not points.size:
        return points
    length = min(GRAM, points.size)
    count = points.size - length + 1
    grams = points[:count].copy()
    for place in range(1, length):
        grams *= np.uint64(STEP)
        grams += points[place : place + count]
    return np.unique(mixed(grams))


def mixed(numbers: "Shingles") -> "Shingles":
    """Other numbers, one for one, in which every bit depends on every bit."""
    import numpy as np

    for shift, mixer in _MIXERS:
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(mixer)
    return numbers ^ (numbers >> np.uint64(31))


def jaccard(one: "Shingles", other: "Shingles") -> float:
    """What two sets of 5-grams share, as a part of all they have; 0 when one has none."""
    import numpy as np

    if not one.size or not other.size:
        return 0.0
    shared = int(np.isin(one, other, assume_unique=True, kind="sort").sum())
    return shared / (one.size + other.size - shared)
