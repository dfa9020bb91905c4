"""Which prints of the store are likely alike: those that share a band and most of their signature."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.prints import TextPrintRecord
from workbench.prints.sketching import PERMUTATIONS, band_keys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Rows = NDArray[np.uint32]

# In a band that more prints share, each is compared with a few of them only: most are alike anyway.
_SMALL_BAND = 24
_PIVOTS = 6
# So few that their signatures stay in the processor's own memory.
_PAIRS_AT_ONCE = 1_000
_LOW = 32

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likely:
    """Prints by the first one with the same signature, and the pairs of first ones that are likely alike."""

    copies: dict[int, list[int]]
    pairs: list[Pair]


def likely_alike(session: Session, chosen: frozenset[int], least: float) -> Likely:
    """What is worth comparing to the letter among the prints, given by `seq`.

    Args:
        least: how alike two signatures are at least.
    """
    import numpy as np

    signatures = _signatures(session, chosen)
    if not signatures:
        return Likely({}, [])
    seqs = list(signatures)
    listed = list(signatures.values())
    rows = np.frombuffer(b"".join(listed), dtype="<u4").reshape(len(seqs), PERMUTATIONS)
    known: dict[bytes, int] = {}
    firsts = np.array([known.setdefault(each, place) for place, each in enumerate(listed)], dtype=np.int64)
    ones, others = _alike(_candidates(band_keys(listed), firsts), rows, least)
    pairs = [(seqs[one], seqs[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True)]
    copies: dict[int, list[int]] = {}
    for seq, first in zip(seqs, firsts.tolist(), strict=True):
        copies.setdefault(seqs[first], []).append(seq)
    return Likely(copies, pairs)


def _signatures(session: Session, chosen: frozenset[int]) -> dict[int, bytes]:
    row = TextPrintRecord
    rows = session.connection().execute(select(row.seq, row.signature).order_by(row.seq))
    return {seq: signature for seq, signature in rows if seq in chosen and signature}


def _candidates(keys: "NDArray[np.uint64]", firsts: "Places") -> "Places":
    """The pairs of first prints that share a band, each once, the two places in one number."""
    import numpy as np

    found = []
    for column in keys.T:
        order = np.argsort(column)
        ordered = column[order]
        starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
        lengths = np.diff(np.append(starts, ordered.size))
        for length in range(2, min(int(lengths.max()), _SMALL_BAND) + 1):
            # All bands of one length at once: a row for each, every place of it with every other.
            places = firsts[order[starts[lengths == length][:, None] + np.arange(length)]]
            ones, others = np.triu_indices(length, k=1)
            found.append(_numbered(places[:, ones].ravel(), places[:, others].ravel()))
        large = lengths > _SMALL_BAND
        for start, length in zip(starts[large], lengths[large], strict=True):
            band = np.unique(firsts[order[start : start + length]]).tolist()
            pairs = np.array(list(_pairs(band)), dtype=np.int64).reshape(-1, 2)
            found.append(_numbered(pairs[:, 0], pairs[:, 1]))
    numbered = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *found]))
    return numbered[np.flatnonzero(np.diff(numbered, prepend=-1))]


def _numbered(ones: "Places", others: "Places") -> "Places":
    import numpy as np

    different = ones != others
    low, high = np.minimum(ones, others)[different], np.maximum(ones, others)[different]
    numbered: Places = low << _LOW | high
    return numbered


def _pairs(band: list[int]) -> Iterator[Pair]:
    if len(band) <= _SMALL_BAND:
        yield from combinations(band, 2)
        return
    for pivot in band[:: len(band) // _PIVOTS + 1]:
        yield from ((pivot, place) for place in band if place != pivot)


def _alike(numbered: "Places", rows: "Rows", least: float) -> "tuple[Places, Places]":
    """The pairs whose signatures are alike enough."""
    import numpy as np

    kept = []
    for start in range(0, numbered.size, _PAIRS_AT_ONCE):
        part = numbered[start : start + _PAIRS_AT_ONCE]
        share = (rows[part >> _LOW] == rows[part & (1 << _LOW) - 1]).mean(axis=1)
        kept.append(part[share >= least])
    found = np.concatenate(kept) if kept else numbered
    return found >> _LOW, found & (1 << _LOW) - 1
