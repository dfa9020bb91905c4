"""How alike the texts of a store are: pairs that came within a window and share telling words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.watch import UNWATCHED, Watch

if TYPE_CHECKING:
    import numpy as np

# Every text looks at so many later ones per word, so that the work grows with the texts and not with their
# pairs; a crowd that is larger still hangs together, because each of its texts reaches the next ones.
_REACH = 24
_CLOSEST = 16
_TEXTS_AT_ONCE = 2_000
# Less than this is chance in any store.
LEAST = 0.1


@dataclass(frozen=True, slots=True)
class Index:
    """The weighed words of texts in the order of their days, as arrays: which word, which text, how much."""

    words: "np.ndarray[Any, Any]"
    texts: "np.ndarray[Any, Any]"
    weights: "np.ndarray[Any, Any]"
    days: "np.ndarray[Any, Any]"


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts by position, the earlier first, and how alike they are (cosine, 0 to 1)."""

    first: "np.ndarray[Any, Any]"
    second: "np.ndarray[Any, Any]"
    likeness: "np.ndarray[Any, Any]"


def index_of(vectors: Sequence[Mapping[str, float]], days: Sequence[int]) -> Index:
    """The index of texts; `days` must not fall."""
    import numpy as np

    numbers: dict[str, int] = {}
    words = [numbers.setdefault(word, len(numbers)) for vector in vectors for word in vector]
    texts = np.repeat(np.arange(len(vectors)), [len(vector) for vector in vectors])
    weights = np.fromiter((weight for vector in vectors for weight in vector.values()), np.float32)
    as_array = np.asarray(words, dtype=np.int64)
    order = np.lexsort((texts, as_array))
    return Index(as_array[order], texts[order], weights[order], np.asarray(days, dtype=np.int64))


def alike(index: Index, window_days: int, watch: Watch = UNWATCHED) -> Pairs:
    """The pairs within the window that are more alike than `LEAST`."""
    import numpy as np

    total = len(index.days)
    found = []
    for start in range(0, total, _TEXTS_AT_ONCE):
        watch.check()
        found.append(_pairs_of(index, start, min(total, start + _TEXTS_AT_ONCE), window_days))
        watch.progress(min(total, start + _TEXTS_AT_ONCE), total)
    if not found:
        empty = np.zeros(0, dtype=np.int64)
        return Pairs(empty, empty, np.zeros(0, dtype=np.float32))
    first, second, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Pairs(first, second, likeness)


def _pairs_of(index: Index, start: int, end: int, window_days: int) -> tuple[Any, Any, Any]:
    """The pairs whose earlier text is one of `start` to `end`."""
    import numpy as np

    total = len(index.days)
    places = np.flatnonzero((index.texts >= start) & (index.texts < end))
    keys, products = [], []
    for step in range(1, _REACH + 1):
        places = places[places + step < len(index.words)]
        after = places + step
        same = index.words[places] == index.words[after]
        places, after = places[same], after[same]
        near = index.days[index.texts[after]] - index.days[index.texts[places]] <= window_days
        places, after = places[near], after[near]
        if not len(places):
            break
        keys.append(index.texts[places] * total + index.texts[after])
        products.append(index.weights[places] * index.weights[after])
    if not keys:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32)
    unique, inverse = np.unique(np.concatenate(keys), return_inverse=True)
    sums = np.bincount(inverse, weights=np.concatenate(products)).astype(np.float32)
    kept = sums >= LEAST
    return _closest(unique[kept] // total, unique[kept] % total, sums[kept])


def _closest(first: Any, second: Any, likeness: Any) -> tuple[Any, Any, Any]:
    """The closest later texts of each; crowds hang together by few, and memory stays in bounds."""
    import numpy as np

    order = np.lexsort((-likeness, first))
    first, second, likeness = first[order], second[order], likeness[order]
    starts = np.searchsorted(first, first, "left")
    kept = np.arange(len(first)) - starts < _CLOSEST
    return first[kept], second[kept], likeness[kept]


def background(index: Index, chosen: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """How alike the chosen texts are, each with each, whenever they came."""
    import numpy as np

    row_of = np.full(len(index.days), -1)
    row_of[chosen] = np.arange(len(chosen))
    kept = row_of[index.texts] >= 0
    _, columns = np.unique(index.words[kept], return_inverse=True)
    matrix = np.zeros((len(chosen), int(columns.max(initial=-1)) + 1), dtype=np.float32)
    matrix[row_of[index.texts[kept]], columns] = index.weights[kept]
    likeness = matrix @ matrix.T
    return likeness[np.triu_indices(len(chosen), k=1)]
